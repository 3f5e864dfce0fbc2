using System.Net;
using System.Text;
using System.Text.Json;
using Yuelu.Forecasting;
using Yuelu.Platform.Api;

namespace Yuelu.Statistics.Outlook;

/// <summary>Everybody sees an official series continued, how it was made and how good the method was; or in a sentence why it cannot be.</summary>
public sealed class ForecastSeriesTests(Stores stores)
{
    private const string Air = "M.AIR.000000._T.ACTUAL";

    [Theory, BothStores]
    public async Task A_series_is_continued_with_its_method_scores_and_inputs_and_the_same_figures_give_the_same_bytes(
        StoreKind kind
    )
    {
        // The judge: R's own decomposition of its monthly airline passengers, 1949 to 1960.
        var judge = R.Ask(
            "x <- AirPassengers; s <- stl(log(x), 'periodic')$time.series; f <- function(n, v) cat(n, ',', paste(format(v, digits = 15, trim = TRUE), collapse = ','), '\n', sep = ''); f('x', x); f('trend', exp(s[, 2])); f('seasonal', exp(s[, 1])); f('adjusted', exp(s[, 2] + s[, 3]))"
        );
        var clock = new ShiftedClock { By = TimeSpan.FromDays(-3) };
        await using var scene = await ApiScene.SetAsync(stores, kind, clock);
        using var stranger = scene.Portal.Stranger();
        var months = judge["x"]
            .Select(
                (value, i) => $"AIR,航空旅客,Passengers,000000,{1949 + i / 12}-{i % 12 + 1:00},actual,{value},千人,s"
            );
        await TakeInAsync(scene, [.. months]);

        var address = $"/api/v1/series/{Air}/forecast";
        var told = await stranger.GetStringAsync(new Uri(address, UriKind.Relative));
        var forecast = JsonSerializer.Deserialize<JsonElement>(told);
        Assert.Equal("model-output", forecast.Text("status"));
        Assert.Equal(
            (18, 144, 0),
            (
                forecast.GetProperty("steps").GetArrayLength(),
                forecast.GetProperty("inputs").GetArrayLength(),
                forecast.GetProperty("decimals").GetInt32()
            )
        );
        Assert.Equal("1961-01", forecast.GetProperty("steps")[0].Text("period"));
        var scores = forecast
            .GetProperty("scores")
            .EnumerateArray()
            .ToDictionary(one => one.Text("method")!, one => one.GetProperty("mase").GetDecimal());
        Assert.Superset(new HashSet<string> { "naive", "seasonalNaive", "drift" }, scores.Keys.ToHashSet());
        var used = Assert.Single(
            forecast.GetProperty("scores").EnumerateArray(),
            one => one.GetProperty("used").GetBoolean()
        );
        Assert.Equal(
            (forecast.Text("method"), scores.Values.Min()),
            (used.Text("method"), used.GetProperty("mase").GetDecimal())
        );
        foreach (var step in forecast.GetProperty("steps").EnumerateArray())
        {
            decimal[] row =
            [
                .. new[] { "low95", "low80", "mean", "high80", "high95" }.Select(name =>
                    step.GetProperty(name).GetDecimal()
                ),
            ];
            Assert.Equal(row.Order(), row);
            Assert.All(row, number => Assert.Equal(decimal.Truncate(number), number));
        }

        // Taken apart as R does, rounded to the digits of the figures; factors to four.
        var seasons = forecast.GetProperty("seasons");
        Assert.False(seasons.GetProperty("festivalTakenOut").GetBoolean());
        Assert.Equal(2, seasons.GetProperty("festival").GetArrayLength());
        var lines = seasons.GetProperty("lines").EnumerateArray().ToList();
        foreach (var (name, decimals) in new[] { ("trend", 0), ("seasonal", 4), ("adjusted", 0) })
            Assert.Equal(
                judge[name].Select(value => Math.Round((decimal)value, decimals, MidpointRounding.ToEven)),
                lines.Select(line => line.GetProperty(name).GetDecimal())
            );

        // A correction moves the forecast; as of the day before it, every byte is as it was.
        clock.By = TimeSpan.FromDays(-1);
        await TakeInAsync(scene, ["AIR,航空旅客,Passengers,000000,1960-12,actual,440.5,千人,s"]);
        var corrected = await stranger.GetStringAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(1, JsonSerializer.Deserialize<JsonElement>(corrected).GetProperty("decimals").GetInt32());
        var before = $"{DateOnly.FromDateTime(clock.GetLocalNow().Date).AddDays(-1):yyyy-MM-dd}";
        Assert.Equal(told, await stranger.GetStringAsync(new Uri($"{address}?asOf={before}", UriKind.Relative)));
        Assert.Equal(corrected, await stranger.GetStringAsync(new Uri($"{address}?steps=18", UriKind.Relative)));
        var csv = (await stranger.GetStringAsync(new Uri($"/en/series/{Air}/forecast.csv", UriKind.Relative)))
            .TrimEnd()
            .Split('\n');
        Assert.Equal(
            (1 + 144 + 18, 18),
            (csv.Length, csv.Count(line => line.Contains("model output", StringComparison.Ordinal)))
        );

        foreach (
            var (page, said) in new[]
            {
                ($"/series/{Air}/forecast", "不是官方公布的数"),
                ($"/en/series/{Air}/forecast", "no official figure"),
                ($"/en/series/{Air}/forecast", "mean absolute scaled error"),
                ($"/series/{Air}", "模型推算，非官方数"),
            }
        )
            Assert.Contains(
                said,
                WebUtility.HtmlDecode(await stranger.GetStringAsync(new Uri(page, UriKind.Relative))),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task What_cannot_be_continued_gets_a_sentence_and_nothing_else()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var stranger = scene.Portal.Stranger();
        await TakeInAsync(
            scene,
            [
                "ONE,一个数,One,000000,2019,actual,5,%,s",
                "APART,相隔,Apart,000000,2012,actual,5,%,s",
                "APART,相隔,Apart,000000,2020,actual,6,%,s",
                "GOAL,目标,Goal,000000,2019,target,5,%,s",
                "GOAL,目标,Goal,000000,2020,target,6,%,s",
                "SUM,累计,Sum,000000,2019M03C,actual,5,%,s",
                .. Enumerable.Range(2000, 12).Select(year => $"FLAT,不变,Flat,000000,{year},actual,3.0,%,s"),
                .. Enumerable
                    .Range(1990, 30)
                    .Where(year => year is not (2001 or 2002))
                    .Select(year => $"GAP,缺,Gap,000000,{year},actual,{year % 7},%,s"),
            ]
        );
        foreach (
            var (key, query, status, code) in new[]
            {
                ("A.NO.000000._T.ACTUAL", "", HttpStatusCode.NotFound, "series.unknown"),
                ("A.ONE.000000._T.ACTUAL", "", HttpStatusCode.Conflict, "outlook.one-value"),
                ("A.APART.000000._T.ACTUAL", "", HttpStatusCode.Conflict, "outlook.one-value-since"),
                ("A.GOAL.000000._T.TARGET", "", HttpStatusCode.Conflict, "outlook.not-actual"),
                ("C.SUM.000000._T.ACTUAL", "", HttpStatusCode.Conflict, "outlook.not-stepwise"),
                ("A.FLAT.000000._T.ACTUAL", "?asOf=2020-01-01", HttpStatusCode.Conflict, "outlook.nothing-held"),
                ("A.FLAT.000000._T.ACTUAL", "?asOf=soon", HttpStatusCode.BadRequest, "api.bad-day"),
                ("A.FLAT.000000._T.ACTUAL", "?steps=0", HttpStatusCode.BadRequest, "outlook.bad-steps"),
                ("A.FLAT.000000._T.ACTUAL", "?steps=121", HttpStatusCode.BadRequest, "outlook.bad-steps"),
                ("A.FLAT.000000._T.ACTUAL", "?steps=two", HttpStatusCode.BadRequest, "outlook.bad-steps"),
            }
        )
        {
            using var answer = await stranger.GetAsync(
                new Uri($"/api/v1/series/{key}/forecast{query}", UriKind.Relative)
            );
            var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
            Assert.Equal((query + key, status, code), (query + key, answer.StatusCode, problem.Text("code")));
            using var page = await stranger.GetAsync(new Uri($"/series/{key}/forecast{query}", UriKind.Relative));
            var shown = await page.Content.ReadAsStringAsync();
            Assert.Equal(status == HttpStatusCode.Conflict ? HttpStatusCode.OK : status, page.StatusCode);
            if (status != HttpStatusCode.NotFound)
                Assert.Contains("role=\"alert\"", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("data-chart", shown, StringComparison.Ordinal);
            using var series = await stranger.GetAsync(new Uri($"/series/{key}", UriKind.Relative));
            Assert.Equal(status == HttpStatusCode.NotFound ? status : HttpStatusCode.OK, series.StatusCode);
        }

        async Task<JsonElement> AskAsync(string key) =>
            JsonSerializer.Deserialize<JsonElement>(
                await stranger.GetStringAsync(
                    new Uri($"/api/v1/series/A.{key}.000000._T.ACTUAL/forecast?steps=2", UriKind.Relative)
                )
            );

        // A constant series is repeated, and the sentence says what its intervals mean.
        var flat = await AskAsync("FLAT");
        Assert.Equal(
            (3.0m, 3.0m),
            (
                flat.GetProperty("steps")[1].GetProperty("low95").GetDecimal(),
                flat.GetProperty("steps")[1].GetProperty("mean").GetDecimal()
            )
        );
        Assert.Contains("没有变动", flat.GetProperty("reason").Text("zh"), StringComparison.Ordinal);
        Assert.Equal(0, flat.GetProperty("scores").GetArrayLength());

        // After a gap of more than a year only what follows is used; the gap is named.
        var gap = await AskAsync("GAP");
        Assert.Equal(["2001", "2002"], gap.GetProperty("missing").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("缺失超过一年", gap.GetProperty("reason").Text("zh"), StringComparison.Ordinal);
        Assert.Contains("没有季节变动", gap.GetProperty("noSeasons").Text("zh"), StringComparison.Ordinal);
    }

    private static async Task TakeInAsync(ApiScene scene, IReadOnlyList<string> rows)
    {
        var csv = $"indicator,name_zh,name_en,area,period,kind,value,unit,source\n{string.Join('\n', rows)}\n";
        var kept = await ApiScene.CreateAsync(scene.Program, "/api/v1/series-files", Encoding.UTF8.GetBytes(csv));
        Assert.Empty(kept.GetProperty("errors").EnumerateArray());
        var id = kept.GetProperty("file").Text("id");
        await ApiScene.ChangeAsync(scene.Program, $"/api/v1/series-files/{id}/take-in", new { goodRowsOnly = false });
    }
}

file static class Reading
{
    internal static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
