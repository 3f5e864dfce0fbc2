using System.Security.Cryptography;
using Yuelu.Kernel;
using Yuelu.Plans.Evidence;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

/// <summary>Takes figures in from a file: first it is kept and looked at, then taken in whole or, if the officer so chooses, its good rows only.</summary>
internal static class ImportFigures
{
    /// <summary>What a kept file would do.</summary>
    internal sealed record Preview(
        ObservationImport Import,
        IReadOnlyList<FigureChange> Changes,
        IReadOnlyList<CellError> Errors
    );

    /// <summary>Keeps a file to be looked at. Nothing counts before <see cref="TakeInAsync"/>.</summary>
    public static async Task<Result<ObservationImport>> KeepAsync(
        YueluDb db,
        PublishedPlan plan,
        byte[] file,
        string fileName,
        string by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!ReadFigureTable.Read(file).Succeeded(out _, out var problem))
            return problem;
        var import = new ObservationImport
        {
            PlanId = plan.PlanId,
            FileName = Path.GetFileName(fileName) is { Length: <= 255 } name ? name : "figures",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            Content = file,
            UploadedAt = clock.GetUtcNow(),
            UploadedBy = by,
        };
        db.Add(import);
        await db.SaveChangesAsync(ct);
        return import;
    }

    /// <summary>What taking the kept file in would change now.</summary>
    public static async Task<Result<Preview>> PreviewAsync(
        YueluDb db,
        PublishedPlan plan,
        Guid id,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var import = await db.Set<ObservationImport>()
            .SingleOrDefaultAsync(i => i.Id == id && i.PlanId == plan.PlanId, ct);
        if (import is null)
            return ObservationProblems.NoSuchImport;
        if (!ReadFigureTable.Read(import.Content).Succeeded(out var table, out var problem))
            return problem;
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var rows = FigureRows.Judge(table, plan.Find, today);
        var held = await db.Set<Observation>().InForce(plan.PlanId).ToListAsync(ct);
        return new Preview(import, FigureChanges.Compare(rows.Good, held), rows.Errors);
    }

    /// <summary>Takes the kept file in; all its records come in one transaction.</summary>
    /// <param name="goodRowsOnly">Whether wrong rows are left out; otherwise one wrong row keeps the whole file out.</param>
    public static async Task<Result<ObservationImport>> TakeInAsync(
        YueluDb db,
        PublishedPlan plan,
        Guid id,
        bool goodRowsOnly,
        string by,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!(await PreviewAsync(db, plan, id, clock, ct)).Succeeded(out var preview, out var problem))
            return problem;
        if (preview.Import.ImportedAt is not null)
            return ObservationProblems.AlreadyTaken;
        if (preview.Errors.Count > 0 && !goodRowsOnly)
            return ObservationProblems.HasErrors;
        var changes = preview.Changes.Where(change => change.Kind != FigureChangeKind.Unchanged).ToList();
        if (changes.Count == 0)
            return ObservationProblems.NothingToTake;
        Add(db, preview.Import, changes, clock.GetUtcNow());
        var leftOut = preview.Errors.Select(error => error.Row).Distinct().Count();
        preview.Import.TakeIn(changes.Count, leftOut, clock.GetUtcNow(), by);
        await db.RecordOnAsync(
            plan.PlanId,
            PlanActs.Of(preview.Import),
            $"{preview.Import.FileName}: {changes.Count}",
            ct
        );
        await db.SaveChangesAsync(ct);
        return preview.Import;
    }

    private static void Add(YueluDb db, ObservationImport import, List<FigureChange> changes, DateTimeOffset now)
    {
        foreach (var change in changes)
        {
            var observation = change.Row.ToObservation(import, now);
            db.Add(observation);
            change.Held?.CorrectBy(observation);
        }
    }
}
