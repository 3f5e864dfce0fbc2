using System.Net;
using System.Text.RegularExpressions;

namespace Yuelu.Host;

public sealed partial class FirstStartTests(Stores stores)
{
    [Theory, BothStores]
    public async Task The_first_start_prints_a_password_that_works_once_and_must_be_changed(StoreKind kind)
    {
        var store = await stores.CreateEmptyAsync(kind);
        if (kind == StoreKind.PostgreSql)
            await HostVerb.MigrateAsync(store);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        var password = OneTimePassword().Match(host.Output).Value;
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = host.Address };
        var signedIn = await PortalFactory.PostAsync(
            client,
            "account/sign-in",
            new() { ["Name"] = "office", ["Password"] = password }
        );
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var office = await client.GetAsync(new Uri("office", UriKind.Relative));
        Assert.Contains("/account/password", office.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_later_start_prints_no_password()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        Assert.DoesNotMatch(OneTimePassword(), host.Output);
    }

    [GeneratedRegex("[a-z2-9]{5}(-[a-z2-9]{5}){3}")]
    private static partial Regex OneTimePassword();
}
