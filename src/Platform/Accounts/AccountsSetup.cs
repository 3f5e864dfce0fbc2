using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Registers accounts, the sign-in cookie and the rule that an address which does not say what it needs refuses everybody.</summary>
public static class AccountsSetup
{
    /// <summary>Registers accounts on <see cref="YueluDb"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsOptions options)
    {
        services.AddSingleton(options);
        services
            .AddIdentityCore<Account>(identity => Configure(identity, options))
            .AddEntityFrameworkStores<YueluDb>()
            .AddSignInManager();
        services.AddScoped<IUserConfirmation<Account>, ActiveAccount>();
        services.AddScoped<Access>();
        services.AddScoped<Owners>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "yuelu.session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = "/account/sign-in";
            cookie.Events.OnValidatePrincipal = Sessions.CheckAsync;
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.ReturnUrlParameter = "returnTo";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(options.SessionHours);
            cookie.SlidingExpiration = true;
        });
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddCascadingAuthenticationState();
        return services;
    }

    /// <summary>Sends a person with a one-time password to the page that changes it.</summary>
    public static IApplicationBuilder UsePasswordChange(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                var held = http.RequestServices.GetRequiredService<Access>().MustChangePassword;
                if (!held || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                    return next(http);
                if (http.Request.Path.StartsWithSegments("/account"))
                    return next(http);
                http.Response.Redirect($"{http.Request.PathBase}/account/password");
                return Task.CompletedTask;
            }
        );

    private static void Configure(IdentityOptions identity, AccountsOptions options)
    {
        identity.SignIn.RequireConfirmedAccount = true;
        identity.Lockout.MaxFailedAccessAttempts = options.AttemptsBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(options.LockoutMinutes);
        identity.Password.RequiredLength = options.PasswordLength;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 6;
    }
}
