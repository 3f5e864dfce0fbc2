using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings;

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
