namespace Yuelu;

/// <summary>Passkeys on localhost with Chromium's virtual authenticator: made, used for signing in, as second step, named, removed.</summary>
public sealed class PasskeyTests(Stores stores, Chromium chromium)
{
    private static readonly Dictionary<string, object> Authenticator = new()
    {
        ["protocol"] = "ctap2",
        ["transport"] = "internal",
        ["hasResidentKey"] = true,
        ["hasUserVerification"] = true,
        ["isUserVerified"] = true,
        ["automaticPresenceSimulation"] = true,
    };

    [Theory]
    [InlineData(false, 1280)]
    [InlineData(true, 390)]
    public async Task A_passkey_is_made_and_then_signs_in_alone_or_as_second_step(bool english, int width)
    {
        await using var portal = await Portal.StartAsync(stores);
        await using var window = await chromium.OpenAsync(portal.Address, new(english, width));
        await AttachAsync(window);
        await window.SignInAsync();
        await AddAsync(window);

        await SignOutAsync(window);
        await window.GoAsync("account/sign-in");
        await window.CheckAsync();
        await window.Page.ClickAsync("form[data-passkey] button");
        await window.Page.WaitForURLAsync(url => url.EndsWith("/office"));

        await SignOutAsync(window);
        await PasswordAsync(window);
        await window.Page.WaitForURLAsync(url => url.Contains("/account/second-step"));
        await window.CheckAsync();
        await window.Page.ClickAsync("form[data-passkey] button");
        await window.Page.WaitForURLAsync(url => url.EndsWith("/office"));

        await RemoveAsync(window);
        await SignOutAsync(window);
        await PasswordAsync(window);
        await window.Page.WaitForURLAsync(url => url.EndsWith("/office"));
        window.AssertNoFaults();
    }

    private static async Task AttachAsync(Window window)
    {
        var devices = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = Authenticator });
    }

    private static async Task AddAsync(Window window)
    {
        await window.GoAsync("account/second-factor");
        await window.CheckAsync();
        await window.Page.FillAsync("#name", "office-computer");
        await window.Page.ClickAsync("form[data-passkey=create] button");
        await window.Page.WaitForSelectorAsync(".recovery-codes");
        await window.CheckAsync();
        Assert.Equal(10, await window.Page.Locator(".recovery-codes li").CountAsync());
        await window.GoAsync("account/second-factor");
        Assert.Equal(1, await window.Page.Locator(".passkey-list li").CountAsync());
        await window.Page.FillAsync(".passkey-list input[name=name]", "home-computer");
        await window.Page.ClickAsync(".passkey-list form[action$=rename] button");
        await window.Page.WaitForURLAsync(url => url.Contains("done=saved"));
        Assert.Contains("home-computer", await window.Page.InnerTextAsync(".passkey-list"));
        await window.CheckAsync();
    }

    private static async Task RemoveAsync(Window window)
    {
        await window.GoAsync("account/second-factor");
        await window.Page.ClickAsync(".passkey-list form[action$=remove] button");
        await window.Page.WaitForURLAsync(url => url.Contains("done=saved"));
        Assert.Equal(0, await window.Page.Locator(".passkey-list li").CountAsync());
    }

    private static async Task SignOutAsync(Window window)
    {
        await window.Page.ClickAsync("form[action$=sign-out] button");
        await window.Page.WaitForURLAsync(url => !url.Contains("/account"));
    }

    private static async Task PasswordAsync(Window window)
    {
        await window.GoAsync("account/sign-in");
        await window.Page.FillAsync("input[name=Name]", Officer.Name);
        await window.Page.FillAsync("input[name=Password]", Officer.Password);
        await window.Page.PressAsync("input[name=Password]", "Enter");
    }
}
