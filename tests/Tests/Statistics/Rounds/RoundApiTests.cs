using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

/// <summary>Collections from their opening to their reminders, as programs and strangers see them.</summary>
public sealed class RoundApiTests(Stores stores)
{
    private const string Open = "/api/v1/form-drafts/industry-monthly/rounds";

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    private static object Asked(string period, DateOnly? opens = null, DateOnly? until = null) =>
        new
        {
            period,
            windows = new[]
            {
                new
                {
                    stage = "fill",
                    opens = opens ?? Today,
                    until = until ?? Today.AddDays(10),
                    hour = 12,
                },
            },
        };

    [Theory, BothStores]
    public async Task A_collection_is_opened_once_seen_by_anyone_and_withdrawn_for_a_reason(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        var opened = await ApiScene.CreateAsync(scene.Program, Open, Asked("2026-09"));
        var address = $"/api/v1/rounds/{opened.GetProperty("id").GetString()}";
        Assert.Equal("fill", opened.GetProperty("state").GetString());
        Assert.False(opened.GetProperty("windows")[0].GetProperty("areHolidaysKnown").GetBoolean());
        Assert.Equal("round.there-already", await ApiScene.RefusedAsync(scene.Program, Open, Asked("2026年9月")));
        Assert.Equal("period.lone-month", await ApiScene.RefusedAsync(scene.Program, Open, Asked("2026-01")));
        using var stranger = scene.Portal.Stranger();
        Assert.Equal(
            "2026-09",
            (await stranger.GetFromJsonAsync<JsonElement>(address)).GetProperty("period").GetString()
        );
        using var silent = await scene.SendAsync(HttpMethod.Post, $"{address}/withdraw", new { why = " " }, "*");
        Assert.Equal("round.no-reason", await ApiScene.CodeAsync(silent));
        var withdrawn = await ApiScene.ChangeAsync(scene.Program, $"{address}/withdraw", new { why = "日期定错" });
        Assert.Equal("withdrawn", withdrawn.GetProperty("state").GetString());
        await ApiScene.CreateAsync(scene.Program, Open, Asked("2026-09"));
        using var entered = await scene.SendAsync(HttpMethod.Post, "/api/v1/log/checkpoint");
        var acts = await scene.GetAsync("/api/v1/log/acts?kind=round.opened");
        Assert.Equal(2, acts.GetProperty("items").GetArrayLength());
    }

