using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Registry;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Indicators;

/// <summary>Indicators are published, computed out of what was accepted, and restated in sight of all when a coefficient changes.</summary>
public sealed partial class IndicatorTests(Stores stores)
{
    private const string Values = "/api/v1/indicator-values?indicator=SALES_RATE";

    [Theory, BothStores]
    public async Task A_rate_is_computed_of_sums_and_its_change_over_the_same_enterprises_is_in_points(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await PutAsync(scene, "indicators/SALES_RATE", SalesRate());

        // 130 of 160 now; of the enterprise that was there a year before 90 of 100, then 72 of 80.
        var line = Assert.Single(await LinesAsync(scene.Province, Values));
        Assert.Equal(81.25m, line.Decimal("value"));
        Assert.Equal(0m, line.Decimal("change"));
        Assert.Equal(81.25m - 90m, line.Decimal("nominal"));
        Assert.Equal(2, line.GetProperty("enterprises").GetInt64Value());
        Assert.Equal(
            [(FilingScene.One, 90m), (FilingScene.Two, 66.67m)],
            (await LinesAsync(scene.County, $"{Values}&by=unit"))
                .Select(one => (one.GetProperty("enterprise").GetString()!, one.Decimal("value")))
                .Order()
        );
        Assert.Empty(await LinesAsync(scene.Register.Other, Values));
        using var filler = await scene.Filler.GetAsync(new Uri(Values, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, filler.StatusCode);

        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/indicator-values?indicator=SALES_RATE&by=unit", UriKind.Relative)
        );
        Assert.Contains("长沙甲机械有限公司", page, StringComparison.Ordinal);
        Assert.Contains("66.67", page, StringComparison.Ordinal);
        var csv = await scene.Province.GetStringAsync(
            new Uri(Values.Replace("values", "values.csv") + "&by=unit", UriKind.Relative)
        );
        Assert.Contains("66.67", csv, StringComparison.Ordinal);
        await RankedAsync(scene);
        var made = await scene.Province.GetFromJsonAsync<JsonElement>(
            "/api/v1/indicator-values.json?indicator=SALES_RATE"
        );
        var definition = made.GetProperty("definitions")[0];
        Assert.Equal(
            DefinitionJson.Hash(definition.GetProperty("content").GetString()!),
            definition.GetProperty("sha256").GetString()
        );
        Assert.Equal(2, made.GetProperty("totals").GetArrayLength());
    }

