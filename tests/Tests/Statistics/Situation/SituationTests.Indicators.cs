using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Platform.Api;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Situation;

/// <summary>Dashboards of indicators: ratios, accounts, growth at constant prices.</summary>
public sealed partial class SituationTests
{
    private const string Rate = "/api/v1/situation?indicator=SALES_RATE";
    private const string Coal = "/api/v1/situation?indicator=COAL";

    [Theory, BothStores]
    public async Task An_indicator_is_ranked_drilled_and_never_stale_and_only_what_adds_up_has_contributions(
        StoreKind kind
    )
    {
        await using var scene = await PublishedAsync(kind, hasSizes: true);
        await PutAsync(
            scene,
            "indicators/SALES_RATE",
            Definition(
                "产销率",
                "%",
                "sales / produced * 100",
                ("sales", "field", "industry-monthly/02"),
                ("produced", "field", "industry-monthly/01")
            )
        );

        // Sales 90, 90 and 30 of output 100, 60 and 40; a year before one enterprise with 90 of 80.
        var all = await AskAsync(scene.Province, Rate);
        var total = all.GetProperty("total");
        Assert.Equal(
            (105m, 90m - 112.5m, "down"),
            (Number(total, "value"), Number(total, "points"), total.GetProperty("state").GetString())
        );
        Assert.Equal(JsonValueKind.Null, total.GetProperty("growth").ValueKind);
        Assert.Equal([("430100", 112.5m, 1), ("430300", 75m, 2)], Ranked(all, "city"));
        // The largest first: of those whose class is not known 120 of 100, of the large one 90 of 100.
        Assert.Equal([("", 120m, 1), ("large", 90m, 2)], Ranked(all, "size"));
        // A ratio's parts are no parts of a sum: nothing is invented, and a sentence says so.
        Assert.All(
            Groups(all, "city"),
            group =>
                Assert.Equal(
                    (JsonValueKind.Null, JsonValueKind.Null),
                    (group.GetProperty("share").ValueKind, group.GetProperty("contribution").ValueKind)
                )
        );
        Assert.Equal(
            ["city", "division", "size"],
            all.GetProperty("unadded").EnumerateArray().Select(one => one.GetProperty("part").GetString())
        );
        Assert.Equal(
            [("430300", 75m, 1), ("430100", 112.5m, 2)],
            Ranked(await AskAsync(scene.Province, $"{Rate}&sort=value&order=asc"), "city")
        );
        // Xiangtan has no year before: without a change it is last and has no place.
        Assert.Equal(
            [("430100", 112.5m, 1), ("430300", 75m, null)],
            Ranked(await AskAsync(scene.Province, $"{Rate}&sort=change&order=asc"), "city")
        );
        Assert.Equal(
            [(FilingScene.Two, 150m, 1), (FilingScene.One, 90m, 2)],
            Ranked(await AskAsync(scene.Province, $"{Rate}&area=430104"), "enterprise")
        );

        // Each officer has the own area, whoever asked before and beside.
        (HttpClient Program, decimal? Value)[] officers =
        [
            (scene.Province, 105),
            (scene.County, 112.5m),
            (scene.Register.Other, 75),
            (scene.County, 112.5m),
            (scene.Province, 105),
        ];
        await Task.WhenAll(
            officers.Select(async one =>
                Assert.Equal(one.Value, Number((await AskAsync(one.Program, Rate)).GetProperty("total"), "value"))
            )
        );
        Assert.Equal(
            JsonValueKind.Null,
            (await AskAsync(scene.Register.Other, $"{Rate}&area=430104")).GetProperty("total").ValueKind
        );

        await AnAccountAddsUpAndIsNeverStaleAsync(scene);
        await PagesShowItAsync(scene);
    }

