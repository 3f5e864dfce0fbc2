using System.Net;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Accounts.Events;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>Signing in through an OpenID Connect server that is not ours.</summary>
public sealed class IdentityProviderTests(Stores stores) : IAsyncLifetime
{
    private IdentityServer server = null!;
    private string secretFile = "";

    public async ValueTask InitializeAsync()
    {
        server = await IdentityServer.StartAsync();
        secretFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(secretFile, IdentityServer.Secret);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(secretFile);
        await server.DisposeAsync();
    }

    [Theory, BothStores]
    public async Task A_person_connects_her_account_and_then_signs_in_through_the_provider(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var portal = Portal(store);
        using (var stranger = portal.Stranger())
        {
            using var refused = await WalkAsync(stranger, await stranger.ActAsync("/account/provider/sign-in"));
            Assert.Contains(
                "还没有与本平台的账号关联",
                await refused.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }
        using (var officer = await portal.OfficerAsync())
        {
            using var connected = await WalkAsync(officer, await officer.ActAsync("/account/provider/connect"));
            Assert.Equal(HttpStatusCode.OK, connected.StatusCode);
            Assert.Contains("取消关联", await officer.GetStringAsync("/account"), StringComparison.Ordinal);
        }
        using var person = portal.Stranger();
        using var inside = await WalkAsync(
            person,
            await person.ActAsync("/account/provider/sign-in", ("returnTo", "/office/import"))
        );
        Assert.Equal("/office/import", inside.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        await using var db = store.Open();
        var kinds = await db.Set<SecurityEvent>().Select(one => one.Kind).ToListAsync();
        Assert.Contains(EventKinds.ProviderConnected.Code, kinds);
    }

    [Fact]
    public async Task By_a_claim_that_the_operator_trusts_an_account_is_found_and_a_closed_one_stays_closed()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        await using var portal = Portal(store, ("IdentityProvider:NameClaim", "preferred_username"));
        using (var person = portal.Stranger())
        {
            using var inside = await WalkAsync(person, await person.ActAsync("/account/provider/sign-in"));
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/office/import")).StatusCode);
        }
        await using var db = store.Open();
        await db.Users.ExecuteUpdateAsync(set =>
            set.SetProperty(one => one.DeactivatedAt, TimeProvider.System.GetUtcNow())
        );
        using var later = portal.Stranger();
        using var refused = await WalkAsync(later, await later.ActAsync("/account/provider/sign-in"));
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync("/office/import")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_lets_nobody_in()
    {
        await using var portal = Portal(await stores.CreateAsync(StoreKind.Sqlite));
        using var stranger = portal.Stranger();
        using var forged = await stranger.GetAsync("/account/provider/callback?code=x&state=y");
        Assert.EndsWith("/account/sign-in?provider=failed", forged.Headers.Location?.OriginalString);
        using var finish = await stranger.GetAsync("/account/provider/finish");
        Assert.Equal(HttpStatusCode.BadRequest, finish.StatusCode);
    }

    /// <summary>Follows redirects between the portal, which is in memory, and the server, which is not.</summary>
    private async Task<HttpResponseMessage> WalkAsync(HttpClient client, HttpResponseMessage answer)
    {
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        for (var step = 0; step < 10 && answer.Headers.Location is { } next; step++)
        {
            var address = next.IsAbsoluteUri ? next : new Uri(answer.RequestMessage!.RequestUri!, next);
            var isServer =
                address.GetLeftPart(UriPartial.Authority) == new Uri(server.Address).GetLeftPart(UriPartial.Authority);
            answer = await (isServer ? outside.GetAsync(address) : client.GetAsync(address.PathAndQuery));
        }
        return answer;
    }

    private PortalFactory Portal(TestStore store, params (string Key, string Value)[] more) =>
        new(
            store.Options,
            demo: "",
            settings: new Dictionary<string, string>(more.Select(one => KeyValuePair.Create(one.Key, one.Value)))
            {
                ["IdentityProvider:Authority"] = server.Address,
                ["IdentityProvider:ClientId"] = IdentityServer.ClientId,
                ["IdentityProvider:ClientSecretFile"] = secretFile,
                ["IdentityProvider:AllowHttp"] = "true",
            }
        );
}
