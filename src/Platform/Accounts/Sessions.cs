using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Checks the session of each request against the account as it now is, in one query, and fills in <see cref="Access"/>.</summary>
internal static class Sessions
{
    private sealed record Facts(string? SecurityStamp, bool MustChangePassword, List<HeldRole> Held);

    internal static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var http = session.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var claims = http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity;
        var stamp = session.Principal?.FindFirstValue(claims.SecurityStampClaimType);
        var facts = Guid.TryParse(session.Principal?.FindFirstValue(claims.UserIdClaimType), out var account)
            ? await FactsAsync(http, account)
            : null;
        if (facts is null || facts.SecurityStamp != stamp)
            session.RejectPrincipal();
        else
            http.RequestServices.GetRequiredService<Access>().Enter(account, facts.Held, facts.MustChangePassword);
    }

    private static Task<Facts?> FactsAsync(HttpContext http, Guid id)
    {
        var db = http.RequestServices.GetRequiredService<YueluDb>();
        var today = http.RequestServices.GetRequiredService<TimeProvider>().Today();
        var grants = db.Set<Grant>().InForce(db.Set<Organisation>(), today);
        return db
            .Users.Where(account => account.Id == id && account.DeactivatedAt == null)
            .Select(account => new Facts(
                account.SecurityStamp,
                account.MustChangePassword,
                grants
                    .Where(grant => grant.AccountId == account.Id)
                    .Select(grant => new HeldRole(grant.Role, grant.OrganisationPath))
                    .ToList()
            ))
            .SingleOrDefaultAsync(http.RequestAborted);
    }

    /// <summary>The day on which grants, settings and terms are judged.</summary>
    internal static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().Date);
}
