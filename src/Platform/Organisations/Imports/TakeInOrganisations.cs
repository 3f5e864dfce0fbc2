using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Takes a kept file in, whole, each change with its entry in the evidence log.</summary>
internal sealed class TakeInOrganisations(ImportDesk desk, YueluDb db, TimeProvider clock)
{
    internal async Task<Result<OrganisationImport>> DoAsync(HttpContext http, Guid id)
    {
        var ct = http.RequestAborted;
        if (await desk.FindAsync(id, ct) is not { } import)
            return ImportProblems.NotFound;
        if (import.TakenAt is not null)
            return ImportProblems.TakenAlready;
        if (!(await desk.JudgeAsync(import, forGood: true, ct)).Succeeded(out var judged, out var problem))
            return problem;
        if (judged.Errors.Count > 0)
            return ImportProblems.HasErrors;
        var changed = judged.Good.Where(row => row.Change != OrganisationChange.Unchanged).ToList();
        if (changed.Count == 0)
            return ImportProblems.NothingNew;
        foreach (var row in changed)
        {
            if (row.Change == OrganisationChange.Founded)
                db.Add(row.Organisation);
            ChangeOrganisation.Record(db, http, KindOf(row.Change), row.Organisation);
        }
        import.TakeIn(changed.Count, clock.GetUtcNow());
        return await SaveAsync(ct) is { } refused ? refused : import;
    }

    /// <summary>Whoever takes the same file in at the same moment, or an organisation that was changed meanwhile, is noticed.</summary>
    private async Task<Problem?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException changed)
        {
            return changed.Entries.Any(entry => entry.Entity is OrganisationImport)
                ? ImportProblems.TakenAlready
                : OrganisationProblems.ChangedMeanwhile;
        }
    }

    private static ActKind KindOf(OrganisationChange change) =>
        change switch
        {
            OrganisationChange.Founded => OrganisationActs.Founded,
            OrganisationChange.Closed => OrganisationActs.Closed,
            _ => OrganisationActs.Renamed,
        };
}
