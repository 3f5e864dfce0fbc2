using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>A person's way with an authenticator app and recovery codes, over HTTP.</summary>
public sealed partial class SecondFactorTests(Stores stores)
{
    private static readonly FixedClock Clock = new(2026, 3, 1);

    private static readonly Dictionary<string, string> Asked = new()
    {
        ["Accounts:SecondFactorFrom:strategy-office"] = "2026-03-01",
    };

    [Theory, BothStores]
    public async Task Whoever_must_have_a_second_factor_is_led_to_it_and_then_asked_for_it(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = new PortalFactory(store.Options, Clock, "", Asked);
        using var officer = await portal.OfficerAsync();
        using var held = await officer.GetAsync("/office/import");
        Assert.Equal("/account/second-factor", held.Headers.Location?.OriginalString);

        var (key, codes) = await SetUpAsync(officer);
        Assert.Equal(10, codes.Count);
        using var free = await officer.GetAsync("/office/import");
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);

        Clock.Now += TimeSpan.FromMinutes(1);
        var code = OneTimeCode.At(key, Clock.Now);
        using var client = portal.Stranger();
        Assert.Equal("/account/second-step", await PasswordAsync(client));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StepAsync(client, "Code", code == "000000" ? "000001" : "000000")
        );
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(client, "Code", code));

        using var again = portal.Stranger();
        await PasswordAsync(again);
        Assert.Equal(HttpStatusCode.BadRequest, await StepAsync(again, "Code", code));
        Assert.Equal(HttpStatusCode.Redirect, await StepAsync(again, "RecoveryCode", codes[0].ToLowerInvariant()));
        using var third = portal.Stranger();
        await PasswordAsync(third);
        Assert.Equal(HttpStatusCode.BadRequest, await StepAsync(third, "RecoveryCode", codes[0]));
        await AssertKeptSecretAsync(store, key, codes);
    }

    [Fact]
    public async Task Before_the_day_on_which_it_is_asked_for_nobody_is_held()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, new FixedClock(2026, 2, 28), "", Asked);
        using var officer = await portal.OfficerAsync();
        using var free = await officer.GetAsync("/office/import");
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Fact]
    public async Task Without_its_last_factor_an_account_has_neither_second_step_nor_recovery_codes()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, Clock, "");
        using var officer = await portal.OfficerAsync();
        await SetUpAsync(officer);
        using var removed = await PostAsync(officer, "/account/second-factor/app/remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        await using var db = store.Open();
        Assert.Empty(await db.Set<IdentityUserToken<Guid>>().ToListAsync());
        using var client = portal.Stranger();
        Assert.Equal("/account/start", await PasswordAsync(client));
    }

    [Fact]
    public async Task Some_time_after_signing_in_the_password_is_asked_again_before_factors_are_changed()
    {
        var clock = new FixedClock(2026, 3, 1);
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = new PortalFactory(store.Options, clock, "");
        using var officer = await portal.OfficerAsync();
        clock.Now += TimeSpan.FromMinutes(20);
        using var held = await officer.GetAsync("/account/second-factor");
        Assert.Equal("/account/confirm?returnTo=%2Faccount%2Fsecond-factor", held.Headers.Location?.OriginalString);
        using var act = await PostAsync(officer, "/account/second-factor/app/begin", page: "/account");
        Assert.Contains("/account/confirm", act.Headers.Location?.OriginalString);
        using var confirmed = await PortalFactory.PostAsync(
            officer,
            "/account/confirm?returnTo=%2Faccount%2Fsecond-factor",
            new() { ["Password"] = Officer.Password }
        );
        using var open = await officer.GetAsync("/account/second-factor");
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    /// <summary>Sets the app up as a person does: the key is read from the page, the code of it is given back.</summary>
    private static async Task<(string Key, List<string> RecoveryCodes)> SetUpAsync(HttpClient client)
    {
        using var begun = await PostAsync(client, "/account/second-factor/app/begin");
        Assert.Equal("/account/second-factor/app", begun.Headers.Location?.OriginalString);
        var page = await client.GetStringAsync("/account/second-factor/app");
        var key = Key().Match(page).Groups[1].Value.Replace(" ", "");
        using var done = await PortalFactory.PostAsync(
            client,
            "/account/second-factor/app",
            new() { ["code"] = OneTimeCode.At(key, Clock.Now) }
        );
        var shown = await done.Content.ReadAsStringAsync();
        return (key, [.. RecoveryCode().Matches(shown).Select(found => found.Groups[1].Value)]);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string act,
        string page = "/account/second-factor"
    )
    {
        var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["__RequestVerificationToken"] = token }
        );
        return await client.PostAsync(act, form);
    }

    private static async Task<string?> PasswordAsync(HttpClient client)
    {
        using var answer = await PortalFactory.PostAsync(
            client,
            "/account/sign-in",
            new() { ["Name"] = Officer.Name, ["Password"] = Officer.Password }
        );
        var led = answer.Headers.Location;
        return led is { IsAbsoluteUri: true } ? led.PathAndQuery : led?.OriginalString;
    }

    private static async Task<HttpStatusCode> StepAsync(HttpClient client, string field, string value)
    {
        using var answer = await PortalFactory.PostAsync(client, "/account/second-step", new() { [field] = value });
        return answer.StatusCode;
    }

    private static async Task AssertKeptSecretAsync(TestStore store, string key, List<string> codes)
    {
        await using var db = store.Open();
        var kept = await db.Set<IdentityUserToken<Guid>>().Select(token => token.Value!).ToListAsync();
        Assert.Equal(2, kept.Count);
        Assert.All(kept, value => Assert.False(value.Contains(key) || codes.Any(value.Contains)));
    }

    [GeneratedRegex("<code class=\"secret-key\">([A-Z2-7 ]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li><code>([^<]+)</code></li>")]
    private static partial Regex RecoveryCode();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
