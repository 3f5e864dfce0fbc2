using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Acts;
using Yuelu.Host;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Evidence;

/// <summary>What the office does with a plan, as its auditor reads of it.</summary>
public sealed partial class AuditedPlanActsTests(Stores stores)
{
    private const string Office = "/office/plans/hunan-2016-2020";
    private const string Events = "/administration/events";

    [Theory, BothStores]
    public async Task The_auditor_reads_who_published_recorded_and_set_what_and_an_auditor_elsewhere_does_not(
        StoreKind kind
    )
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
        {
            var root = await db.Set<Organisation>().SingleAsync(one => one.Path == Organisation.Root);
            var away = Organisation.Found(root, "away", OrganisationKind.StrategyOffice, "别处", "Away").Value;
            db.Add(away);
            await Officer.AddAsync(db, "audit", Roles.Auditor);
            await Officer.AddAsync(db, "awayaudit", Roles.Auditor, away.Path);
        }
        await using var portal = new PortalFactory(store.Options);
        using var officer = await portal.OfficerAsync();
        await SetAsync(officer);
        await RecordFiguresAsync(officer);
        await PublishAsync(officer);

        using var audit = await portal.SignedInAsync("audit");
        var export = await audit.GetStringAsync($"{Events}.csv?q=officer");
        var done = export
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .Where(cells => cells[2] == Officer.Name)
            // Of many entries the first.
            .Select(cells => $"{cells[1]}: {cells[5].Trim('"')}")
            .Reverse();
        Assert.Equal(
            [
                "登录成功: 密码",
                "设定增加: hunan-2016-2020 · about.tolerance = 5",
                "设定截止: hunan-2016-2020 · about.tolerance = 5",
                "数据批次入库: hunan-2016-2020 · figures.csv: 1",
                $"草稿建立: {SamplePlan.Title}（2026—2030年） · 粘贴的文字.txt",
                $"批量采纳事项: {SamplePlan.Title}（2026—2030年） · T01",
                $"撤销审核操作: {SamplePlan.Title}（2026—2030年） · T01",
                $"批量采纳事项: {SamplePlan.Title}（2026—2030年） · T01",
                "规划版本发布: audited-2026 · v1",
            ],
            done
        );
        var page = WebUtility.HtmlDecode(await audit.GetStringAsync($"{Events}?q=audited-2026"));
        Assert.Contains("规划版本发布", page, StringComparison.Ordinal);
        using var elsewhere = await portal.SignedInAsync("awayaudit");
        Assert.Contains(
            "没有符合条件的记录",
            await elsewhere.GetStringAsync($"{Events}?q=hunan"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(Events)).StatusCode);
        await using var after = store.Open();
        await AssertEveryActHasItsLineAsync(after);
    }

    /// <summary>Fails when something is in the log of which no auditor can read; what the log says of itself is no act of anybody.</summary>
    internal static async Task AssertEveryActHasItsLineAsync(Platform.Storage.YueluDb db)
    {
        var waiting = await db.Set<WaitingAct>().Where(act => !act.EnteredLater).ToListAsync();
        var noted = await db.Set<SecurityEvent>()
            .Where(one => one.ActId != null)
            .Select(one => one.ActId)
            .ToListAsync();
        var logged = await db.Set<LoggedAct>().Where(act => act.Kind != OpenLog.Opened.Code).ToListAsync();
        Assert.True(waiting.Count + logged.Count > 0);
        Assert.Empty(waiting.Where(act => !noted.Contains(act.ActId)).Select(act => act.Kind));
        Assert.Empty(
            logged
                .Where(act => !noted.Contains(act.ActId) && !ActEntry.Read(act.Body).Value.EnteredLater)
                .Select(act => act.Kind)
        );
    }

    private static async Task SetAsync(HttpClient officer)
    {
        using var set = await officer.ActAsync(
            $"{Office}/settings/add",
            ("key", "about.tolerance"),
            ("value", "5"),
            ("from", "2026-01-01"),
            ("source", "test")
        );
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        var settings = await officer.GetStringAsync($"{Office}/settings");
        using var ended = await officer.ActAsync("/" + Ending().Match(settings).Groups[1].Value);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    private static async Task RecordFiguresAsync(HttpClient officer)
    {
        var token = Token().Match(await officer.GetStringAsync($"{Office}/observations")).Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            {
                new ByteArrayContent("commitment,period,value,unit,source\nT02,2020,86,,公报\n"u8.ToArray()),
                "file",
                "figures.csv"
            },
        };
        using var kept = await officer.PostAsync($"{Office}/observations/upload", form);
        using var taken = await PortalFactory.PostAsync(
            officer,
            kept.Headers.Location!.OriginalString,
            new() { ["rows"] = "all" }
        );
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    private static async Task PublishAsync(HttpClient officer)
    {
        var draft = await KilledAtWorkTests.ImportAsync(officer, SamplePlan.Text);
        await AcceptAsync(officer, draft);
        var act = Undoing().Match(await officer.GetStringAsync(draft)).Groups[1].Value;
        using var undone = await officer.ActAsync($"/{draft}/acts/undo", ("act", act));
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        await AcceptAsync(officer, draft);
        using var published = await PortalFactory.PostAsync(
            officer,
            $"{draft}/publish",
            new()
            {
                ["slug"] = "audited-2026",
                ["note"] = "",
                ["known"] = "yes",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    private static async Task AcceptAsync(HttpClient officer, string draft)
    {
        var accept = $"{draft}?do=accept-many";
        var target = Target().Match(await officer.GetStringAsync(accept)).Groups[1].Value;
        await PortalFactory.PostAsync(officer, accept, new() { ["target"] = target });
    }

    [GeneratedRegex("action=\"(office/plans/[^\"]+/settings/[^\"]+/end)\"")]
    private static partial Regex Ending();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"act\" value=\"([^\"]+)\"")]
    private static partial Regex Undoing();

    [GeneratedRegex("name=\"target\" value=\"([^\"]*)\"")]
    private static partial Regex Target();
}
