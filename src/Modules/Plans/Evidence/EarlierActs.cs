using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Evidence;

/// <summary>What was published, taken in and set before there was an evidence log.</summary>
internal static class EarlierActs
{
    internal static async Task<IReadOnlyList<Act>> FindAsync(YueluDb db, CancellationToken ct)
    {
        var acts = new List<Act>();
        await foreach (var version in db.Set<PlanVersion>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            acts.Add(PlanActs.Of(version));
        var imports = db.Set<ObservationImport>().Where(import => import.ImportedAt != null).AsNoTracking();
        await foreach (var import in imports.AsAsyncEnumerable().WithCancellation(ct))
            acts.Add(PlanActs.Of(import));
        await foreach (var setting in db.Set<Setting>().AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            acts.Add(PlanActs.Of(setting));
        return acts;
    }
}
