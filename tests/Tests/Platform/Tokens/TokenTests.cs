using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Api;

namespace Yuelu.Platform.Tokens;

public sealed class TokenTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_token_opens_what_its_scopes_say_and_its_account_may(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind, "plans:read");
        using var read = await scene.SendAsync(HttpMethod.Get, "/api/v1/drafts");
        using var write = await scene.SendAsync(HttpMethod.Post, $"{ApiScene.Plan}/drafts", key: "a");
        using var tokens = await scene.SendAsync(HttpMethod.Get, "/api/v1/tokens");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal("api.not-allowed", await ApiScene.CodeAsync(write));
        Assert.Equal("api.not-allowed", await ApiScene.CodeAsync(tokens));
    }

    [Theory, BothStores]
    public async Task A_withdrawn_expired_or_closed_token_opens_nothing(StoreKind kind)
    {
        await using var scene = await ApiScene.SetAsync(stores, kind);
        using var made = await scene.SendAsync(
            HttpMethod.Post,
            "/api/v1/tokens",
            new
            {
                name = "job",
                scopes = new[] { "plans:read" },
                days = 3,
            },
            key: "a"
        );
        var token = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(scene, token));
        using var revoked = await scene.SendAsync(HttpMethod.Post, $"{made.Headers.Location}/revoke");
        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(scene, token));
        var expired = await ApiScene.SecretAsync(scene.Store, Officer.Name, ["plans:read"], days: 0);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(scene, expired));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(scene, AccessToken.Mark + "guess"));
        await using var db = scene.Store.Open();
        await db.Users.ExecuteUpdateAsync(set =>
            set.SetProperty(account => account.DeactivatedAt, TimeProvider.System.GetUtcNow())
        );
        using var closed = await scene.SendAsync(HttpMethod.Get, "/api/v1/drafts");
        Assert.Equal("api.bad-token", await ApiScene.CodeAsync(closed));
    }

    [Fact]
    public async Task Only_the_hash_of_a_secret_is_kept_and_its_use_is_noted()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var first = await scene.SendAsync(HttpMethod.Get, "/api/v1/me");
        var secret = scene.Program.DefaultRequestHeaders.Authorization!.Parameter!;
        await using var db = scene.Store.Open();
        var token = await db.Set<AccessToken>().SingleAsync();
        Assert.Equal(AccessToken.HashOf(secret), token.Hash);
        Assert.NotNull(token.LastUsedAt);
        Assert.DoesNotContain(
            secret,
            await File.ReadAllTextAsync(scene.Store.Options.SqliteFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_token_makes_none_that_opens_more_than_itself()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite, "tokens:write");
        using var more = await scene.SendAsync(
            HttpMethod.Post,
            "/api/v1/tokens",
            new
            {
                name = "job",
                scopes = new[] { "plans:write" },
                days = 3,
            },
            key: "a"
        );
        Assert.Equal("token.unknown-scope", await ApiScene.CodeAsync(more));
    }

    [Fact]
    public async Task The_session_of_a_browser_counts_for_nothing_under_the_interface()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var officer = await portal.OfficerAsync();
        using var answer = await officer.GetAsync(new Uri("/api/v1/drafts", UriKind.Relative));
        Assert.Equal("api.no-token", await ApiScene.CodeAsync(answer));
    }

    [Fact]
    public async Task An_officer_makes_a_token_on_the_page_sees_it_once_and_withdraws_it()
    {
        await using var scene = await ApiScene.SetAsync(stores, StoreKind.Sqlite);
        using var officer = await scene.Portal.OfficerAsync();
        using var wrong = await PortalFactory.PostAsync(
            officer,
            "/account/tokens",
            new() { ["name"] = "job", ["days"] = "9" }
        );
        Assert.Contains("请至少选一个范围", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var made = await PortalFactory.PostAsync(
            officer,
            "/account/tokens",
            new()
            {
                ["name"] = "job",
                ["days"] = "9",
                ["scope"] = "plans:read",
            }
        );
        var page = await made.Content.ReadAsStringAsync();
        var secret = page[page.IndexOf(AccessToken.Mark, StringComparison.Ordinal)..].Split('<')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(scene, secret));
        var later = await officer.GetStringAsync(new Uri("/account/tokens", UriKind.Relative));
        Assert.DoesNotContain(AccessToken.Mark, later, StringComparison.Ordinal);
        using var ended = await PortalFactory.PostAsync(officer, "/account/tokens", []);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiScene scene, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/drafts");
        request.Headers.Authorization = new("Bearer", secret);
        using var program = scene.Portal.Stranger();
        using var answer = await program.SendAsync(request);
        return answer.StatusCode;
    }
}
