using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Filings;

/// <summary>A clock that is moved back while returns are filed and accepted changes neither their order nor what counts.</summary>
public sealed class ClockMovedBackTests(Stores stores)
{
    [Theory, BothStores]
    public async Task What_follows_stays_behind_what_it_follows_and_the_log_stays_whole(StoreKind kind)
    {
        // Eight in the evening, so that hours can be taken off the day on which the windows open.
        var clock = new ShiftedClock();
        var evening = TimeSpan.FromHours(20) - clock.GetLocalNow().TimeOfDay;
        clock.By = evening;
        await using var scene = await FilingScene.SetAsync(stores, kind, clock: clock);
        var filing = await scene.FileAsync();

        clock.By = evening - TimeSpan.FromHours(5);
        var preview = await scene.County.GetFromJsonAsync<JsonElement>($"{scene.Round}/acceptance?stage=county");
        Assert.Equal(1, preview.GetProperty("count").GetInt32());
        await ApiScene.ChangeAsync(
            scene.County,
            $"{scene.Round}/acceptance",
            new { stage = "county", before = preview.GetProperty("before").GetString() }
        );
        await ApiScene.ChangeAsync(scene.City, $"{filing}/return", new { query = "first" });
        clock.By = evening - TimeSpan.FromHours(6);
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/submit", new { values = FilingScene.Values(101) });
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/sign");
        await ApiScene.ChangeAsync(scene.County, $"{filing}/return", new { query = "second" });

        var shown = await scene.Filler.GetFromJsonAsync<JsonElement>(filing);
        var history = shown.GetProperty("history").EnumerateArray().Reverse().ToList();
        Assert.Equal(
            ["submitted", "filed", "accepted", "returned", "submitted", "filed", "returned"],
            history.Select(one => one.GetProperty("kind").GetString())
        );
        Assert.Equal("second", history[^1].GetProperty("note").GetString());
        var times = history.Select(one => one.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(times.Order(), times);

        // Before the window opened, by this clock.
        clock.By = evening - TimeSpan.FromDays(2);
        Assert.Equal(
            "filing.not-yet",
            await FilingScene.RefusedAsync(scene.Filler, $"{filing}/submit", new { values = FilingScene.Values() })
        );
        clock.By = evening;
        await scene.FileAsync();
        await ApiScene.ChangeAsync(scene.County, $"{filing}/accept");
        await using var scope = scene.Register.Api.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        Assert.True((await CheckLog.RunAsync(new JobRun(scope.ServiceProvider, db), default)).Succeeded(out _, out _));
    }
}
