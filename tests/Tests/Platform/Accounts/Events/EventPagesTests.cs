using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>What the auditor reads, finds and takes away; and what is removed when its time is over.</summary>
public sealed class EventPagesTests(Stores stores)
{
    private static readonly FixedClock Clock = new(2026, 3, 1);

    [Theory, BothStores]
    public async Task The_auditor_finds_attempts_by_person_kind_and_day_and_is_recorded_too(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "audit", Roles.Auditor);
        await using var portal = new PortalFactory(store.Options, Clock, demo: "");
        using var stranger = portal.Stranger();
        using var wrong = await PortalFactory.PostAsync(
            stranger,
            "/account/sign-in",
            new() { ["Name"] = Officer.Name, ["Password"] = "wrong" }
        );
        using var audit = await portal.SignedInAsync("audit");
        const string Page = "/administration/events";
        Assert.Contains("登录失败", await TableAsync(audit, $"{Page}?q=officer"));
        Assert.DoesNotContain("登录成功", await TableAsync(audit, $"{Page}?q=officer"));
        Assert.Contains("登录成功", await TableAsync(audit, $"{Page}?kind=session.signed-in"));
        Assert.Contains("没有符合条件的记录", await audit.GetStringAsync($"{Page}?from=2026-03-02"));
        Assert.Contains("登录失败", await TableAsync(audit, $"{Page}?from=2026-03-01&until=2026-03-01"));
        using var export = await audit.GetAsync($"{Page}.csv?q=officer");
        Assert.Equal("text/csv", export.Content.Headers.ContentType?.MediaType);
        Assert.Equal(2, (await export.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Length);
        Assert.Contains("导出审计记录", await TableAsync(audit, $"{Page}?q=audit"));
        Assert.Contains("?q=officer", await TableAsync(audit, $"{Page}?kind=audit.read"));
        using var officer = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(Page)).StatusCode);
    }

    [Theory, BothStores]
    public async Task Events_go_when_their_time_is_over_and_that_is_an_event(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var db = store.Open();
        db.AddRange(Event(-731), Event(-729));
        await db.SaveChangesAsync();
        await using var portal = new PortalFactory(store.Options, Clock, demo: "");
        using var started = portal.Stranger();
        var expire = portal.Services.GetServices<IHostedService>().OfType<ExpireEvents>().Single();
        Assert.Equal(1, await expire.RunOnceAsync(CancellationToken.None));
        Assert.Equal(0, await expire.RunOnceAsync(CancellationToken.None));
        Assert.Equal(
            ["session.signed-in", "audit.expired"],
            await db.Set<SecurityEvent>().OrderBy(one => one.Number).Select(one => one.Kind).ToListAsync()
        );
    }

    private static async Task<string> TableAsync(HttpClient client, string address)
    {
        var page = await client.GetStringAsync(address);
        return WebUtility.HtmlDecode(page[page.IndexOf("<tbody>", StringComparison.Ordinal)..]);
    }

    private static SecurityEvent Event(int days) =>
        new()
        {
            At = Clock.Now.AddDays(days),
            Kind = EventKinds.SignedIn.Code,
            Account = "officer",
            By = "officer",
            Address = "",
            OrganisationPath = Organisation.Root,
            Detail = "",
        };
}