    /// <summary>By value and by change, either end first, with places that equal figures share and that what has no value lacks.</summary>
    private static async Task RankedAsync(FilingScene scene)
    {
        Assert.Equal([(FilingScene.One, 1), (FilingScene.Two, 2)], await PlacesAsync("&sort=value"));
        Assert.Equal([(FilingScene.Two, 1), (FilingScene.One, 2)], await PlacesAsync("&sort=value&order=asc"));
        Assert.Equal([(FilingScene.One, 1), (FilingScene.Two, null)], await PlacesAsync("&sort=change&order=asc"));
        // All have one same figure, and the next place is as many lower.
        await PutAsync(
            scene,
            "indicators/SAME",
            Indicator("x", "%", 0, "sales / sales", ("sales", "field", "industry-monthly/02"))
        );
        Assert.Equal(
            [1, 1],
            (await LinesAsync(scene.County, "/api/v1/indicator-values?indicator=SAME&by=unit&sort=value")).Select(one =>
                one.GetProperty("place").GetInt32()
            )
        );
        var csv = await scene.County.GetStringAsync(
            new Uri("/api/v1/indicator-values.csv?indicator=SALES_RATE&by=unit&sort=value&order=asc", UriKind.Relative)
        );
        Assert.EndsWith(",名次,企业规模", csv.Split('\n')[0].TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith(",1,", csv.Split('\n')[1].TrimEnd(), StringComparison.Ordinal);
        using var officer = await scene.Register.Api.Portal.SignedInAsync("yuelu");
        var page = await officer.GetStringAsync(
            new Uri("/en/indicator-values?indicator=SALES_RATE&by=unit&sort=change", UriKind.Relative)
        );
        Assert.Contains("Ranks are by change, same enterprises", page, StringComparison.Ordinal);
        foreach (var wrong in new[] { "&sort=luck", "&sort=value&order=up" })
        {
            using var refused = await scene.County.GetAsync(new Uri(Values + wrong, UriKind.Relative));
            Assert.Equal("indicator.no-order", await ApiScene.CodeAsync(refused));
        }

        async Task<List<(string, int?)>> PlacesAsync(string order) =>
            [
                .. (await LinesAsync(scene.County, $"{Values}&by=unit{order}")).Select(one =>
                    (
                        one.GetProperty("enterprise").GetString()!,
                        one.GetProperty("place") is { ValueKind: JsonValueKind.Number } place
                            ? place.GetInt32()
                            : (int?)null
                    )
                ),
            ];
    }

    [Theory, BothStores]
    public async Task Another_edition_of_a_coefficient_restates_the_figure_and_the_earlier_one_stays_to_be_read(
        StoreKind kind
    )
    {
        await using var scene = await SetAsync(kind);
        await PutAsync(scene, "coefficients/coal", Coefficients(0.5m, 2025));
        await PutAsync(scene, "indicators/COAL", Energy());
        // It stands on another indicator too.
        var twice = Indicator("twice", "吨", 1, "energy * 2", ("energy", "indicator", "COAL"));
        await PutAsync(scene, "indicators/TWICE", twice);
        Assert.Equal((80m, 160m), (await ValueAsync(scene, "COAL"), await ValueAsync(scene, "TWICE")));

        await PutAsync(scene, "coefficients/coal", Coefficients(0.6m, 2026), "\"e1\"");
        Assert.Equal((96m, 192m), (await ValueAsync(scene, "COAL"), await ValueAsync(scene, "TWICE")));
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var history = await office.GetStringAsync(new Uri("/indicator-history?indicator=TWICE", UriKind.Relative));
        Assert.Contains("重述", history, StringComparison.Ordinal);
        Assert.Contains("160.0", history, StringComparison.Ordinal);
        Assert.Contains("32.0", history, StringComparison.Ordinal);
        var figures = await office.GetStringAsync(new Uri("/en/indicator-values?indicator=COAL", UriKind.Relative));
        Assert.Contains("factors of 2026", figures, StringComparison.Ordinal);
        Assert.Contains("calorific value", figures, StringComparison.Ordinal);
        // The year before has the edition that holds for it, so growth is of quantities and coefficients.
        Assert.Equal(
            0.25m,
            Assert.Single(await LinesAsync(scene.Province, "/api/v1/indicator-values?indicator=COAL")).Decimal("change")
        );
    }

    [Theory, BothStores]
    public async Task A_definition_holds_for_its_time_and_two_cannot_be_published_on_one(StoreKind kind)
    {
        await using var scene = await SetAsync(kind);
        await PutAsync(scene, "indicators/SALES_RATE", SalesRate());
        var later = SalesRate();
        (later["formula"], later["appliesFrom"]) = ("sales / produced * 1000", "2026-09-01");
        var both = await Task.WhenAll(
            ApiScene.SendAsync(scene.Province, HttpMethod.Put, "/api/v1/indicators/SALES_RATE", later, "\"v1\""),
            ApiScene.SendAsync(scene.Province, HttpMethod.Put, "/api/v1/indicators/SALES_RATE", later, "\"v1\"")
        );
        Assert.Single(both, answer => answer.IsSuccessStatusCode);
        Assert.Equal(812.5m, await ValueAsync(scene, "SALES_RATE"));
        Assert.Equal(90m, Assert.Single(await LinesAsync(scene.Province, $"{Values}&from=2025-09")).Decimal("value"));
        foreach (var answer in both)
            answer.Dispose();
        var shown = await scene.Province.GetFromJsonAsync<JsonElement>("/api/v1/indicators/SALES_RATE");
        Assert.Equal(2, shown.GetProperty("versions").GetArrayLength());
        var before = await ApiScene.SendAsync(scene.Province, HttpMethod.Get, $"{Values}&from=2010-01");
        Assert.Equal("indicator.not-in-force", await ApiScene.CodeAsync(before));
        before.Dispose();
    }

    /// <summary>What is wrong is said of the part in which it stands, and nothing is kept.</summary>
    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_half_done()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        await PutAsync(scene, "indicators/SALES_RATE", SalesRate());
        await PutAsync(scene, "indicators/COAL", Indicator("e", "吨", 1, "rate", ("rate", "indicator", "SALES_RATE")));
        var circle = Indicator("c", "%", 2, "e", ("e", "indicator", "COAL"));
        Assert.Contains(
            "SALES_RATE → COAL → SALES_RATE",
            await WrongAsync(scene, "SALES_RATE", circle),
            StringComparison.Ordinal
        );
        foreach (
            var (field, wrong) in new (string, JsonObject)[]
            {
                ("of1", Indicator("x", "%", 1, "a", ("a", "field", "industry-monthly/99"))),
                ("of1", Indicator("x", "%", 1, "a", ("a", "series", "NOWHERE"))),
                ("of1", Indicator("x", "%", 1, "a", ("a", "coefficient", "coal/none"))),
                ("of1", Indicator("x", "%", 1, "a", ("a", "indicator", "NONE"))),
                ("name1", Indicator("x", "%", 1, "a", ("A", "months", ""))),
                ("name2", Indicator("x", "%", 1, "a", ("a", "months", ""), ("b", "months", ""))),
                ("formula", Indicator("x", "%", 1, "a +", ("a", "months", ""))),
                ("formula", Indicator("x", "%", 1, "", ("a", "months", ""))),
                ("decimals", Indicator("x", "%", 7, "a", ("a", "months", ""))),
                ("unit", Indicator("x", "", 1, "a", ("a", "months", ""))),
                ("nameZh", Indicator("", "%", 1, "a", ("a", "months", ""))),
            }
        )
        {
            using var answer = await ApiScene.SendAsync(
                scene.Province,
                HttpMethod.Put,
                "/api/v1/indicators/WRONG",
                wrong,
                "*"
            );
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors");
            Assert.Contains(field, errors.EnumerateArray().Select(error => error.GetProperty("field").GetString()));
        }
        var composite = Indicator("x", "分", 1, "", ("a", "months", ""));
        composite["composite"] = JsonNode.Parse(
            """{"least":60,"most":100,"parts":[{"input":"a","lower":1,"upper":0,"weight":0.9}]}"""
        );
        var said = await WrongAsync(scene, "WRONG", composite);
        Assert.Contains("0.9", said, StringComparison.Ordinal);
        composite["composite"]!["parts"]![0]!["weight"] = decimal.MaxValue;
        Assert.Contains("12", await WrongAsync(scene, "WRONG", composite), StringComparison.Ordinal);
        composite["composite"] = JsonNode.Parse(
            """{"least":60,"most":100,"parts":[{"input":"a","weight":1},{"input":"b"}]}"""
        );
        Assert.Contains("合计应为 1", await WrongAsync(scene, "WRONG", composite), StringComparison.Ordinal);
        using var nothing = await scene.Province.GetAsync(new Uri("/api/v1/indicators/WRONG", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        using var county = await ApiScene.SendAsync(
            scene.County,
            HttpMethod.Put,
            "/api/v1/indicators/WRONG",
            SalesRate(),
            "*"
        );
        Assert.Equal(HttpStatusCode.Forbidden, county.StatusCode);
    }

    /// <summary>As the office does it: a form that is checked, tried out and published, and one that is mended.</summary>
    [Fact]
    public async Task The_office_checks_tries_out_and_publishes_on_the_page()
    {
        await using var scene = await SetAsync(StoreKind.Sqlite);
        using var office = await scene.Register.Api.Portal.SignedInAsync(Officer.Name);
        var fields = new Dictionary<string, string>
        {
            ["code"] = "SALES_RATE",
            ["seen"] = "0",
            ["nameZh"] = "产销率",
            ["unit"] = "%",
            ["decimals"] = "1",
            ["formula"] = "sales / produced * 100",
            ["source"] = "x",
            ["appliesFrom"] = "2011-01-01",
            ["name1"] = "sales",
            ["source1"] = "Field",
            ["of1"] = "industry-monthly/02",
            ["act"] = "check",
        };
        var page = await PostAsync(office, fields, HttpStatusCode.BadRequest);
        Assert.Contains("produced", page, StringComparison.Ordinal);
        (fields["name2"], fields["source2"], fields["of2"]) = ("produced", "Field", "industry-monthly/01");
        page = await PostAsync(office, fields, HttpStatusCode.OK);
        Assert.Contains("81.3", page, StringComparison.Ordinal);
        Assert.Contains("value=\"publish\"", page, StringComparison.Ordinal);
        Assert.Empty(await LinesAsync(scene.Province, "/api/v1/indicators?q=sales_rate"));
        fields["act"] = "publish";
        await PostAsync(office, fields, HttpStatusCode.Found);
        page = await office.GetStringAsync(new Uri("/indicators/SALES_RATE?published=1", UriKind.Relative));
        Assert.Contains("已发布第 1 版", page, StringComparison.Ordinal);
        page = await PostAsync(office, fields, HttpStatusCode.BadRequest);
        Assert.Contains("完全相同", page, StringComparison.Ordinal);
        fields["decimals"] = "2";
        page = await PostAsync(office, fields, HttpStatusCode.BadRequest);
        Assert.Contains("别人发布了新的版本", page, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(
        HttpClient office,
        Dictionary<string, string> fields,
        HttpStatusCode status
    )
    {
        using var answer = await PortalFactory.PostAsync(office, "/office/indicators/new", fields);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Two enterprises now, 160 of output and 130 of sales; one of them a year before, 80 and 72.</summary>
    private async Task<FilingScene> SetAsync(StoreKind kind)
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, [(FilingScene.One, FilingScene.Values(80, 72))]);
        await VintageScene.FileAsync(
            scene,
            scene.Round,
            [(FilingScene.One, FilingScene.Values()), (FilingScene.Two, FilingScene.Values(60, 40))]
        );
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        return scene;
    }

    private static JsonObject SalesRate() =>
        Indicator(
            "产销率",
            "%",
            2,
            "sales / produced * 100",
            ("sales", "field", "industry-monthly/02"),
            ("produced", "field", "industry-monthly/01")
        );

    private static JsonObject Energy() =>
        Indicator(
            "能耗",
            "吨",
            1,
            "produced * factor",
            ("produced", "field", "industry-monthly/01"),
            ("factor", "coefficient", "coal/raw")
        );

    private static JsonObject Indicator(
        string name,
        string unit,
        int decimals,
        string formula,
        params (string Name, string Source, string Of)[] inputs
    ) =>
        new()
        {
            ["name"] = new JsonObject { ["zh"] = name, ["en"] = name },
            ["unit"] = unit,
            ["decimals"] = decimals,
            ["rounding"] = "halfAway",
            ["inputs"] = new JsonArray([
                .. inputs.Select(input => new JsonObject
                {
                    ["name"] = input.Name,
                    ["source"] = input.Source,
                    ["of"] = input.Of,
                    ["take"] = "period",
                }),
            ]),
            ["formula"] = formula,
            ["source"] = "x",
            ["isOfficial"] = false,
            ["appliesFrom"] = "2011-01-01",
        };

    private static JsonObject Coefficients(decimal value, int year) =>
        new()
        {
            ["name"] = new JsonObject { ["zh"] = "折标", ["en"] = "coal" },
            ["basis"] = "calorificValue",
            ["factorYear"] = year,
            ["source"] = "x",
            ["isOfficial"] = false,
            ["appliesFrom"] = "2011-01-01",
            ["items"] = new JsonArray(
                new JsonObject
                {
                    ["code"] = "raw",
                    ["name"] = new JsonObject { ["zh"] = "原煤", ["en"] = "coal" },
                    ["value"] = value,
                    ["unit"] = "吨/吨",
                    ["note"] = "",
                }
            ),
        };

    private static async Task PutAsync(FilingScene scene, string what, JsonObject body, string seen = "*")
    {
        using var answer = await ApiScene.SendAsync(scene.Province, HttpMethod.Put, $"/api/v1/{what}", body, seen);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> WrongAsync(FilingScene scene, string code, JsonObject body)
    {
        using var answer = await ApiScene.SendAsync(
            scene.Province,
            HttpMethod.Put,
            $"/api/v1/indicators/{code}",
            body,
            "*"
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;
    }

    private static async Task<decimal> ValueAsync(FilingScene scene, string code) =>
        Assert.Single(await LinesAsync(scene.Province, $"/api/v1/indicator-values?indicator={code}")).Decimal("value");

    private static async Task<List<JsonElement>> LinesAsync(HttpClient program, string address) =>
        [.. (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}
