using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>Registers signing in through an identity provider, when one is set up.</summary>
internal static class IdentityProviderSetup
{
    /// <summary>Name of the scheme; a person's connection is kept under it.</summary>
    internal const string Scheme = "identity-provider";

    internal static IServiceCollection AddIdentityProvider(
        this IServiceCollection services,
        IdentityProviderOptions options,
        Outbound outbound
    )
    {
        services.AddSingleton(options.Checked());
        services.AddScoped<ProviderDesk>();
        if (options.IsSetUp)
            services.AddAuthentication().AddOpenIdConnect(Scheme, connect => Configure(connect, options, outbound));
        return services;
    }

    /// <summary>Code flow with PKCE; nothing that the provider gives is kept but who the person is.</summary>
    private static void Configure(OpenIdConnectOptions connect, IdentityProviderOptions options, Outbound outbound)
    {
        connect.BackchannelHttpHandler = outbound.Handler();
        connect.SignInScheme = IdentityConstants.ExternalScheme;
        connect.Authority = options.Authority;
        connect.RequireHttpsMetadata = !options.AllowHttp;
        connect.ClientId = options.ClientId;
        connect.ClientSecret =
            options.ClientSecretFile.Length > 0 ? File.ReadAllText(options.ClientSecretFile).Trim() : null;
        connect.ResponseType = OpenIdConnectResponseType.Code;
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.UsePkce = true;
        connect.CallbackPath = "/account/provider/callback";
        connect.MapInboundClaims = false;
        connect.SaveTokens = false;
        connect.GetClaimsFromUserInfoEndpoint = false;
        connect.Scope.Clear();
        connect.Scope.Add("openid");
        connect.Scope.Add("profile");
        connect.NonceCookie.SameSite = connect.CorrelationCookie.SameSite = SameSiteMode.Lax;
        connect.NonceCookie.SecurePolicy = connect.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        connect.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            failed.Response.Redirect($"{failed.Request.PathBase}/account/sign-in?provider=failed");
            return Task.CompletedTask;
        };
    }
}
