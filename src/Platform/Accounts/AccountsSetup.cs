using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Platform.Accounts.Enterprises;
using Yuelu.Platform.Accounts.EntryCodes;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Accounts.People;
using Yuelu.Platform.Accounts.SecondFactors;
using Yuelu.Platform.Accounts.SigningIn;
using Yuelu.Platform.Accounts.Systems;
using Yuelu.Platform.Api;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Organisations.Imports;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tokens;

namespace Yuelu.Platform.Accounts;

/// <summary>Registers accounts, the sign-in cookie and the rule that an address which does not say what it needs refuses everybody.</summary>
public static class AccountsSetup
{
    /// <summary>Registers accounts on <see cref="YueluDb"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, AccountsOptions options)
    {
        services.AddSingleton(options.Checked());
        services
            .AddIdentityCore<Account>(identity => Configure(identity, options))
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<AuthenticatorFactor>(AuthenticatorFactor.Name)
            .AddTokenProvider<PasskeyFactor>(PasskeyFactor.Name)
            .AddSignInManager();
        services.AddScoped<IUserConfirmation<Account>, ActiveAccount>();
        services.Configure<IdentityPasskeyOptions>(passkeys => Configure(passkeys, options));
        services.AddSingleton<Standings>();
        services.AddScoped<Access>();
        services.AddScoped<Owners>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<FactorDesk>();
        services.AddScoped<LinkDesk>();
        services.AddScoped<PeopleDesk>();
        services.AddScoped<ChangeAccount>();
        services.AddScoped<ChangeSeen>();
        services.AddScoped<GrantRole>();
        services.AddScoped<InvitePerson>();
        services.AddScoped<AccountViews>();
        services.AddScoped<SystemDesk>();
        services.AddScoped<FillerActs>();
        services.AddScoped<EntryDesk>();
        services.AddScoped<MakeEntryCodes>();
        services.AddScoped<BlockEntryCodes>();
        services.AddScoped<ExportEvents>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ChangeOrganisation>();
        services.AddScoped<UploadOrganisations>();
        services.AddScoped<TakeInOrganisations>();
        services.AddSingleton<SignInLimits>();
        services.AddHostedService<ExpireEvents>();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie => Configure(cookie, options));
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddCascadingAuthenticationState();
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie, AccountsOptions options)
    {
        cookie.Cookie.Name = Sessions.Cookie;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ForwardDefaultSelector = http => http.Request.IsForApi() ? TokenAuthentication.Name : null;
        cookie.LoginPath = "/account/sign-in";
        cookie.ReturnUrlParameter = "returnTo";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.Events.OnSigningIn = Sessions.BeginAsync;
        cookie.Events.OnValidatePrincipal = Sessions.CheckAsync;
        cookie.Events.OnCheckSlidingExpiration = Sessions.RenewAsync;
        cookie.Events.OnRedirectToLogin = asked =>
        {
            asked.Response.Redirect(asked.RedirectUri + (Sessions.HasEnded(asked.HttpContext) ? "&ended=1" : ""));
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = denied =>
        {
            denied.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A passkey counts for both factors, so the device must have asked for its owner's PIN, finger or face.</summary>
    private static void Configure(IdentityPasskeyOptions passkeys, AccountsOptions options)
    {
        passkeys.UserVerificationRequirement = "required";
        passkeys.ResidentKeyRequirement = "required";
        passkeys.ServerDomain = options.PasskeyDomain.Length > 0 ? options.PasskeyDomain : null;
    }

    private static void Configure(IdentityOptions identity, AccountsOptions options)
    {
        identity.SignIn.RequireConfirmedAccount = true;
        identity.Tokens.AuthenticatorTokenProvider = AuthenticatorFactor.Name;
        identity.Lockout.MaxFailedAccessAttempts = options.AttemptsBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(options.LockoutMinutes);
        identity.Password.RequiredLength = options.PasswordLength;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
    }
}
