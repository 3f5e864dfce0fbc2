using Yuelu.Kernel;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Demo;

/// <summary>Takes in the figures in the demo folder the way an officer would, once.</summary>
internal static class LoadFigures
{
    /// <returns>Why nothing was taken in, when a row is wrong; null when all is well or when there is no such file.</returns>
    internal static async Task<Problem?> Handle(
        YueluDb db,
        PublishedPlan plan,
        string folder,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var file = Path.Combine(Path.GetFullPath(folder), "observations.csv");
        if (!File.Exists(file))
            return null;
        var bytes = await File.ReadAllBytesAsync(file, ct);
        var kept = await ImportFigures.KeepAsync(db, plan, bytes, Path.GetFileName(file), LoadDemo.By, clock, ct);
        if (!kept.Succeeded(out var import, out var problem))
            return problem;
        var taken = await ImportFigures.TakeInAsync(db, plan, import.Id, goodRowsOnly: false, LoadDemo.By, clock, ct);
        return taken.Problem;
    }
}