    private static async Task AnAccountAddsUpAndIsNeverStaleAsync(FilingScene scene)
    {
        await PutAsync(scene, "coefficients/coal", Coefficient(0.5m));
        var account = Definition(
            "能耗",
            "吨",
            "produced * factor",
            ("produced", "field", "industry-monthly/01"),
            ("factor", "coefficient", "coal/raw")
        );
        account["deflator"] = "PPI";
        await TakeInPricesAsync(scene, 105);
        await PutAsync(scene, "indicators/COAL", account);
        var all = await AskAsync(scene.Province, Coal);
        Assert.Equal((100m, 0.25m, 0.1905m), Figure(all));
        Assert.Empty(all.GetProperty("unadded").EnumerateArray());
        Assert.Equal(
            [("430100", 0.8m, 25m), ("430300", 0.2m, 0m)],
            Groups(all, "city")
                .Select(one => (one.GetProperty("code").GetString(), Number(one, "share"), Number(one, "contribution")))
        );
        Assert.Equal(
            [("", 0.5m, 0m), ("large", 0.5m, 25m)],
            Groups(all, "size")
                .Select(one => (one.GetProperty("code").GetString(), Number(one, "share"), Number(one, "contribution")))
                .Order()
        );
        await FiguresTellSizesAsync(scene);
        Assert.Equal(
            ["coefficient", "definition", "series", "total"],
            all.GetProperty("sources")
                .EnumerateArray()
                .Select(one => one.GetProperty("kind").GetString())
                .Distinct()
                .Order()
        );
        // What it is made of changes: the next answer has it, though the sums are kept.
        await PutAsync(scene, "coefficients/coal", Coefficient(0.6m), "\"e1\"");
        Assert.Equal((120m, 0.25m, 0.1905m), Figure(await AskAsync(scene.Province, Coal)));
        account["formula"] = "produced * factor * 10";
        await PutAsync(scene, "indicators/COAL", account, "\"v1\"");
        Assert.Equal((1200m, 0.25m, 0.1905m), Figure(await AskAsync(scene.Province, Coal)));
        await TakeInPricesAsync(scene, 100);
        Assert.Equal((1200m, 0.25m, 0.25m), Figure(await AskAsync(scene.Province, Coal)));

        static (decimal, decimal, decimal) Figure(JsonElement view)
        {
            var total = view.GetProperty("total");
            return (Number(total, "value"), Number(total, "growth"), decimal.Round(Number(total, "real"), 4));
        }
    }

    /// <summary>Figures of indicators and sums of forms can be asked for by size class as well; official series have none.</summary>
    private static async Task FiguresTellSizesAsync(FilingScene scene)
    {
        foreach (
            var (what, code, value) in new[]
            {
                ("indicator-values", "COAL", 50m),
                ("totals", "01&form=industry-monthly", 100m),
            }
        )
        {
            var answer = await AskAsync(scene.Province, $"/api/v1/{what}?indicator={code}&by=size");
            Assert.Equal(
                [("", value), ("large", value)],
                answer
                    .GetProperty("items")
                    .EnumerateArray()
                    .Select(one => (one.GetProperty("size").GetString(), Number(one, "value")))
            );
            var csv = await scene.Province.GetStringAsync(
                new Uri($"/api/v1/{what}.csv?indicator={code}&by=size", UriKind.Relative)
            );
            Assert.EndsWith(",large", csv.TrimEnd(), StringComparison.Ordinal);
        }
    }