    [Theory, BothStores]
    public async Task A_holiday_table_moves_the_last_day_and_never_changes(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        var day = new DateOnly(Today.Year + 1, 5, 1);
        var csv = System.Text.Encoding.UTF8.GetBytes($"date,kind,source,note\n{day:yyyy-MM-dd},holiday,s,\n");
        var taken = await ApiScene.CreateAsync(scene.Program, "/api/v1/holiday-tables?fileName=x.csv", csv);
        Assert.Equal(day.Year, taken.GetProperty("table").GetProperty("year").GetInt32());
        var opened = await ApiScene.CreateAsync(scene.Program, Open, Asked("2026-09", Today, day));
        var window = opened.GetProperty("windows")[0];
        Assert.Equal($"{day:yyyy-MM-dd}", window.GetProperty("askedUntil").GetString());
        Assert.True(DateOnly.Parse(window.GetProperty("until").GetString()!) > day);
        Assert.True(window.GetProperty("areHolidaysKnown").GetBoolean());
        await using var db = scene.Store.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Database.ExecuteSqlRawAsync("update statistics_holiday_table set year = 2000")
        );
        using var north = await scene.ProgramAsync("north", Roles.StrategyOffice, await NorthAsync(scene));
        using var foreign = await ApiScene.SendAsync(north, HttpMethod.Post, "/api/v1/holiday-tables", csv, key: "k");
        Assert.Equal("holidays.of-the-whole-portal", await ApiScene.CodeAsync(foreign));
    }

    [Theory, BothStores]
    public async Task Who_acts_in_a_window_is_reminded_once_on_its_first_day(StoreKind kind)
    {
        await using var scene = await PublishedAsync(kind);
        var north = await NorthAsync(scene);
        await using (var db = scene.Store.Open())
        {
            await Officer.AddAsync(db, "filler", Roles.EnterpriseFiller, north);
            await Officer.AddAsync(db, "county", Roles.CountyOfficer, north);
        }
        await ApiScene.CreateAsync(scene.Program, Open, Asked("2026-09"));
        for (var run = 0; run < 2; run++)
        {
            await using var scope = scene.Portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
            var done = await RemindOfRounds.RunAsync(new JobRun(scope.ServiceProvider, db), default);
            Assert.Contains(run == 0 ? "1" : "0", done.Value.En, StringComparison.Ordinal);
        }
        await using var after = scene.Store.Open();
        var notice = Assert.Single(
            await after.Set<Notice>().Where(one => one.Path.StartsWith("rounds/")).ToListAsync()
        );
        Assert.Equal("filler", (await after.Users.SingleAsync(one => one.Id == notice.AccountId)).UserName);
        Assert.Contains("今天开始", notice.TitleZh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_lacks_its_marks_or_is_not_published_is_not_collected_by()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var definition = JsonNode.Parse(FormJson.Write(SampleForm.Definition))!;
        definition["header"]!["number"] = "";
        await ApiScene.CreateAsync(scene.Program, "/api/v1/form-drafts", new { code = "industry-monthly", definition });
        Assert.Equal("round.form-not-published", await ApiScene.RefusedAsync(scene.Program, Open, Asked("2026-09")));
        await ApiScene.ChangeAsync(scene.Program, "/api/v1/form-drafts/industry-monthly/publish", new { known = true });
        Assert.Equal("round.not-lawful", await ApiScene.RefusedAsync(scene.Program, Open, Asked("2026-09")));
    }

    [Fact]
    public async Task A_rule_that_cannot_be_computed_keeps_a_form_from_being_published()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        var definition = JsonNode.Parse(FormJson.Write(SampleForm.Definition))!;
        definition["rules"]![0]!["vtl"] = "'02' >=\n'99'";
        definition["groups"]![0]!["fields"]![2]!["formula"] = "'01' + p02";
        await ApiScene.CreateAsync(scene.Program, "/api/v1/form-drafts", new { code = "industry-monthly", definition });
        var findings = await scene.GetAsync("/api/v1/form-drafts/industry-monthly/findings");
        var told = findings.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            ["form.rule-wrong", "form.formula-wrong"],
            told.Select(one => one.GetProperty("code").GetString())
        );
        Assert.Contains(
            "第2行第1字",
            told[0].GetProperty("detail").GetProperty("zh").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "第1行第8字",
            told[1].GetProperty("detail").GetProperty("zh").GetString(),
            StringComparison.Ordinal
        );
    }

    private async Task<ApiScene> PublishedAsync(StoreKind kind)
    {
        var scene = await ApiScene.SetAsync(stores, kind);
        var definition = JsonNode.Parse(FormJson.Write(SampleForm.Definition))!;
        definition["header"]!["validUntil"] = $"{Today.AddYears(5):yyyy-MM-dd}";
        await ApiScene.CreateAsync(scene.Program, "/api/v1/form-drafts", new { code = "industry-monthly", definition });
        await ApiScene.ChangeAsync(scene.Program, "/api/v1/form-drafts/industry-monthly/publish", new { });
        return scene;
    }

    private static async Task<string> NorthAsync(ApiScene scene)
    {
        await using var db = scene.Store.Open();
        var root = await db.Set<Organisation>().SingleAsync(one => one.ParentPath == null);
        var north = Organisation.Found(root, "north", OrganisationKind.StrategyOffice, "北方", "").Value;
        db.Add(north);
        await db.SaveChangesAsync();
        return north.Path;
    }
}
