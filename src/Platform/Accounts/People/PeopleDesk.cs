using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.People;

/// <summary>Finds accounts for whoever looks after them: only those in scope, and never the own one for a change.</summary>
internal sealed class PeopleDesk(YueluDb db, Access access, TimeProvider clock)
{
    private const int Offered = 500;

    /// <summary>The account of this id in scope, or null.</summary>
    internal Task<Account?> FindAsync(Guid id, CancellationToken ct) =>
        db.Users.Within(access).SingleOrDefaultAsync(account => account.Id == id, ct);

    /// <summary>The same for a change.</summary>
    internal async Task<Result<Account>> FindForChangeAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } account)
            return AccountProblems.NotFound;
        return account.Id == access.AccountId ? GrantProblems.Own : account;
    }

    /// <summary>All grants of an account that are not withdrawn, whatever their days; some may be outside the scope.</summary>
    internal Task<List<Grant>> HeldAsync(Guid account, CancellationToken ct) =>
        db.Set<Grant>().Where(grant => grant.AccountId == account && grant.WithdrawnAt == null).ToListAsync(ct);

    /// <summary>The organisation of this code in scope.</summary>
    internal async Task<Result<Organisation>> OrganisationAsync(string code, CancellationToken ct)
    {
        code = code.Trim().ToLowerInvariant();
        var found = await db.Set<Organisation>()
            .Within(access, one => one.Path)
            .SingleOrDefaultAsync(one => one.Code == code, ct);
        return found is null ? OrganisationProblems.Unknown : found;
    }

    /// <summary>Open organisations in scope to choose from; enterprises are too many to be listed and are typed.</summary>
    internal async Task<IReadOnlyList<Organisation>> OfferedAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return await db.Set<Organisation>()
            .Within(access, one => one.Path)
            .Where(one => one.Kind != OrganisationKind.Enterprise && (one.ClosedOn == null || today <= one.ClosedOn))
            .OrderBy(one => one.Path)
            .Take(Offered)
            .AsNoTracking()
            .ToListAsync(ct);
    }

    /// <summary>Whether a sign-in name is free.</summary>
    internal async Task<bool> IsFreeAsync(Account account, CancellationToken ct) =>
        !await db.Users.AnyAsync(one => one.NormalizedUserName == account.NormalizedUserName, ct);

    /// <summary>Leads back to the account's page, which says what was done.</summary>
    internal static IResult Back(HttpContext http, Guid account, string done) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/administration/accounts/{account}?done={done}");
}
