using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Accounts;

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
        Assert.Equal("/office", await LedToAsync(portal, "//elsewhere.example"));
        Assert.Equal("/office", await LedToAsync(portal, "https://elsewhere.example"));
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
