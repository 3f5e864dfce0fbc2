using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Jobs;

/// <summary>Background work and the state of the portal, for programs.</summary>
public sealed class JobApiTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_program_starts_a_job_once_and_follows_it_to_its_end(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        var asked = new { kind = "records.clean-up" };
        using var begun = await ApiScene.SendAsync(system, HttpMethod.Post, "/api/v1/jobs", asked, key: "k-1");
        using var again = await ApiScene.SendAsync(system, HttpMethod.Post, "/api/v1/jobs", asked, key: "k-1");
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        Assert.Equal(begun.Headers.Location, again.Headers.Location);
        var id = Guid.Parse(begun.Headers.Location!.OriginalString.Split('/')[^1]);
        await JobNode.WaitAsync(scene.Store, id, job => job.EndedAt is not null);
        var done = await system.GetFromJsonAsync<JsonElement>(begun.Headers.Location);
        Assert.Equal("done", done.GetProperty("state").GetString());
        using var late = await ApiScene.SendAsync(system, HttpMethod.Post, $"{begun.Headers.Location}/cancel");
        Assert.Equal("job.ended", await ApiScene.CodeAsync(late));
        Assert.Equal("job.no-such-kind", await ApiScene.RefusedAsync(system, "/api/v1/jobs", new { kind = "x" }));
        var list = await system.GetFromJsonAsync<JsonElement>("/api/v1/jobs");
        Assert.Contains(list.GetProperty("items").EnumerateArray(), job => job.GetProperty("id").GetGuid() == id);
        var facts = await scene.GetAsync("/api/v1/operation");
        Assert.Equal(kind == StoreKind.Sqlite, facts.GetProperty("onSqlite").GetBoolean());
    }

    [Fact]
    public async Task A_role_on_a_part_of_the_tree_starts_no_job()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        await using (var db = scene.Store.Open())
        {
            var root = db.Set<Organisation>().Single();
            db.Add(Organisation.Found(root, "north", OrganisationKind.StrategyOffice, "北方", "").Value);
            await db.SaveChangesAsync();
        }
        using var part = await scene.ProgramAsync("part", Roles.SystemAdministrator, "/province/north/");
        Assert.Equal(
            "job.no-such-kind",
            await ApiScene.RefusedAsync(part, "/api/v1/jobs", new { kind = "records.clean-up" })
        );
    }
}
