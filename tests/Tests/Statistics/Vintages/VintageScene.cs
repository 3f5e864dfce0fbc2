using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Vintages;

/// <summary>What leads to a vintage: filing, acceptance by all stages, publication.</summary>
internal static class VintageScene
{
    /// <summary>Files outputs.</summary>
    internal static async Task FileAsync(
        FilingScene scene,
        string round,
        params (string Unit, decimal Output)[] sent
    ) => await FileAsync(scene, round, [.. sent.Select(one => (one.Unit, FilingScene.Values(one.Output)))]);

    /// <summary>Files for enterprises by the program that files for both.</summary>
    internal static async Task FileAsync(
        FilingScene scene,
        string round,
        IReadOnlyList<(string Unit, object Values)> sent
    )
    {
        using var answer = await ApiScene.SendAsync(
            scene.Bookkeeper,
            HttpMethod.Post,
            $"{round}/filings",
            new { filings = sent.Select(one => new { unit = one.Unit, values = one.Values }) },
            key: $"{Guid.CreateVersion7()}"
        );
        var done = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode && done.GetProperty("filed").GetInt32() == sent.Count, $"{done}");
    }

    /// <summary>The enterprise of the other city files 40, and its own officers let it pass.</summary>
    internal static async Task FileElsewhereAsync(FilingScene scene)
    {
        var api = scene.Register.Api;
        string path;
        await using (var db = scene.Store.Open())
        {
            var county = db.Set<Organisation>().Single(one => one.Path == RegisterScene.Yuhu);
            var unit = Organisation.Found(county, FilingScene.Elsewhere, OrganisationKind.Enterprise, "丙", "").Value;
            db.Add(unit);
            await db.SaveChangesAsync();
            path = unit.Path;
        }
        using var approver = await api.ProgramAsync("elsewhere", Roles.EnterpriseApprover, path);
        using var city = await api.ProgramAsync("xiangtan", Roles.CityOfficer, "/province/xiangtan/");
        using var answer = await ApiScene.SendAsync(
            approver,
            HttpMethod.Post,
            $"{scene.Round}/filings",
            new { filings = new[] { new { unit = FilingScene.Elsewhere, values = FilingScene.Values(40, 30) } } },
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        foreach (var (officer, stage) in new[] { (scene.Register.Other, "county"), (city, "city") })
        {
            var preview = await officer.GetFromJsonAsync<JsonElement>($"{scene.Round}/acceptance?stage={stage}");
            using var done = await ApiScene.SendAsync(
                officer,
                HttpMethod.Post,
                $"{scene.Round}/acceptance",
                new { stage, before = preview.GetProperty("before").GetString() }
            );
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }
    }

    /// <summary>All three stages accept what is there.</summary>
    internal static async Task AcceptAsync(FilingScene scene, string round)
    {
        foreach (
            var (officer, stage) in new[]
            {
                (scene.County, "county"),
                (scene.City, "city"),
                (scene.Province, "province"),
            }
        )
        {
            var preview = await officer.GetFromJsonAsync<JsonElement>($"{round}/acceptance?stage={stage}");
            using var done = await ApiScene.SendAsync(
                officer,
                HttpMethod.Post,
                $"{round}/acceptance",
                new { stage, before = preview.GetProperty("before").GetString() }
            );
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }
    }

    internal static async Task EndAsync(FilingScene scene)
    {
        await using var db = scene.Store.Open();
        await db.Set<Round>()
            .ExecuteUpdateAsync(round => round.SetProperty(one => one.EndsAt, DateTimeOffset.UnixEpoch));
    }

    /// <summary>Runs the job; how many vintages came of it.</summary>
    internal static async Task<int> PublishAsync(FilingScene scene)
    {
        await using var scope = scene.Register.Api.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var before = db.Set<Vintage>().Count();
        var done = await PublishVintages.RunAsync(new JobRun(scope.ServiceProvider, db), default);
        Assert.True(done.Succeeded(out _, out var problem), $"{problem}");
        return db.Set<Vintage>().Count() - before;
    }
}