    private static async Task PagesShowItAsync(FilingScene scene)
    {
        var csv = await scene.Province.GetStringAsync(
            new Uri(Rate.Replace("situation?", "situation.csv?"), UriKind.Relative)
        );
        Assert.Contains("430100,长沙市,2026-09,112.5,2,90,112.5,,,,,1,1,,0,-22.5,", csv, StringComparison.Ordinal);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/situation?indicator=SALES_RATE&area=430104", UriKind.Relative)
        );
        Assert.Contains("长沙甲机械有限公司", page, StringComparison.Ordinal);
        Assert.Contains("所以没有占比和拉动", page, StringComparison.Ordinal);
        Assert.Contains("sales / produced * 100", page, StringComparison.Ordinal);
        Assert.DoesNotContain("湘潭", page, StringComparison.Ordinal);
        page = await officer.GetStringAsync(new Uri("/en/situation?indicator=COAL", UriKind.Relative));
        Assert.Contains(">Large</", page, StringComparison.Ordinal);
        Assert.Contains("Contribution (percentage points)", page, StringComparison.Ordinal);
        Assert.Contains("Growth at constant prices", page, StringComparison.Ordinal);
        foreach (
            var (asked, code) in new[]
            {
                ("indicator=NONE", "indicator.unknown"),
                ("indicator=COAL&vintage=1", "situation.of-forms-only"),
                ("indicator=COAL&cumulative=sum", "situation.of-forms-only"),
                ("indicator=COAL&sort=luck", "indicator.no-order"),
                ("indicator=COAL&sort=value&order=up", "indicator.no-order"),
                ("indicator=COAL&period=2026-13", "period.unreadable"),
                ("indicator=COAL&period=2010-01", "indicator.not-in-force"),
                ("indicator=COAL&asOf=soon", "totals.no-day"),
                ("form=industry-monthly&indicator=01&sort=value", "situation.of-indicators-only"),
            }
        )
        {
            using var answer = await scene.Province.GetAsync(new Uri($"/api/v1/situation?{asked}", UriKind.Relative));
            Assert.Equal(code, await ApiScene.CodeAsync(answer));
            using var shown = await officer.GetAsync(new Uri($"/situation?{asked}", UriKind.Relative));
            Assert.Contains("notice-bad", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string?, decimal, int?)> Ranked(JsonElement view, string part) =>
        Groups(view, part)
            .Select(one =>
                (
                    one.GetProperty("code").GetString(),
                    Number(one.GetProperty("figure"), "value"),
                    one.GetProperty("rank") is { ValueKind: JsonValueKind.Number } rank ? rank.GetInt32() : (int?)null
                )
            );

    private static async Task TakeInPricesAsync(FilingScene scene, decimal index)
    {
        var rows = new[] { "000000", "430000" }.Select(area =>
            $"PPI,价格,Prices,{area},2026-09,actual,{index},上年同期=100,s"
        );
        var csv = $"indicator,name_zh,name_en,area,period,kind,value,unit,source\n{string.Join('\n', rows)}\n";
        var kept = await ApiScene.CreateAsync(scene.Province, "/api/v1/series-files", Encoding.UTF8.GetBytes(csv));
        var id = kept.GetProperty("file").GetProperty("id").GetString();
        await ApiScene.ChangeAsync(scene.Province, $"/api/v1/series-files/{id}/take-in", new { goodRowsOnly = false });
    }

    private static async Task PutAsync(FilingScene scene, string what, JsonObject body, string seen = "*")
    {
        using var answer = await ApiScene.SendAsync(scene.Province, HttpMethod.Put, $"/api/v1/{what}", body, seen);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static JsonObject Definition(
        string name,
        string unit,
        string formula,
        params (string Name, string Source, string Of)[] inputs
    ) =>
        JsonSerializer
            .SerializeToNode(
                new
                {
                    name = new { zh = name, en = name },
                    unit,
                    decimals = 2,
                    rounding = "halfAway",
                    inputs = inputs.Select(input => new
                    {
                        name = input.Name,
                        source = input.Source,
                        of = input.Of,
                        take = "period",
                    }),
                    formula,
                    source = "x",
                    isOfficial = false,
                    appliesFrom = "2011-01-01",
                }
            )!
            .AsObject();

    private static JsonObject Coefficient(decimal value) =>
        JsonSerializer
            .SerializeToNode(
                new
                {
                    name = new { zh = "折标", en = "coal" },
                    basis = "calorificValue",
                    factorYear = 2025,
                    source = "x",
                    isOfficial = false,
                    appliesFrom = "2011-01-01",
                    items = new[]
                    {
                        new
                        {
                            code = "raw",
                            name = new { zh = "原煤", en = "coal" },
                            value,
                            unit = "吨/吨",
                            note = "",
                        },
                    },
                }
            )!
            .AsObject();
}
