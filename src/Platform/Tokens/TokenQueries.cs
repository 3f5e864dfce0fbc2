using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Tokens;

/// <summary>The queries of access tokens.</summary>
internal static class TokenQueries
{
    /// <summary>The tokens of an account, the newest first; withdrawn ones included.</summary>
    internal static IQueryable<AccessToken> TokensOf(this YueluDb db, Guid account) =>
        db.Set<AccessToken>()
            .AsNoTracking()
            .Where(token => token.AccountId == account)
            .OrderByDescending(token => token.CreatedAt)
            .ThenByDescending(token => token.Id);
}
