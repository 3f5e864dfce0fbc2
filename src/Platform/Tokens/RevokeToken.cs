using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Tokens;

/// <summary>Withdraws a token of the account of the request, or of a system account that it looks after; it opens nothing from the next request on. The act is logged.</summary>
internal sealed class RevokeToken(YueluDb db, Access access, TimeProvider clock)
{
    internal async Task<Result<TokenView>> DoAsync(HttpContext http, Guid id, Account? system = null)
    {
        var ct = http.RequestAborted;
        var account = system?.Id ?? access.AccountId!.Value;
        var token = await db.Set<AccessToken>()
            .SingleOrDefaultAsync(one => one.Id == id && one.AccountId == account, ct);
        if (token is null)
            return TokenProblems.Unknown;
        if (token.RevokedAt is not null)
            return TokenProblems.Ended;
        var now = clock.GetUtcNow();
        token.Revoke(http.User.Identity?.Name ?? "", now);
        var holder = await db.Users.SingleAsync(one => one.Id == account, ct);
        db.Record(
            new Act(TokenActs.Revoked, access.ActingRole, TokenActs.Subject(id), now),
            holder.OrganisationPath,
            token.Name,
            holder
        );
        await db.SaveChangesAsync(ct);
        return TokenView.Of(token);
    }
}
