using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Tokens;

/// <summary>Makes an access token for the account of the request, or for a system account that it looks after. The secret is told once; the act is logged.</summary>
internal sealed class CreateToken(YueluDb db, Access access, TokenScopes scopes, TimeProvider clock)
{
    internal const int LongestName = 100;
    internal const int LongestDays = 366;
    internal const int MostTokens = 20;

    /// <param name="Name">Where it will be used.</param>
    /// <param name="Scopes">What it opens, such as <c>plans:read</c>.</param>
    /// <param name="Days">For how many days from now.</param>
    internal sealed record Request(string Name, IReadOnlyList<string> Scopes, int Days);

    /// <summary>What is wrong with a request, or null. Pure.</summary>
    internal static Problem? Check(Request request, TokenScopes known) =>
        request.Name.Trim().Length is 0 or > LongestName ? TokenProblems.NoName
        : request.Scopes.Count == 0 ? TokenProblems.NoScope
        : request.Scopes.FirstOrDefault(scope => known.All.All(one => one.Key != scope)) is { } unknown
            ? TokenProblems.UnknownScope(unknown)
        : request.Days is < 1 or > LongestDays ? TokenProblems.BadDays
        : null;

    /// <param name="system">The system account that it is for; the account of the request when there is none.</param>
    internal async Task<Result<NewTokenView>> DoAsync(HttpContext http, Request request, Account? system = null)
    {
        if (Check(request, scopes) is { } problem)
            return problem;
        var ct = http.RequestAborted;
        var (account, now) = (system?.Id ?? access.AccountId!.Value, clock.GetUtcNow());
        var inForce = await db.Set<AccessToken>()
            .CountAsync(token => token.AccountId == account && token.RevokedAt == null && token.ExpiresAt > now, ct);
        if (inForce >= MostTokens)
            return TokenProblems.TooMany;
        // A token makes no token that opens more than itself.
        if (access.TokenScopes is { } own && request.Scopes.FirstOrDefault(scope => !own.Contains(scope)) is { } more)
            return TokenProblems.UnknownScope(more);
        var (made, secret) = AccessToken.Make(
            account,
            request.Name.Trim(),
            request.Scopes.Distinct(),
            now,
            now.AddDays(request.Days)
        );
        db.Add(made);
        var holder = await db.Users.SingleAsync(one => one.Id == account, ct);
        db.Record(
            new Act(TokenActs.Created, access.ActingRole, TokenActs.Subject(made.Id), now),
            holder.OrganisationPath,
            $"{made.Name}: {made.Scopes}",
            holder
        );
        await db.SaveChangesAsync(ct);
        return new NewTokenView(TokenView.Of(made), secret);
    }
}
