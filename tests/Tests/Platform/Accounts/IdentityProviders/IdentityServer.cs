using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>An OpenID Connect server (OpenIddict) that lets everybody in as the person it is told.</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    internal const string ClientId = "yuelu";
    internal const string Secret = "a-secret-of-the-test";
    private readonly WebApplication app;

    private IdentityServer(WebApplication app) => this.app = app;

    internal string Address => app.Urls.First();

    /// <summary>Who signs in next.</summary>
    internal (string Subject, string Name) Person { get; set; } = ("person-1", "officer");

    internal static async Task<IdentityServer> StartAsync()
    {
        IdentityServer? server = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddOpenIddict().AddServer(options => Configure(options, () => server!.Person));
        var app = builder.Build();
        app.UseAuthentication();
        server = new IdentityServer(app);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Configure(OpenIddictServerBuilder options, Func<(string Subject, string Name)> person)
    {
        options.EnableDegradedMode();
        options.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
        options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        options.RegisterScopes(OpenIddictConstants.Scopes.Profile);
        options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        options.UseAspNetCore().DisableTransportSecurityRequirement();
        options.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            })
        );
        options.AddEventHandler<ValidateTokenRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != Secret)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            })
        );
        options.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
            handler.UseInlineHandler(context =>
            {
                var identity = new ClaimsIdentity(
                    "test",
                    OpenIddictConstants.Claims.Name,
                    OpenIddictConstants.Claims.Role
                );
                identity.SetClaim(OpenIddictConstants.Claims.Subject, person().Subject);
                identity.SetClaim(OpenIddictConstants.Claims.PreferredUsername, person().Name);
                identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
                context.Principal = new ClaimsPrincipal(identity);
                context.Principal.SetScopes(OpenIddictConstants.Scopes.OpenId, OpenIddictConstants.Scopes.Profile);
                return default;
            })
        );
    }
}
