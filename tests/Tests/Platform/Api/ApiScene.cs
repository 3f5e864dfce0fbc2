using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Api;

/// <summary>A portal with the demo plan and a program that has the officer's token.</summary>
internal sealed class ApiScene : IAsyncDisposable
{
    internal const string Plan = "/api/v1/plans/hunan-2016-2020";

    private ApiScene(PortalFactory portal, TestStore store, HttpClient program) =>
        (Portal, Store, Program) = (portal, store, program);

    internal PortalFactory Portal { get; }

    internal TestStore Store { get; }

    /// <summary>Sends the officer's token with each request.</summary>
    internal HttpClient Program { get; }

    internal static async Task<ApiScene> SetAsync(Stores stores, StoreKind kind, params string[] scopes)
    {
        var store = await stores.CreateAsync(kind);
        var portal = new PortalFactory(store.Options);
        var program = portal.Stranger();
        var all = portal.Services.GetRequiredService<TokenScopes>().All.Select(scope => scope.Key);
        var secret = await SecretAsync(store, Officer.Name, scopes.Length > 0 ? scopes : [.. all]);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return new ApiScene(portal, store, program);
    }

    /// <summary>Makes a token without the interface.</summary>
    internal static async Task<string> SecretAsync(
        TestStore store,
        string name,
        IEnumerable<string> scopes,
        int days = 1
    )
    {
        await using var db = store.Open();
        var account = db.Users.Single(one => one.UserName == name).Id;
        var (token, secret) = AccessToken.Make(
            account,
            "test",
            scopes,
            TimeProvider.System.GetUtcNow(),
            TimeProvider.System.GetUtcNow().AddDays(days)
        );
        db.Add(token);
        await db.SaveChangesAsync();
        return secret;
    }

    internal async Task<JsonElement> GetAsync(string address) => await Program.GetFromJsonAsync<JsonElement>(address);

    /// <summary>Sends a request with the two headers that changes and creations need.</summary>
    internal Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        object? body = null,
        string? ifMatch = null,
        string? key = null
    )
    {
        var request = new HttpRequestMessage(method, address);
        if (body is byte[] bytes)
            request.Content = new ByteArrayContent(bytes)
            {
                Headers = { ContentType = new("application/octet-stream") },
            };
        else if (body is not null)
            request.Content = JsonContent.Create(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return Program.SendAsync(request);
    }

    /// <summary>The code of a refusal, which must be problem details.</summary>
    internal static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;
    }

    public ValueTask DisposeAsync()
    {
        Program.Dispose();
        return Portal.DisposeAsync();
    }
}
