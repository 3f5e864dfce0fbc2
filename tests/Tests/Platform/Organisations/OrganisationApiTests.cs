using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations;

/// <summary>The tree of organisations as programs of the system administrator see and change it.</summary>
public sealed class OrganisationApiTests(Stores stores)
{
    private const string Organisations = "/api/v1/organisations";

    private static object City =>
        new
        {
            below = "province",
            code = "Changsha",
            kind = "cityBureau",
            nameZh = "长沙市工信局",
        };

    [Theory, BothStores]
    public async Task An_organisation_is_founded_renamed_and_closed_as_it_was_seen(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        var founded = await ApiScene.CreateAsync(system, Organisations, City);
        Assert.Equal("/province/changsha/", founded.GetProperty("path").GetString());
        Assert.Equal("organisation.code-taken", await ApiScene.RefusedAsync(system, Organisations, City));
        var address = $"{Organisations}/{founded.GetProperty("id").GetString()}";
        using var seen = await system.GetAsync(address);
        var etag = seen.Headers.ETag!.ToString();
        using var renamed = await ApiScene.SendAsync(
            system,
            HttpMethod.Post,
            $"{address}/rename",
            new { nameZh = "长沙市工业和信息化局", region = "4301" },
            ifMatch: etag
        );
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var close = new { lastDay = "2030-12-31" };
        using var stale = await ApiScene.SendAsync(system, HttpMethod.Post, $"{address}/close", close, ifMatch: etag);
        Assert.Equal("api.changed-meanwhile", await ApiScene.CodeAsync(stale));
        await ApiScene.ChangeAsync(system, $"{address}/close", close);
        using var again = await ApiScene.SendAsync(system, HttpMethod.Post, $"{address}/close", close, ifMatch: "*");
        Assert.Equal("organisation.closed-already", await ApiScene.CodeAsync(again));
        var acts = await system.GetFromJsonAsync<JsonElement>($"{address}/acts");
        Assert.Equal(
            ["organisation.closed", "organisation.renamed", "organisation.founded"],
            acts.GetProperty("items").EnumerateArray().Select(act => act.GetProperty("kind").GetString())
        );
    }

    [Theory, BothStores]
    public async Task Of_many_who_found_the_same_at_the_same_moment_one_does_and_the_others_are_told(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        foreach (var code in (string[])["yuhua", "yuelu", "tianxin"])
        {
            var asked = new
            {
                below = "province",
                code,
                kind = "countyBureau",
                nameZh = code,
            };
            var codes = await Task.WhenAll(
                Enumerable
                    .Range(0, 6)
                    .Select(async _ =>
                    {
                        using var answer = await ApiScene.SendAsync(
                            system,
                            HttpMethod.Post,
                            Organisations,
                            asked,
                            key: Guid.CreateVersion7().ToString()
                        );
                        return answer.IsSuccessStatusCode ? "founded" : await ApiScene.CodeAsync(answer);
                    })
            );
            Assert.Equal(["founded"], codes.Where(told => told != "organisation.code-taken"));
        }
    }

    [Theory, BothStores]
    public async Task Of_two_who_save_the_same_code_the_second_saves_nothing(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        await using var first = scene.Store.Open();
        await using var second = scene.Store.Open();
        foreach (var db in (YueluDb[])[first, second])
            db.Add(
                Organisation
                    .Found(await db.Set<Organisation>().SingleAsync(), "yuhua", OrganisationKind.CountyBureau, "甲", "")
                    .Value
            );
        Assert.True(await first.SaveIfFirstAsync(CancellationToken.None));
        Assert.False(await second.SaveIfFirstAsync(CancellationToken.None));
        Assert.False(second.ChangeTracker.HasChanges());
        Assert.Equal(1, await second.Set<Organisation>().CountAsync(one => one.Code == "yuhua"));
    }

    [Theory, BothStores]
    public async Task Of_two_who_change_an_organisation_at_the_same_moment_the_second_is_refused(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        await using var first = scene.Store.Open();
        await using var second = scene.Store.Open();
        var (one, two) = (
            await first.Set<Organisation>().SingleAsync(),
            await second.Set<Organisation>().SingleAsync()
        );
        one.Rename("甲", "", null);
        two.Rename("乙", "", null);
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    [Theory, BothStores]
    public async Task A_file_is_looked_at_and_then_taken_in_and_exported(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var system = await scene.ProgramAsync("system", Roles.SystemAdministrator);
        var good = "code,parent,kind,name_zh\nhengyang,province,CityBureau,衡阳市工信局\n"u8.ToArray();
        var bad = Encoding.UTF8.GetBytes("code,parent,kind,name_zh\nx,nowhere,Castle,\n");
        var wrong = await ApiScene.CreateAsync(system, "/api/v1/organisation-imports", bad);
        Assert.Equal("kind", wrong.GetProperty("errors")[0].GetProperty("column").GetString());
        using var refused = await ApiScene.SendAsync(system, HttpMethod.Post, TakeIn(wrong), ifMatch: "*");
        Assert.Equal("organisation-import.has-errors", await ApiScene.CodeAsync(refused));
        var kept = await ApiScene.CreateAsync(system, "/api/v1/organisation-imports?fileName=cities.csv", good);
        Assert.Equal("founded", kept.GetProperty("changes")[0].GetProperty("change").GetString());
        var taken = await ApiScene.ChangeAsync(system, TakeIn(kept));
        Assert.Equal(1, taken.GetProperty("changed").GetInt32());
        using var again = await ApiScene.SendAsync(system, HttpMethod.Post, TakeIn(kept), ifMatch: "*");
        Assert.Equal("organisation-import.taken-already", await ApiScene.CodeAsync(again));
        var found = await system.GetFromJsonAsync<JsonElement>($"{Organisations}?kind=cityBureau&q=衡阳");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Contains("衡阳市工信局", await system.GetStringAsync($"{Organisations}.csv"));
    }

    private static string TakeIn(JsonElement preview) =>
        $"/api/v1/organisation-imports/{preview.GetProperty("import").GetProperty("id").GetString()}/take-in";
}
