using System.Text.Json.Nodes;
using Yuelu.Platform.Api;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Briefs;

/// <summary>A portal with accepted figures, two indicators and a template.</summary>
internal static class BriefScene
{
    internal const string File = "/api/v1/written-briefs.docx?brief=SEPTEMBER";

    /// <summary>Two enterprises now, 160 of output and 130 of sales; one of them a year before, 80 and 72, now 100 and 90.</summary>
    /// <param name="second">Output of the second now.</param>
    internal static async Task<FilingScene> SetAsync(Stores stores, StoreKind kind, decimal second = 60)
    {
        var scene = await FilingScene.SetAsync(stores, kind);
        var before = await FilingScene.OpenAsync(scene.Register.Api, "2025-09");
        await VintageScene.FileAsync(scene, before, [(FilingScene.One, FilingScene.Values(80, 72))]);
        await VintageScene.FileAsync(
            scene,
            scene.Round,
            [(FilingScene.One, FilingScene.Values()), (FilingScene.Two, FilingScene.Values(second, 40))]
        );
        await VintageScene.AcceptAsync(scene, before);
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        await PutAsync(scene, "indicators/PRODUCED", Indicator("产值", "千元", 1, "produced", "produced"));
        await PutAsync(
            scene,
            "indicators/SALES_RATE",
            Indicator("产销率", "%", 2, "sales / produced * 100", "produced", "sales")
        );
        await PutAsync(scene, "briefs/SEPTEMBER", Template());
        return scene;
    }

    internal static JsonObject Template() =>
        JsonNode
            .Parse(
                """
                {
                  "name": { "zh": "月报", "en": "Monthly" }, "isChinese": true, "sender": "简报", "number": "第{{ month }}期",
                  "title": "{{ period }}工业运行", "sentTo": "", "signature": "办公室", "copiedTo": "", "printedBy": "",
                  "text": "# 总体\n{{ period }}产值{{ produced.value }}，同比{{ produced.change }}；产销率{{ rate.value }}，比上年同期{{ rate.change }}。企业{{ produced.units }}家。\n[[cities]]\n[[trend]]",
                  "figures": [
                    { "name": "produced", "indicator": "PRODUCED", "by": "none", "months": 1, "order": "code" },
                    { "name": "rate", "indicator": "SALES_RATE", "by": "none", "months": 1, "order": "code" },
                    { "name": "cities", "indicator": "PRODUCED", "by": "city", "months": 1, "order": "changeDown" },
                    { "name": "course", "indicator": "PRODUCED", "by": "none", "months": 13, "order": "code" }
                  ],
                  "tables": [{ "name": "cities", "caption": "{{ period }}", "of": ["cities"], "facets": ["value", "change"] }],
                  "charts": [{ "name": "trend", "caption": "走势", "shape": "line", "of": ["course"], "facet": "value" }],
                  "source": "x", "isOfficial": false, "appliesFrom": "2011-01-01"
                }
                """
            )!
            .AsObject();

    private static JsonObject Indicator(
        string name,
        string unit,
        int decimals,
        string formula,
        params string[] inputs
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
                    ["name"] = input,
                    ["source"] = "field",
                    ["of"] = input == "produced" ? "industry-monthly/01" : "industry-monthly/02",
                    ["take"] = "period",
                }),
            ]),
            ["formula"] = formula,
            ["source"] = "x",
            ["isOfficial"] = false,
            ["appliesFrom"] = "2011-01-01",
        };

    private static async Task PutAsync(FilingScene scene, string what, JsonObject body)
    {
        using var answer = await ApiScene.SendAsync(scene.Province, HttpMethod.Put, $"/api/v1/{what}", body, "*");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal static async Task<byte[]> BytesAsync(HttpClient client, string address) =>
        await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
}
