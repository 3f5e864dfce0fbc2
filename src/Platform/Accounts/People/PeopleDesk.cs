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

    /// <summary>The same for a change: of two who change it at the same moment, grants included, the second is refused.</summary>
    internal async Task<Result<Account>> FindForChangeAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } account)
            return AccountProblems.NotFound;
        if (account.Id == access.AccountId)
            return GrantProblems.Own;
        account.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return account;
    }

    /// <summary>Saves what was done to an account; a refusal when somebody else changed it meanwhile.</summary>
    internal async Task<Problem?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PeopleProblems.ChangedMeanwhile;
        }
    }

    /// <summary>All grants of an account that are not withdrawn, whatever their days; some may be outside the scope.</summary>
    internal Task<List<Grant>> HeldAsync(Guid account, CancellationToken ct) =>
        db.Set<Grant>().Where(grant => grant.AccountId == account && grant.WithdrawnAt == null).ToListAsync(ct);

    /// <summary>The organisation of this code, or of this path, in scope.</summary>
    internal async Task<Result<Organisation>> OrganisationAsync(string code, CancellationToken ct)
    {
        var found = await db.Set<Organisation>().Within(access, one => one.Path).Named(code).SingleOrDefaultAsync(ct);
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

    /// <summary>A new account at home in an organisation, with a name that is free; not saved.</summary>
    internal async Task<Result<Account>> OpenAsync(
        string name,
        string person,
        Organisation home,
        CancellationToken ct,
        bool isSystem = false
    )
    {
        if (
            !Account
                .Open(name, person, home.Path, clock.GetUtcNow(), isSystem)
                .Succeeded(out var account, out var problem)
        )
            return problem;
        return await db.Users.AnyAsync(one => one.NormalizedUserName == account.NormalizedUserName, ct)
            ? AccountProblems.NameTaken(account.UserName!)
            : account;
    }
}
