using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;
using Yuelu.Registry;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Warnings;

/// <summary>A rule is looked at before it is kept; then each new figure is judged by it, and those who subscribed are told why.</summary>
public sealed class WarningTests(Stores stores)
{
    private const string Key = "M.IVAG.430000._T.ACTUAL";
    private const string Rules = "/api/v1/warning-rules";

    private static readonly object ARule = new
    {
        name = "增速过低",
        nameEn = "Growth too low",
        series = Key,
        condition = "below",
        threshold = 6.5,
        source = "会议纪要〔2026〕1号",
        validFrom = "2020-01-01",
    };

    [Theory, BothStores]
    public async Task A_figure_below_the_threshold_warns_those_who_subscribed_and_the_warning_ends_by_itself(
        StoreKind kind
    )
    {
        var clock = new ShiftedClock { By = TimeSpan.FromDays(-3) };
        await using var scene = await ApiScene.SetAsync(stores, kind, clock);
        await SouthAsync(scene);
        using var south = await scene.ProgramAsync("south", Roles.StrategyOffice, "/province/south/");
        using var below = await scene.ProgramAsync("industry", Roles.DepartmentOfficer, "/province/industry/");
        await TakeInAsync(scene, ("2026-04", 7.0), ("2026-05", 6.4), ("2026-06", 6.9));

        // Before it is kept: it would have warned of May. Nothing is kept by looking.
        var preview = await DoneAsync(scene.Program, $"{Rules}/preview", ARule);
        Assert.Equal(1, preview.GetProperty("warns").GetInt32());
        Assert.Equal(
            ["2026-06", "2026-05", "2026-04"],
            preview.GetProperty("periods").EnumerateArray().Select(one => one.Text("period"))
        );
        Assert.Empty(await ListAsync(scene.Program, Rules));

        var rule = await ApiScene.CreateAsync(scene.Program, Rules, ARule);
        foreach (var program in (HttpClient[])[scene.Program, below, south])
            await DoneAsync(program, "/api/v1/warning-subscriptions", new { rule = 0 });
        await JudgeAsync(scene);
        Assert.Empty(await ListAsync(scene.Program, "/api/v1/warnings"));

        // A new month below the threshold: one warning, however often it is judged, with why, and its reminder for those who see the rule.
        clock.By = TimeSpan.FromDays(-2);
        await TakeInAsync(scene, ("2026-07", 6.1));
        Assert.True(await IsWantedAsync(scene));
        await JudgeAsync(scene);
        await JudgeAsync(scene);
        var warning = Assert.Single(await ListAsync(scene.Program, "/api/v1/warnings?state=raised&rule=1"));
        Assert.Equal(
            ("2026-07", 6.1m, "2026年7月为6.1%，低于阈值6.5%。"),
            (warning.Text("period"), warning.GetProperty("value").GetDecimal(), warning.GetProperty("why").Text("zh"))
        );
        Assert.Equal("July 2026"[..3], warning.GetProperty("why").Text("en")![..3]);
        Assert.Equal(64, warning.Text("sha256")!.Length);
        foreach (var (program, count) in new[] { (scene.Program, 1), (below, 1), (south, 1) })
            Assert.Equal(
                count,
                (await ListAsync(program, "/api/v1/notices")).Count(one =>
                    one.GetProperty("title").Text("zh")!.StartsWith("预警：增速过低", StringComparison.Ordinal)
                )
            );

        // What another office keeps is neither seen nor found; what an office above keeps of open figures is seen, and answered by it alone.
        var address = $"/api/v1/warnings/{warning.Text("id")}";
        var theirs = await ApiScene.CreateAsync(south, Rules, ARule);
        await JudgeAsync(scene);
        var other = Assert.Single(await ListAsync(south, "/api/v1/warnings?rule=2"));
        Assert.DoesNotContain(theirs.Text("id"), (await ListAsync(below, Rules)).Select(one => one.Text("id")));
        Assert.Empty(await ListAsync(below, "/api/v1/warnings?rule=2"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(below, $"/api/v1/warnings/{other.Text("id")}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(below, $"{Rules}/{theirs.Text("id")}"));
        Assert.Equal(
            "warning-rule.unknown",
            await RefusedAsync(below, "/api/v1/warning-subscriptions", new { rule = 2 })
        );
        await ApiScene.ChangeAsync(south, $"{Rules}/{theirs.Text("id")}/end", new { });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(below, address));
        Assert.Equal("warning.not-yours", await RefusedAsync(below, $"{address}/acknowledge", new { note = "x" }));
        Assert.Equal(
            "warning.no-note",
            await RefusedAsync(scene.Program, $"{address}/acknowledge", new { note = " " })
        );
        await ApiScene.ChangeAsync(scene.Program, $"{address}/acknowledge", new { note = "检修停产，八月恢复" });
        Assert.Equal("acknowledged", (await scene.GetAsync(address)).Text("state"));
        Assert.Equal(
            "warning.already-answered",
            await RefusedAsync(scene.Program, $"{address}/acknowledge", new { note = "x" })
        );
        using var officer = await scene.Portal.OfficerAsync();
        var page = await officer.GetStringAsync(new Uri($"/warnings/{warning.Text("id")}", UriKind.Relative));
        Assert.Contains("检修停产，八月恢复", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("会议纪要〔2026〕1号", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        // The office corrects the figure: the warning ends by itself and says why. A correction of another month is no news.
        clock.By = TimeSpan.FromDays(-1);
        await TakeInAsync(scene, ("2026-04", 7.1));
        await JudgeAsync(scene);
        Assert.Equal("acknowledged", (await scene.GetAsync(address)).Text("state"));
        await TakeInAsync(scene, ("2026-07", 6.6));
        await JudgeAsync(scene);
        var ended = await scene.GetAsync(address);
        Assert.Equal(
            ("ended", "不再符合条件：2026年7月为6.6%，不低于阈值6.5%。"),
            (ended.Text("state"), ended.GetProperty("end").Text("zh"))
        );

        // A stricter version from tomorrow on; the day before is the last of the first.
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var next = await ApiScene.CreateAsync(
            scene.Program,
            Rules,
            new
            {
                name = "增速过低",
                series = Key,
                condition = "below",
                threshold = 7,
                source = "会议纪要〔2026〕2号",
                validFrom = $"{today.AddDays(1):yyyy-MM-dd}",
                replaces = 1,
            }
        );
        Assert.Equal((1, 2), (next.GetProperty("number").GetInt32(), next.GetProperty("version").GetInt32()));
        Assert.Equal($"{today:yyyy-MM-dd}", (await scene.GetAsync($"{Rules}/{rule.Text("id")}")).Text("validTo"));
        clock.By = TimeSpan.Zero;
        await JudgeAsync(scene);
        var second = Assert.Single(await ListAsync(scene.Program, "/api/v1/warnings?state=raised&rule=1"));
        Assert.Equal(2, second.GetProperty("rule").GetProperty("version").GetInt32());
        await ApiScene.ChangeAsync(scene.Program, $"{Rules}/{next.Text("id")}/end", new { });
        Assert.Equal(
            "warning-rule.ended",
            await RefusedAsync(scene.Program, $"{Rules}/{next.Text("id")}/end", new { })
        );

        await using var db = scene.Store.Open();
        var kinds = db.Set<WaitingAct>()
            .Select(act => act.Kind)
            .AsEnumerable()
            .Concat(db.Set<LoggedAct>().Select(act => act.Kind));
        Assert.Superset(WarningDesk.Acts.Select(act => act.Code).ToHashSet(), kinds.ToHashSet());
    }

    [Fact]
    public async Task A_rule_over_totals_judges_only_periods_whose_collection_is_over_and_only_its_own_area()
    {
        var clock = new ShiftedClock { By = TimeSpan.Zero };
        await using var scene = await FilingScene.SetAsync(stores, StoreKind.Sqlite, clock: clock);
        var api = scene.Register.Api;
        await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
        await VintageScene.AcceptAsync(scene, scene.Round);
        Assert.Equal(1, await VintageScene.PublishAsync(scene));
        object Rule(double threshold) =>
            new
            {
                name = "总产值",
                form = "industry-monthly",
                field = "01",
                condition = "below",
                threshold,
                source = "s",
                validFrom = "2020-01-01",
            };
        Assert.Equal("warning.nothing-accepted", await RefusedAsync(scene.Province, $"{Rules}/preview", Rule(200)));
        await ApiScene.CreateAsync(scene.Province, Rules, Rule(200));
        clock.By = TimeSpan.FromDays(15);
        using var office = await LaterAsync(api, Officer.Name, clock);
        using var county = await LaterAsync(api, "yuelu", clock);
        var preview = await DoneAsync(office, $"{Rules}/preview", Rule(200));
        Assert.Equal(160m, preview.GetProperty("periods")[0].GetProperty("value").GetDecimal());
        await JudgeAsync(api);
        var warning = Assert.Single(await ListAsync(office, "/api/v1/warnings"));
        Assert.Equal(("2026-09", 1), (warning.Text("period"), warning.GetProperty("vintage").GetInt32()));
        // A county below sees no total of the whole province.
        Assert.Empty(await ListAsync(county, "/api/v1/warnings"));
        Assert.Empty(await ListAsync(county, Rules));
    }

    /// <summary>A program whose token holds at the shifted time.</summary>
    private static async Task<HttpClient> LaterAsync(ApiScene scene, string name, TimeProvider clock)
    {
        var scopes = scene.Portal.Services.GetRequiredService<TokenScopes>().All.Select(scope => scope.Key);
        var program = scene.Portal.Stranger();
        var secret = await ApiScene.SecretAsync(scene.Store, name, scopes, clock: clock);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    [Fact]
    public async Task A_rule_that_cannot_be_kept_says_which_field_and_why()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        await TakeInAsync(scene, ("2026-04", 7.0));
        foreach (
            var (change, field) in new (object, string)[]
            {
                (new { name = "" }, "name"),
                (new { series = "M.NO.430000._T.ACTUAL" }, "series"),
                (new { form = "industry-monthly", field = "01" }, "series"),
                (new { series = (string?)null }, "series"),
                (new { threshold = (double?)null }, "threshold"),
                (new { threshold = 1e20 }, "threshold"),
                (new { periods = 2 }, "periods"),
                (
                    new
                    {
                        condition = "fellInARow",
                        threshold = (double?)null,
                        periods = 0,
                    },
                    "periods"
                ),
                (new { condition = "fellInARow", periods = 2 }, "threshold"),
                (new { condition = "growthBelow" }, "condition"),
                (new { source = " " }, "source"),
                (new { validTo = "2019-12-31" }, "to"),
            }
        )
        {
            var body = JsonSerializer.SerializeToNode(ARule)!.AsObject();
            foreach (var (name, value) in JsonSerializer.SerializeToNode(change)!.AsObject())
                body[name] = value?.DeepClone();
            using var answer = await ApiScene.SendAsync(
                scene.Program,
                HttpMethod.Post,
                Rules,
                body,
                key: $"{Guid.CreateVersion7()}"
            );
            var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(
                (HttpStatusCode.BadRequest, $"{change}", field),
                (answer.StatusCode, $"{change}", told.GetProperty("errors")[0].Text("field"))
            );
        }
        Assert.Equal("warning-rule.unknown", await RefusedAsync(scene.Program, Rules, With(ARule, "replaces", 9)));
        Assert.Empty(await ListAsync(scene.Program, Rules));
        using var officer = await scene.Portal.OfficerAsync();
        using var page = await PortalFactory.PostAsync(
            officer,
            "/office/warnings/rules/new",
            new()
            {
                ["name"] = "x",
                ["condition"] = "Below",
                ["threshold"] = "多",
                ["from"] = "soon",
                ["series"] = Key,
                ["source"] = "s",
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        var shown = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains("请写一个数", shown, StringComparison.Ordinal);
        Assert.Contains("value=\"多\"", shown, StringComparison.Ordinal);
    }

    private static JsonObject With(object rule, string name, int value)
    {
        var body = JsonSerializer.SerializeToNode(rule)!.AsObject();
        body[name] = value;
        return body;
    }

    private static async Task JudgeAsync(ApiScene scene)
    {
        await using var scope = scene.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        Assert.True(
            (await JudgeWarnings.RunAsync(new JobRun(scope.ServiceProvider, db), default)).Succeeded(out _, out _)
        );
    }

    private static async Task<bool> IsWantedAsync(ApiScene scene)
    {
        await using var db = scene.Store.Open();
        return db.Set<Job>().Any(job => job.Kind == JudgeWarnings.Kind.Code);
    }

    private static async Task SouthAsync(ApiScene scene)
    {
        await using var db = scene.Store.Open();
        var root = db.Set<Organisation>().Single(one => one.Path == Organisation.Root);
        db.Add(Organisation.Found(root, "south", OrganisationKind.CityBureau, "南方", "South").Value);
        db.Add(Organisation.Found(root, "industry", OrganisationKind.Department, "工信厅", "Industry").Value);
        await db.SaveChangesAsync();
    }

    private static async Task TakeInAsync(ApiScene scene, params (string Period, double Value)[] values)
    {
        var rows = values.Select(one => $"IVAG,增加值增速,Growth,430000,{one.Period},actual,{one.Value:0.0},%,s\n");
        var csv = $"indicator,name_zh,name_en,area,period,kind,value,unit,source\n{string.Concat(rows)}";
        var kept = await ApiScene.CreateAsync(scene.Program, "/api/v1/series-files", Encoding.UTF8.GetBytes(csv));
        Assert.Empty(kept.GetProperty("errors").EnumerateArray());
        await ApiScene.ChangeAsync(
            scene.Program,
            $"/api/v1/series-files/{kept.GetProperty("file").Text("id")}/take-in",
            new { goodRowsOnly = false }
        );
    }

    private static async Task<JsonElement> DoneAsync(HttpClient program, string address, object body)
    {
        using var answer = await ApiScene.SendAsync(
            program,
            HttpMethod.Post,
            address,
            body,
            key: $"{Guid.CreateVersion7()}"
        );
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private static async Task<string?> RefusedAsync(HttpClient program, string address, object body)
    {
        using var answer = await ApiScene.SendAsync(
            program,
            HttpMethod.Post,
            address,
            body,
            ifMatch: "*",
            key: $"{Guid.CreateVersion7()}"
        );
        Assert.False(answer.IsSuccessStatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("code");
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(HttpClient program, string address) =>
        [.. (await program.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];
}

file static class Reading
{
    internal static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
