using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Places;

/// <summary>
/// Gives enterprises of the register their place in the organisation tree, below the organisation that looks after them, so that
/// their people can have accounts. Each is an official act; all of one request stand in one transaction.
/// </summary>
internal sealed class PlaceEnterprises(YueluDb db, Access access, TimeProvider clock)
{
    /// <summary>Most that are placed at once.</summary>
    internal const int Most = 20_000;

    /// <summary>Enterprises in scope that exist today, stand for themselves and have no organisation of their code, in the order of the register.</summary>
    internal IQueryable<Enterprise> Unplaced()
    {
        var today = clock.Today();
        return db.Set<Enterprise>()
            .AsNoTracking()
            .Within(access)
            .Where(one => one.MergedInto == null && (one.ClosedOn == null || today <= one.ClosedOn))
#pragma warning disable CA1862 // The database compares; its index is on the code in small letters.
            .Where(one => !db.Set<Organisation>().Any(place => place.Code == one.Code.ToLower()))
#pragma warning restore CA1862
            .OrderBy(one => one.Id);
    }

    /// <summary>Places the first <see cref="Most"/> of them.</summary>
    /// <returns>How many; or why none: an organisation above is closed, or someone was faster.</returns>
    internal async Task<Result<int>> DoAsync(CancellationToken ct)
    {
        var enterprises = await Unplaced().Take(Most).ToListAsync(ct);
        var paths = enterprises.Select(one => one.OrganisationPath).Distinct().ToList();
        var parents = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(one => paths.Contains(one.Path))
            .ToDictionaryAsync(one => one.Path, ct);
        foreach (var enterprise in enterprises)
        {
            var founded = Organisation.Found(
                parents[enterprise.OrganisationPath],
                enterprise.Code,
                OrganisationKind.Enterprise,
                enterprise.Name,
                "",
                enterprise.Region
            );
            if (!founded.Succeeded(out var place, out var problem))
                return PlaceProblems.CannotBePlaced(enterprise.Name, enterprise.Code, problem.Detail);
            db.Add(place);
            Record(place);
        }
        return await db.SaveIfFirstAsync(ct) ? enterprises.Count : PlaceProblems.PlacedMeanwhile;
    }

    private void Record(Organisation place)
    {
        var act = new Act(
            OrganisationActs.Founded,
            access.ActingRole,
            OrganisationActs.Subject(place.Id),
            clock.GetUtcNow(),
            Payload.Sha256(OrganisationActs.Payload(place))
        );
        db.Record(act, place.Path, place.Code);
    }
}
