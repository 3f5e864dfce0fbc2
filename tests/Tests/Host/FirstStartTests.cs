using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;

namespace Yuelu.Host;

public sealed partial class FirstStartTests(Stores stores)
{
    private static readonly string[] Names = ["office", "system", "security", "audit"];

    [Theory, BothStores]
    public async Task The_first_start_prints_four_passwords_that_must_be_changed(StoreKind kind)
    {
        var store = await stores.CreateEmptyAsync(kind);
        if (kind == StoreKind.PostgreSql)
            await HostVerb.MigrateAsync(store);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        var passwords = Passwords(host.Output);
        Assert.Equal(Names, passwords.Keys);
        Assert.Equal(4, passwords.Values.Distinct().Count());
        foreach (var (name, password) in passwords)
            await AssertMustBeChangedAsync(host.Address, name, password);
        await AssertRolesAsync(store);
    }

    [Theory, BothStores]
    public async Task Setup_makes_the_accounts_before_the_first_start_and_only_once(StoreKind kind)
    {
        var store = await stores.CreateEmptyAsync(kind);
        if (kind == StoreKind.PostgreSql)
            await HostVerb.MigrateAsync(store);
        var first = await HostVerb.RunAsync(store.Options, "setup");
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(Names, Passwords(first.Output).Keys);
        await AssertRolesAsync(store);
        var second = await HostVerb.RunAsync(store.Options, "setup");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("There are accounts already", second.Output);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        Assert.Empty(Passwords(host.Output));
        await AssertMustBeChangedAsync(host.Address, "security", Passwords(first.Output)["security"]);
    }

    [Fact]
    public async Task A_lost_security_administrator_gets_in_again_by_setup_and_it_is_recorded()
    {
        var store = await stores.CreateEmptyAsync(StoreKind.Sqlite);
        await HostVerb.RunAsync(store.Options, "setup");
        var reset = await HostVerb.RunAsync(store.Options, "setup", "--reset", "security");
        Assert.Equal(0, reset.ExitCode);
        var password = OneTimePassword().Match(reset.Output).Value;
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        await AssertMustBeChangedAsync(host.Address, "security", password);
        await using var db = store.Open();
        var account = await db.Users.SingleAsync(one => one.UserName == "security");
        var acts = await db.EvidenceOfAsync([AccountActs.Subject(account.Id)], CancellationToken.None);
        Assert.Contains(acts[AccountActs.Subject(account.Id)], act => act.Kind == "account.password-reset");
    }

    [Fact]
    public async Task Setup_refuses_a_name_that_is_nobodys()
    {
        var store = await stores.CreateEmptyAsync(StoreKind.Sqlite);
        var reset = await HostVerb.RunAsync(store.Options, "setup", "--reset", "nobody");
        Assert.Equal(2, reset.ExitCode);
        Assert.Contains("There is no account “nobody”", reset.Error);
    }

    [Fact]
    public async Task A_later_start_prints_no_password()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options);
        await host.FirstPageAsync();
        Assert.DoesNotMatch(OneTimePassword(), host.Output);
    }

    private static Dictionary<string, string> Passwords(string output) =>
        Line().Matches(output).ToDictionary(line => line.Groups[1].Value, line => line.Groups[2].Value);

    private static async Task AssertRolesAsync(TestStore store)
    {
        await using var db = store.Open();
        var held = await db.Set<Grant>()
            .Join(
                db.Users,
                grant => grant.AccountId,
                account => account.Id,
                (grant, account) => new { account.UserName, grant.Role }
            )
            .ToDictionaryAsync(one => one.UserName!, one => one.Role);
        Assert.Equal(Roles.StrategyOffice, held["office"]);
        Assert.Equal(Roles.SystemAdministrator, held["system"]);
        Assert.Equal(Roles.SecurityAdministrator, held["security"]);
        Assert.Equal(Roles.Auditor, held["audit"]);
    }

    private static async Task AssertMustBeChangedAsync(Uri address, string name, string password)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = address };
        var signedIn = await PortalFactory.PostAsync(
            client,
            "account/sign-in",
            new() { ["Name"] = name, ["Password"] = password }
        );
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        var held = await client.GetAsync(new Uri("account", UriKind.Relative));
        Assert.Contains("/account/password", held.Headers.Location?.OriginalString);
    }

    [GeneratedRegex("[a-z2-9]{5}(-[a-z2-9]{5}){3}")]
    private static partial Regex OneTimePassword();

    [GeneratedRegex("^    ([a-z]+) +([a-z2-9]{5}(?:-[a-z2-9]{5}){3})$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [Fact]
    public async Task A_time_zone_that_there_is_not_stops_the_start_with_one_sentence()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        using var host = new HostProcess(store.Options, demo: "", "--Plans:TimeZone=Asia/Changsha");
        Assert.Equal(1, await host.EndAsync());
        Assert.Contains("there is no time zone “Asia/Changsha”", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", host.Output, StringComparison.Ordinal);
    }
}
