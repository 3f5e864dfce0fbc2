using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Accounts.People;

/// <summary>What the security administrator does with other people's accounts, and what these people then can do.</summary>
public sealed class PeopleTests(Stores stores)
{
    private const string Invite = "/administration/accounts/invite/send";
    private const string Password = "an-invited-person";

    [Theory, BothStores]
    public async Task An_invited_person_chooses_a_password_once_and_has_the_role(StoreKind kind)
    {
        var (store, portal, security) = await SceneAsync(kind);
        await using var open = portal;
        var link = await InviteAsync(security, "wang.fang", Roles.StrategyOffice);
        using var person = portal.Stranger();
        using var weak = await ChooseAsync(person, link, "short");
        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        using var chosen = await ChooseAsync(person, link, Password);
        Assert.EndsWith("/account/sign-in?chosen=1", chosen.Headers.Location?.OriginalString);
        using var again = await person.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        await SignInAsync(person, "wang.fang", Password);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/office/import")).StatusCode);
        await AssertRecordedAsync(
            store,
            "wang.fang",
            "account.invited",
            "account.role-granted",
            "account.password-changed"
        );
    }

    [Fact]
    public async Task A_link_ends_by_itself_and_another_takes_its_place()
    {
        var clock = new FixedClock(2026, 3, 1);
        var (_, portal, security) = await SceneAsync(StoreKind.Sqlite, clock);
        await using var open = portal;
        var first = await InviteAsync(security, "wang.fang", "");
        var id = await IdAsync(security, "wang.fang");
        var page = await security.ActForBodyAsync($"/administration/accounts/{id}/reset-password");
        using var person = portal.Stranger();
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(Acting.LinkOn(page))).StatusCode);
        clock.Now += TimeSpan.FromDays(7);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(Acting.LinkOn(page))).StatusCode);
    }

    [Theory, BothStores]
    public async Task Deactivation_and_reset_end_sessions_at_once(StoreKind kind)
    {
        var (_, portal, security) = await SceneAsync(kind);
        await using var open = portal;
        using var officer = await portal.OfficerAsync();
        var id = await IdAsync(security, Officer.Name);
        using var closed = await security.ActAsync($"/administration/accounts/{id}/deactivate");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/office")).StatusCode);
        using var person = portal.Stranger();
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(person, Officer.Name, Officer.Password)).StatusCode);
        using var reopened = await security.ActAsync($"/administration/accounts/{id}/reactivate");
        using var back = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.OK, (await back.GetAsync("/office")).StatusCode);
        var page = await security.ActForBodyAsync($"/administration/accounts/{id}/reset-password");
        Assert.Equal(HttpStatusCode.Redirect, (await back.GetAsync("/office")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(person, Officer.Name, Officer.Password)).StatusCode);
        using var chosen = await ChooseAsync(person, Acting.LinkOn(page), Password);
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(person, Officer.Name, Password)).StatusCode);
    }

    [Fact]
    public async Task A_locked_account_is_unlocked()
    {
        var (_, portal, security) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        using var person = portal.Stranger();
        for (var i = 0; i < 5; i++)
            await SignInAsync(person, Officer.Name, "wrong");
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(person, Officer.Name, Officer.Password)).StatusCode);
        Assert.Contains(Officer.Name, await security.GetStringAsync("/administration/accounts?state=locked"));
        using var done = await security.ActAsync(
            $"/administration/accounts/{await IdAsync(security, Officer.Name)}/unlock"
        );
        Assert.Equal(HttpStatusCode.Redirect, (await SignInAsync(person, Officer.Name, Officer.Password)).StatusCode);
    }

    [Fact]
    public async Task Roles_are_granted_by_the_rules_and_withdrawn_at_once()
    {
        var (store, portal, security) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        var id = await IdAsync(security, Officer.Name);
        var grants = $"/administration/accounts/{id}/grants";
        Assert.Contains(
            "三员相互独立",
            await security.ActForBodyAsync($"{grants}/add", ("role", Roles.Auditor), ("organisation", "province"))
        );
        using var nowhere = await security.ActAsync(
            $"{grants}/add",
            ("role", Roles.Expert),
            ("organisation", "nowhere")
        );
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        await using var db = store.Open();
        var grant = await db.Set<Grant>().SingleAsync(one => one.AccountId == id);
        using var officer = await portal.OfficerAsync();
        using var withdrawn = await security.ActAsync($"{grants}/{grant.Id}/withdraw");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync("/office")).StatusCode);
        using var granted = await security.ActAsync(
            $"{grants}/add",
            ("role", Roles.Auditor),
            ("organisation", "province")
        );
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/administration/events")).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_the_own_account()
    {
        var (_, portal, security) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        var own = await IdAsync(security, "security");
        Assert.Contains("这是您自己的账号", await security.GetStringAsync($"/administration/accounts/{own}"));
        foreach (var act in new[] { "deactivate", "reset-password", "reset-second-factor", "grants/add" })
        {
            using var refused = await security.ActAsync($"/administration/accounts/{own}/{act}");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        var (_, portal, security) = await SceneAsync(StoreKind.Sqlite);
        await using var open = portal;
        Assert.Contains(
            "已经有人用了",
            await security.ActForBodyAsync(Invite, ("name", "Officer"), ("organisation", "province"))
        );
    }

    private async Task<(TestStore, PortalFactory, HttpClient)> SceneAsync(StoreKind kind, TimeProvider? clock = null)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await Officer.AddAsync(db, "security", Roles.SecurityAdministrator);
        var portal = new PortalFactory(store.Options, clock, demo: "");
        return (store, portal, await portal.SignedInAsync("security"));
    }

    private static async Task<string> InviteAsync(HttpClient security, string name, string role) =>
        Acting.LinkOn(
            await security.ActForBodyAsync(Invite, ("name", name), ("organisation", "province"), ("role", role))
        );

    private static async Task<Guid> IdAsync(HttpClient security, string name)
    {
        var page = await security.GetStringAsync($"/administration/accounts?q={name}");
        var found = System.Text.RegularExpressions.Regex.Match(
            page,
            "administration/accounts/([0-9a-f-]{36})\">" + name
        );
        return Guid.Parse(found.Groups[1].Value);
    }

    private static Task<HttpResponseMessage> ChooseAsync(HttpClient client, string link, string password) =>
        PortalFactory.PostAsync(client, link, new() { ["New"] = password, ["Again"] = password });

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password) =>
        PortalFactory.PostAsync(client, "/account/sign-in", new() { ["Name"] = name, ["Password"] = password });

    private static async Task AssertRecordedAsync(TestStore store, string name, params string[] kinds)
    {
        await using var db = store.Open();
        var account = await db.Users.SingleAsync(one => one.UserName == name);
        var subject = AccountActs.Subject(account.Id);
        var acts = await db.EvidenceOfAsync([subject], CancellationToken.None);
        Assert.Equal(kinds, acts[subject].Select(act => act.Kind));
    }
}
