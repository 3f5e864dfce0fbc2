using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations;

/// <summary>The organisations to which the person of this request may give something new.</summary>
public sealed class Owners(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>The open organisations on which the person holds a role that this address needs.</summary>
    public async Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken ct)
    {
        var scope = access.Scope;
        return await Open()
            .Where(organisation => scope.Contains(organisation.Path))
            .OrderBy(organisation => organisation.Path)
            .ToListAsync(ct);
    }

    /// <summary>The open organisation of this path within the scope; without a path the first that <see cref="ListAsync"/> offers.</summary>
    public async Task<Result<Organisation>> FindAsync(string? path, CancellationToken ct)
    {
        var found =
            path is { Length: > 0 }
                ? await Open().Within(access, one => one.Path).SingleOrDefaultAsync(one => one.Path == path, ct)
            : await ListAsync(ct) is [var first, ..] ? first
            : null;
        return found is null ? OrganisationProblems.Unknown : found;
    }

    private IQueryable<Organisation> Open()
    {
        var today = clock.Today();
        return db.Set<Organisation>().Where(one => one.ClosedOn == null || today <= one.ClosedOn);
    }
}
