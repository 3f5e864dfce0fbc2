using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>
/// Begins and ends sessions. Each request is checked against the account as it now is (<see cref="Standings"/>), which fills in
/// <see cref="Access"/>; a session ends when it was idle too long, when it is too old, and when the account says so.
/// </summary>
internal static class Sessions
{
    private const string Since = "yuelu.since";
    internal const string Cookie = "yuelu.session";
    private static readonly TimeSpan RenewedAfter = TimeSpan.FromMinutes(1);

    /// <summary>Notes when the session began; what renews it later keeps that moment.</summary>
    internal static Task BeginAsync(CookieSigningInContext signingIn)
    {
        var now = signingIn.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        signingIn.Properties.Items.TryAdd(Since, now.UtcTicks.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <summary>Renewed nearly at each request, so that the idle time is what the operator set and not half of it.</summary>
    internal static Task RenewAsync(CookieSlidingExpirationContext sliding)
    {
        sliding.ShouldRenew = sliding.ElapsedTime > RenewedAfter;
        return Task.CompletedTask;
    }

    internal static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var http = session.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var claims = http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var stamp = session.Principal?.FindFirstValue(claims.SecurityStampClaimType);
        var standing =
            !IsTooOld(session)
            && Guid.TryParse(session.Principal?.FindFirstValue(claims.UserIdClaimType), out var account)
                ? await http
                    .RequestServices.GetRequiredService<Standings>()
                    .FindAsync(http.RequestServices.GetRequiredService<YueluDb>(), account, http.RequestAborted)
                : null;
        if (standing is null || standing.SecurityStamp != stamp)
            session.RejectPrincipal();
        else
            Enter(http, standing);
    }

    /// <summary>Whether a request that must sign in came with a session: then that session has ended.</summary>
    internal static bool HasEnded(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie);

    /// <summary>Whether the person signed in, or gave the password again, a short while ago.</summary>
    internal static async Task<bool> IsFreshAsync(HttpContext http)
    {
        var minutes = http.RequestServices.GetRequiredService<AccountsOptions>().FreshMinutes;
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return AgeOf(session.Properties, http) < TimeSpan.FromMinutes(minutes);
    }

    private static void Enter(HttpContext http, Standing standing)
    {
        var today = http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var asked = http
            .RequestServices.GetRequiredService<AccountsOptions>()
            .AsksForSecondFactor(standing.Held, today);
        http.RequestServices.GetRequiredService<Access>()
            .Enter(
                standing.Account,
                standing.Held,
                standing.MustChangePassword,
                asked && !standing.HasSecondFactor,
                standing.OrganisationPath,
                standing.Waiting
            );
    }

    private static bool IsTooOld(CookieValidatePrincipalContext session)
    {
        var longest = session.HttpContext.RequestServices.GetRequiredService<AccountsOptions>().SessionHours;
        return AgeOf(session.Properties, session.HttpContext) > TimeSpan.FromHours(longest);
    }

    /// <summary>A session without a beginning is one of an earlier version; it is older than any.</summary>
    private static TimeSpan AgeOf(AuthenticationProperties? session, HttpContext http)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return long.TryParse(
            session?.GetString(Since) ?? "",
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var ticks
        )
            ? TimeSpan.FromTicks(now.UtcTicks - ticks)
            : TimeSpan.MaxValue;
    }
}
