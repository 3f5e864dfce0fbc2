using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Api;
using Yuelu.Registry;

namespace Yuelu.Statistics.Filings;

/// <summary>A return from the enterprise's draft to the accepted figure, and what happens when it goes wrong.</summary>
public sealed class FilingApiTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_return_goes_from_filler_to_approver_to_county_city_and_province(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FileAsync();
        Assert.Equal("atCounty", await StateAsync(scene.Filler, filing));
        Assert.Equal("filing.not-with-you", await FilingScene.RefusedAsync(scene.City, $"{filing}/accept"));
        foreach (
            var (program, state) in new[]
            {
                (scene.County, "atCity"),
                (scene.City, "atProvince"),
                (scene.Province, "accepted"),
            }
        )
        {
            await ApiScene.ChangeAsync(program, $"{filing}/accept");
            Assert.Equal(state, await StateAsync(scene.Filler, filing));
        }
        using var entered = await scene.Register.Api.SendAsync(HttpMethod.Post, "/api/v1/log/checkpoint");
        var acts = await scene.Register.Api.GetAsync("/api/v1/log/acts?kind=filing.accepted");
        Assert.Equal(3, acts.GetProperty("items").GetArrayLength());
        var detail = await scene.County.GetFromJsonAsync<JsonElement>(filing);
        var copy = detail.GetProperty("copies")[0];
        Assert.Equal(100, copy.GetProperty("values").GetProperty("01").GetDecimal());
        Assert.Equal("水泵", copy.GetProperty("values").GetProperty("product")[0].GetProperty("p01").GetString());
        Assert.Equal(JsonValueKind.Null, detail.GetProperty("draft").ValueKind);
        Assert.Equal(5, detail.GetProperty("history").GetArrayLength());
        await AssertDossierAsync(scene);
    }

    /// <summary>The enterprise's people and the officers above it read what is asked, filed, accepted and held; nobody else does.</summary>
    private static async Task AssertDossierAsync(FilingScene scene)
    {
        var address = $"/api/v1/dossiers/{FilingScene.One}";
        var own = await scene.Filler.GetFromJsonAsync<JsonElement>(address);
        Assert.Equal(own.ToString(), (await scene.County.GetFromJsonAsync<JsonElement>(address)).ToString());
        var asked = Assert.Single(own.GetProperty("asked").EnumerateArray());
        Assert.Equal("工信统01表", asked.GetProperty("header").GetProperty("number").GetString());
        Assert.Equal("accepted", asked.GetProperty("state").GetString());
        Assert.True(asked.GetProperty("isOpen").GetBoolean());
        Assert.True(asked.GetProperty("copies")[0].GetProperty("isAccepted").GetBoolean());
        Assert.Equal(
            ["01=100", "02=90", "03=10"],
            own.GetProperty("figures")
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("code").GetString()}={one.GetProperty("value").GetString()}")
        );
        var name = own.GetProperty("held").GetProperty("facts")[0];
        Assert.Equal("长沙甲机械有限公司", name.GetProperty("value").GetProperty("zh").GetString());
        Assert.Equal("营业执照", name.GetProperty("source").GetString());
        foreach (var code in new[] { FilingScene.One, CreditCode.Of(77) })
        {
            using var answer = await scene.Register.Other.GetAsync(
                new Uri($"/api/v1/dossiers/{code}", UriKind.Relative)
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("dossier.unknown", await ApiScene.CodeAsync(answer));
        }
    }

    [Theory, BothStores]
    public async Task Wrong_answers_and_broken_rules_are_told_one_by_one_and_the_draft_is_kept(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FilingAsync();
        var values = new Dictionary<string, object>
        {
            ["01"] = "一百",
            ["03"] = "1,5",
            ["99"] = 1,
        };
        using var wrong = await ApiScene.SendAsync(
            scene.Filler,
            HttpMethod.Post,
            $"{filing}/submit",
            new { values },
            "*"
        );
        var told = (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray();
        Assert.Equal(["99", "01", "02", "03"], told.Select(error => error.GetProperty("field").GetString()));
        var draft = (await scene.Filler.GetFromJsonAsync<JsonElement>(filing)).GetProperty("draft");
        Assert.Equal("一百", draft.GetProperty("01").GetString());

        var broken = FilingScene.Values(output: 0, sales: 90, exports: 95);
        Assert.Equal(["r1", "r2", "r3"], await FieldsAsync(scene.Filler, filing, new { values = broken }));
        var abnormal = new
        {
            values = FilingScene.Values(output: 0, sales: 0, exports: 0),
            condition = "stopped",
            conditionEvidence = "9月1日起停产检修",
        };
        Assert.Equal(["r2"], await FieldsAsync(scene.Filler, filing, abnormal));
        var explained = new
        {
            abnormal.values,
            abnormal.condition,
            abnormal.conditionEvidence,
            explanations = new[] { new { rule = "r2", explanation = "全月停产检修" } },
        };
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/submit", explained);
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/sign");
        var copy = (await scene.County.GetFromJsonAsync<JsonElement>(filing)).GetProperty("copies")[0];
        var finding = copy.GetProperty("findings")[0];
        Assert.Equal("全月停产检修", finding.GetProperty("explanation").GetString());
        var field = Assert.Single(finding.GetProperty("fields").EnumerateArray());
        Assert.Equal(("01", "0"), (field.GetProperty("code").GetString(), field.GetProperty("value").GetString()));
        Assert.Equal("stopped", copy.GetProperty("condition").GetString());
    }

    [Theory]
    [InlineData("核实无误", false)]
    [InlineData("经核实，数据属实。", false)]
    [InlineData("Verified, the data is correct", false)]
    [InlineData("", false)]
    [InlineData("出口订单集中交付", true)]
    [InlineData("核实无误：9月新增出口订单", true)]
    public async Task An_explanation_must_explain(string explanation, bool isTaken)
    {
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite);
        var filing = await scene.FilingAsync();
        var body = new
        {
            values = FilingScene.Values(output: 10, tonnes: 5000),
            explanations = new object[]
            {
                new { rule = "r3", explanation },
                new
                {
                    rule = "r4",
                    line = 1,
                    explanation,
                },
            },
        };
        using var answer = await ApiScene.SendAsync(scene.Filler, HttpMethod.Post, $"{filing}/submit", body, "*");
        Assert.Equal(isTaken, answer.IsSuccessStatusCode);
    }

    [Theory, BothStores]
    public async Task What_is_returned_is_filed_anew_and_a_correction_leaves_the_accepted_copy_readable(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FileAsync();
        Assert.Equal(
            "filing.no-reason",
            await FilingScene.RefusedAsync(scene.County, $"{filing}/return", new { query = " " })
        );
        await ApiScene.ChangeAsync(scene.County, $"{filing}/return", new { query = "请核对出口" });
        Assert.Equal("filing.not-with-you", await FilingScene.RefusedAsync(scene.County, $"{filing}/accept"));
        await scene.FileAsync(FilingScene.Values(exports: 20));
        foreach (var program in new[] { scene.County, scene.City, scene.Province })
            await ApiScene.ChangeAsync(program, $"{filing}/accept");
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/ask-correction", new { why = "出口漏填一单" });
        Assert.Equal(
            "filing.not-with-you",
            await FilingScene.RefusedAsync(scene.County, $"{filing}/return", new { query = "x" })
        );
        await ApiScene.ChangeAsync(scene.Province, $"{filing}/return", new { query = "准予更正" });
        await scene.FileAsync(FilingScene.Values(exports: 30));
        var detail = await scene.Province.GetFromJsonAsync<JsonElement>(filing);
        Assert.Equal(2, detail.GetProperty("filing").GetProperty("acceptedCopy").GetInt32());
        Assert.Equal(3, detail.GetProperty("filing").GetProperty("current").GetInt32());
        Assert.Equal(
            [30m, 20m, 10m],
            detail
                .GetProperty("copies")
                .EnumerateArray()
                .Select(copy => copy.GetProperty("values").GetProperty("03").GetDecimal())
        );
        await using var db = scene.Store.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Database.ExecuteSqlRawAsync("update statistics_filing_copy set answers = '[]'")
        );
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Database.ExecuteSqlRawAsync("delete from statistics_filing_event")
        );
    }

    [Theory, BothStores]
    public async Task Nobody_reaches_a_return_that_is_not_theirs(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FileAsync();
        using (var foreign = await scene.Register.Other.GetAsync(filing))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        foreach (
            var (act, body) in new (string, object?)[]
            {
                ("accept", null),
                ("return", new { query = "x" }),
                ("answer-extension", new { grant = true }),
            }
        )
            Assert.Equal(
                "filing.unknown",
                await FilingScene.RefusedAsync(scene.Register.Other, $"{filing}/{act}", body)
            );
        using (var officer = await ApiScene.SendAsync(scene.County, HttpMethod.Post, $"{filing}/sign", null, "*"))
            Assert.Equal(HttpStatusCode.Forbidden, officer.StatusCode);
        using (
            var enterprise = await ApiScene.SendAsync(scene.Approver, HttpMethod.Post, $"{filing}/accept", null, "*")
        )
            Assert.Equal(HttpStatusCode.Forbidden, enterprise.StatusCode);
        var seen = await scene.Register.Other.GetFromJsonAsync<JsonElement>($"{scene.Round}/filings");
        Assert.Equal([FilingScene.Elsewhere], Units(seen));
        Assert.Equal(3, Units(await scene.Province.GetFromJsonAsync<JsonElement>($"{scene.Round}/filings")).Length);
        Assert.Equal(
            [FilingScene.One],
            Units(await scene.County.GetFromJsonAsync<JsonElement>($"{scene.Round}/filings?state=atCounty"))
        );
    }

    [Theory, BothStores]
    public async Task Many_are_filed_at_once_each_with_its_own_answer_and_only_once(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var body = new
        {
            filings = new object[]
            {
                new { unit = FilingScene.One, values = FilingScene.Values() },
                new { unit = FilingScene.Two, values = FilingScene.Values(exports: 95) },
                new { unit = FilingScene.Elsewhere, values = FilingScene.Values() },
            },
        };
        var done = await ApiScene.CreateAsync(scene.Bookkeeper, $"{scene.Round}/filings", body);
        Assert.Equal(1, done.GetProperty("filed").GetInt32());
        var each = done.GetProperty("filings").EnumerateArray().ToList();
        Assert.Equal(64, each[0].GetProperty("sha256").GetString()!.Length);
        Assert.Equal("r1", each[1].GetProperty("findings")[0].GetProperty("rule").GetString());
        Assert.Equal("filing.not-asked", each[2].GetProperty("code").GetString());
        var again = await ApiScene.CreateAsync(scene.Bookkeeper, $"{scene.Round}/filings", body);
        Assert.Equal("filing.not-with-you", again.GetProperty("filings")[0].GetProperty("code").GetString());
        await ApiScene.CreateAsync(
            scene.Bookkeeper,
            $"{scene.Round}/filings",
            new { filings = new[] { new { unit = FilingScene.Two, values = FilingScene.Values() } } }
        );
        var devices = await scene.County.GetFromJsonAsync<JsonElement>($"{scene.Round}/devices");
        Assert.Equal(2, devices.GetProperty("items")[0].GetProperty("enterprises").GetInt32());
    }

    [Theory, BothStores]
    public async Task What_was_previewed_is_accepted_together_and_nothing_that_came_later(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        await scene.FileAsync();
        var preview = await scene.County.GetFromJsonAsync<JsonElement>($"{scene.Round}/acceptance?stage=county");
        Assert.Equal(1, preview.GetProperty("count").GetInt32());
        await ApiScene.CreateAsync(
            scene.Bookkeeper,
            $"{scene.Round}/filings",
            new { filings = new[] { new { unit = FilingScene.Two, values = FilingScene.Values() } } }
        );
        var body = new { stage = "county", before = preview.GetProperty("before").GetString() };
        using var done = await ApiScene.SendAsync(scene.County, HttpMethod.Post, $"{scene.Round}/acceptance", body);
        Assert.Equal(1, (await done.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accepted").GetInt32());
        Assert.Equal(
            "filing.nothing-to-accept",
            await FilingScene.RefusedAsync(scene.County, $"{scene.Round}/acceptance", body)
        );
        Assert.Equal(
            "filing.not-your-stage",
            await FilingScene.RefusedAsync(
                scene.County,
                $"{scene.Round}/acceptance",
                new { stage = "city", body.before }
            )
        );
    }

    [Theory, BothStores]
    public async Task Of_two_who_act_on_the_same_return_the_second_is_told(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FileAsync();
        using var seen = await scene.County.GetAsync(filing);
        var etag = seen.Headers.ETag!.ToString();
        var acts = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => ApiScene.SendAsync(scene.County, HttpMethod.Post, $"{filing}/accept", null, etag))
        );
        Assert.Single(acts, answer => answer.IsSuccessStatusCode);
        foreach (var answer in acts)
            answer.Dispose();
        var history = (await scene.County.GetFromJsonAsync<JsonElement>(filing)).GetProperty("history");
        Assert.Single(history.EnumerateArray(), one => one.GetProperty("kind").GetString() == "accepted");
    }

    [Theory, BothStores]
    public async Task Time_is_asked_for_and_given_and_a_nil_return_has_no_answers(StoreKind kind)
    {
        await using var scene = await FilingScene.SetAsync(stores, kind);
        var filing = await scene.FilingAsync();
        var until = FilingScene.Today.AddDays(12);
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/ask-extension", new { until, why = "财务系统切换" });
        Assert.Equal(
            "filing.no-reason",
            await FilingScene.RefusedAsync(scene.County, $"{filing}/answer-extension", new { grant = false })
        );
        var extended = await ApiScene.ChangeAsync(scene.County, $"{filing}/answer-extension", new { grant = true });
        Assert.Equal(
            until.AddDays(1),
            DateOnly.FromDateTime(extended.GetProperty("extendedUntil").GetDateTimeOffset().UtcDateTime.AddHours(8))
        );
        Assert.Equal(
            "filing.nil-with-answers",
            await FilingScene.RefusedAsync(
                scene.Filler,
                $"{filing}/submit",
                new { values = FilingScene.Values(), isNil = true }
            )
        );
        await ApiScene.ChangeAsync(scene.Filler, $"{filing}/submit", new { isNil = true });
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/sign");
        await ApiScene.ChangeAsync(scene.Approver, $"{filing}/take-back", new { why = "并非零申报" });
        Assert.Equal("begun", await StateAsync(scene.Filler, filing));
        await scene.FileAsync();
        await ApiScene.ChangeAsync(scene.County, $"{filing}/accept");
        Assert.Equal(
            "filing.not-with-you",
            await FilingScene.RefusedAsync(scene.Approver, $"{filing}/take-back", new { why = "x" })
        );
    }

    private static string[] Units(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("unit").GetString()!)];

    private static async Task<string> StateAsync(HttpClient program, string filing) =>
        (await program.GetFromJsonAsync<JsonElement>(filing)).GetProperty("filing").GetProperty("state").GetString()!;

    private static async Task<IEnumerable<string>> FieldsAsync(HttpClient program, string filing, object body)
    {
        using var answer = await ApiScene.SendAsync(program, HttpMethod.Post, $"{filing}/submit", body, "*");
        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return told.GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("field").GetString()!)
            .ToList();
    }
}
