using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Organisations;
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

    internal static Task<ApiScene> SetAsync(Stores stores, StoreKind kind, params string[] scopes) =>
        SetAsync(stores, kind, null, scopes);

    internal static async Task<ApiScene> SetAsync(
        Stores stores,
        StoreKind kind,
        TimeProvider? clock,
        params string[] scopes
    )
    {
        var store = await stores.CreateAsync(kind);
        var portal = new PortalFactory(store.Options, clock);
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
        int days = 1,
        TimeProvider? clock = null
    )
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        await using var db = store.Open();
        var account = db.Users.Single(one => one.UserName == name).Id;
        var (token, secret) = AccessToken.Make(account, "test", scopes, now, now.AddDays(days));
        db.Add(token);
        await db.SaveChangesAsync();
        return secret;
    }

    internal async Task<JsonElement> GetAsync(string address) => await Program.GetFromJsonAsync<JsonElement>(address);

    /// <summary>A program of somebody else, who is added with a role on an organisation.</summary>
    internal async Task<HttpClient> ProgramAsync(
        string name,
        string role,
        string path = Organisation.Root,
        params string[] scopes
    )
    {
        await using (var db = Store.Open())
            await Officer.AddAsync(db, name, role, path);
        var all = Portal.Services.GetRequiredService<TokenScopes>().All.Select(scope => scope.Key);
        var program = Portal.Stranger();
        var secret = await SecretAsync(Store, name, scopes.Length > 0 ? scopes : [.. all]);
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }

    /// <summary>Sends a request with the two headers that changes and creations need.</summary>
    internal Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        object? body = null,
        string? ifMatch = null,
        string? key = null
    ) => SendAsync(Program, method, address, body, ifMatch, key);

    /// <summary>The same of another program.</summary>
    internal static Task<HttpResponseMessage> SendAsync(
        HttpClient program,
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
        return program.SendAsync(request);
    }

    /// <summary>Creates something and gives what is told of it.</summary>
    internal static async Task<JsonElement> CreateAsync(HttpClient program, string address, object? body)
    {
        using var answer = await SendAsync(program, HttpMethod.Post, address, body, key: $"{Guid.CreateVersion7()}");
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The code with which creating is refused.</summary>
    internal static async Task<string> RefusedAsync(HttpClient program, string address, object? body)
    {
        using var answer = await SendAsync(program, HttpMethod.Post, address, body, key: $"{Guid.CreateVersion7()}");
        return await CodeAsync(answer);
    }

    /// <summary>Changes something as it is now.</summary>
    internal static async Task<JsonElement> ChangeAsync(HttpClient program, string address, object? body = null)
    {
        using var answer = await SendAsync(program, HttpMethod.Post, address, body, ifMatch: "*");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
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
