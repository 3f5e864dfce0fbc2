using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Indicators;

/// <summary>What stands beside totals is of their area, and what nobody has published is not made up.</summary>
public sealed partial class IndicatorTests
{
    [Theory, BothStores]
    public async Task A_value_of_an_official_series_stands_only_beside_totals_of_all_its_area(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await TakeInAsync(scene, ("000000", 1000), ("430100", 400), ("430104", 250), ("430302", 50));
        var share = Indicator(
            "x",
            "%",
            1,
            "produced / gva * 100",
            ("produced", "field", "industry-monthly/01"),
            ("gva", "series", "GVA")
        );
        await PutAsync(scene, "indicators/SHARE", share);
        await PutAsync(scene, "indicators/OF_IT", Indicator("x", "%", 1, "s", ("s", "indicator", "SHARE")));
        const string share_ = "/api/v1/indicator-values?indicator=SHARE";
        Assert.Equal(16m, Assert.Single(await LinesAsync(scene.Province, share_)).Decimal("value"));
        Assert.Equal(40m, Assert.Single(await LinesAsync(scene.Province, $"{share_}&by=city")).Decimal("value"));
        Assert.Equal(64m, Assert.Single(await LinesAsync(scene.Province, $"{share_}&by=county")).Decimal("value"));
        // A city's officer has the city's value beside the city's totals, a county's officer the county's.
        Assert.Equal(40m, Assert.Single(await LinesAsync(scene.City, share_)).Decimal("value"));
        Assert.Equal(40m, Assert.Single(await LinesAsync(scene.City, $"{share_}&by=city")).Decimal("value"));
        Assert.Equal(64m, Assert.Single(await LinesAsync(scene.County, share_)).Decimal("value"));
        Assert.Equal(64m, Assert.Single(await LinesAsync(scene.County, $"{share_}&by=county")).Decimal("value"));
        Assert.Equal(
            64m,
            Assert
                .Single(await LinesAsync(scene.County, share_.Replace("SHARE", "OF_IT", StringComparison.Ordinal)))
                .Decimal("value")
        );
        // Of the city the county's officer sees a part only, which is no share of the city's value.
        var part = Assert.Single(await LinesAsync(scene.County, $"{share_}&by=city"));
        Assert.Equal(JsonValueKind.Null, part.GetProperty("value").ValueKind);
        Assert.Contains("gva", part.GetProperty("whyNot").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_whose_weights_nobody_has_published_is_listed_with_its_parts_and_says_so()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        var index = Indicator("指数", "分", 2, "", ("graded", "series", "GRADED"), ("loss", "series", "LOSS"));
        index["composite"] = JsonNode.Parse(
            """{"least":60,"most":100,"parts":[{"input":"graded"},{"input":"loss","isNegative":true}]}"""
        );
        await PutAsync(scene, "indicators/QUALITY", index);
        using var anybody = scene.Register.Api.Portal.Stranger();
        var page = await anybody.GetStringAsync(new Uri("/indicators/QUALITY", UriKind.Relative));
        Assert.Contains("没有公布的权重和上下限，所以不计算", page, StringComparison.Ordinal);
        Assert.Contains("60 至 100 分的得分加权相加：graded、loss（逆指标）", page, StringComparison.Ordinal);
        page = await anybody.GetStringAsync(new Uri("/en/indicators/QUALITY", UriKind.Relative));
        Assert.Contains("no published weights or bounds are known", page, StringComparison.Ordinal);
        // With figures of both there is still no index, and the line says why.
        await TakeInAsync(scene, "GRADED", ("000000", 1));
        await TakeInAsync(scene, "LOSS", ("000000", 1));
        var line = Assert.Single(await LinesAsync(scene.Province, "/api/v1/indicator-values?indicator=QUALITY"));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("value").ValueKind);
        Assert.Contains("没有公布的权重和上下限", line.GetProperty("whyNot").GetString(), StringComparison.Ordinal);
        // A revision that has the numbers is computed: the same two, half each, between 0 and 4.
        foreach (var part in index["composite"]!["parts"]!.AsArray())
            (part!["lower"], part["upper"], part["weight"]) = (0, 4, 0.5m);
        await PutAsync(scene, "indicators/KNOWN", index);
        line = Assert.Single(await LinesAsync(scene.Province, "/api/v1/indicator-values?indicator=KNOWN"));
        Assert.Equal((70m + 90m) / 2, line.Decimal("value"));
        // As it is downloaded it is published again, on the page too.
        var known = await scene.Province.GetStringAsync(new Uri("/api/v1/indicators/QUALITY", UriKind.Relative));
        Assert.Contains("\"isNegative\":true", known, StringComparison.Ordinal);
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        page = await office.GetStringAsync(new Uri("/office/indicators/QUALITY", UriKind.Relative));
        Assert.Contains("name=\"least\"", page, StringComparison.Ordinal);
    }

    private static Task TakeInAsync(FilingScene scene, params (string Area, decimal Value)[] values) =>
        TakeInAsync(scene, "GVA", values);

    private static async Task TakeInAsync(
        FilingScene scene,
        string indicator,
        params (string Area, decimal Value)[] values
    )
    {
        var rows = values.Select(one => $"{indicator},值,x,{one.Area},2026-09,actual,{one.Value},千元,s");
        var csv = $"indicator,name_zh,name_en,area,period,kind,value,unit,source\n{string.Join('\n', rows)}\n";
        var kept = await ApiScene.CreateAsync(scene.Province, "/api/v1/series-files", Encoding.UTF8.GetBytes(csv));
        var id = kept.GetProperty("file").GetProperty("id").GetString();
        await ApiScene.ChangeAsync(scene.Province, $"/api/v1/series-files/{id}/take-in", new { goodRowsOnly = false });
    }
}
