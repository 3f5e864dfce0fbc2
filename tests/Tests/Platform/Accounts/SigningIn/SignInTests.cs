using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts.Events;

namespace Yuelu.Platform.Accounts.SigningIn;

public sealed class SignInTests(Stores stores)
{
    [Theory, BothStores]
    public async Task After_five_wrong_passwords_the_account_is_locked_and_told(StoreKind kind)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(kind)).Options, demo: "");
        using var client = portal.Stranger();
        for (var i = 0; i < 4; i++)
            Assert.Contains("账号或密码不对", await TryAsync(client, "wrong"), StringComparison.Ordinal);
        Assert.Contains("账号已锁定 10 分钟", await TryAsync(client, "wrong"), StringComparison.Ordinal);
        Assert.Contains("账号已锁定 10 分钟", await TryAsync(client, Officer.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_one_time_password_every_office_page_leads_to_the_change_of_password()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using (var db = store.Open())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.MustChangePassword, true));
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var officer = await portal.OfficerAsync();
        using var held = await officer.GetAsync("/en/office/import");
        Assert.Equal("/en/account/password", held.Headers.Location?.OriginalString);
        using var changed = await PortalFactory.PostAsync(
            officer,
            "/account/password",
            new()
            {
                ["Current"] = Officer.Password,
                ["New"] = "another-good-one",
                ["Again"] = "another-good-one",
            }
        );
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var free = await officer.GetAsync("/office/import");
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_and_never_to_another_site()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        Assert.Equal("/office/import", await LedToAsync(portal, "/office/import"));
        Assert.Equal("/account/start", await LedToAsync(portal, "//elsewhere.example"));
        Assert.Equal("/account/start", await LedToAsync(portal, "https://elsewhere.example"));
    }

    [Fact]
    public async Task Without_a_page_asked_for_work_begins_where_the_role_has_it()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var officer = await portal.OfficerAsync();
        using var led = await officer.GetAsync("/account/start");
        Assert.Equal("/office", led.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Too_many_attempts_of_one_address_or_for_one_account_are_put_off_with_a_sentence()
    {
        await using var portal = new PortalFactory(
            (await stores.CreateAsync(StoreKind.Sqlite)).Options,
            demo: "",
            settings: new Dictionary<string, string>
            {
                ["Accounts:AttemptsPerAddress"] = "6",
                ["Accounts:AttemptsPerAccount"] = "2",
            }
        );
        using var client = portal.Stranger();
        Assert.Equal(
            [400, 400, 429, 400, 400, 400, 429],
            await StatusesAsync(client, "nobody", "nobody", "nobody", "a1", "a2", "a3", "a4")
        );
    }

    [Theory, BothStores]
    public async Task Every_attempt_is_noted_and_a_name_that_is_nobodys_is_not_kept(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var client = portal.Stranger();
        await StatusesAsync(client, "my-secret-typed-as-name", Officer.Name);
        using var officer = await portal.OfficerAsync();
        await using var db = store.Open();
        var events = await db.Set<SecurityEvent>().OrderBy(one => one.Number).ToListAsync();
        Assert.Equal(
            [("session.refused", ""), ("session.refused", Officer.Name), ("session.signed-in", Officer.Name)],
            events.Select(one => (one.Kind, one.Account))
        );
        await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Set<SecurityEvent>().ExecuteUpdateAsync(set => set.SetProperty(one => one.Kind, "x"))
        );
        await Assert.ThrowsAnyAsync<Exception>(() => db.Set<SecurityEvent>().ExecuteDeleteAsync());
    }

    private static async Task<List<int>> StatusesAsync(HttpClient client, params string[] names)
    {
        var statuses = new List<int>();
        foreach (var name in names)
        {
            using var answer = await PortalFactory.PostAsync(
                client,
                "/account/sign-in",
                new() { ["Name"] = name, ["Password"] = "wrong" }
            );
            statuses.Add((int)answer.StatusCode);
        }
        return statuses;
    }

    private static async Task<string> TryAsync(HttpClient client, string password)
    {
        using var answer = await PortalFactory.PostAsync(
            client,
            "/account/sign-in",
            new() { ["Name"] = Officer.Name, ["Password"] = password }
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string?> LedToAsync(PortalFactory portal, string returnTo)
    {
        using var client = portal.Stranger();
        using var answer = await PortalFactory.PostAsync(
            client,
            "/account/sign-in?returnTo=" + Uri.EscapeDataString(returnTo),
            new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
        );
        var led = answer.Headers.Location;
        return led is { IsAbsoluteUri: true } ? led.PathAndQuery : led?.OriginalString;
    }
}
