using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.PublicFigures;

namespace Yuelu.Statistics.Vintages;

/// <summary>A file that is not as it was published.</summary>
/// <param name="Vintages">Numbers of the vintages that it belongs to.</param>
public sealed record BrokenFacts(string Sha256, int Year, FactOrder Order, IReadOnlyList<int> Vintages);

/// <summary>What came of reading files of vintages.</summary>
/// <param name="Read">How many there are.</param>
/// <param name="Broken">Those that are missing or differ; they are out of use.</param>
public sealed record VerifiedFacts(int Read, IReadOnlyList<BrokenFacts> Broken);

/// <summary>Reads files of vintages, and of what was made public of them, whole against their hashes; one that differs is out of use from then on, the others go on.</summary>
internal static class VerifyVintages
{
    internal static readonly JobKind Kind = new(
        "vintages.verify",
        new("核验数据版次", "Verify vintages of figures"),
        RunAsync
    )
    {
        DailyAt = new TimeOnly(3, 30),
    };

    private static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var store = run.Services.GetRequiredService<FactStore>();
        var all = await run.Db.Set<Vintage>().AsNoTracking().OrderBy(one => one.Number).ToListAsync(ct);
        var found = await VerifyAsync(store, all, ct);
        var cubes = await run.Db.PublicCubes().ToListAsync(ct);
        string[] broken =
        [
            .. found.Broken.Select(file => file.Sha256),
            .. await BrokenAsync(store, cubes.Select(cube => cube.Content.Stored), ct),
        ];
        return broken.Length > 0
            ? VintageProblems.Broken(string.Join(", ", broken))
            : VintageWords.AllSound.With(found.Read + cubes.Count);
    }

    /// <summary>Names of all files of a form, and of its public cubes, that are not as they were published; out of use from now on.</summary>
    internal static async Task<IReadOnlyList<string>> BrokenAsync(
        YueluDb db,
        FactStore store,
        string form,
        CancellationToken ct
    )
    {
        var cubes = await db.PublicCubes(form).ToListAsync(ct);
        var vintages = await VerifyAsync(store, await db.Vintages(form).ToListAsync(ct), ct);
        return
        [
            .. vintages.Broken.Select(file => file.Sha256),
            .. await BrokenAsync(store, cubes.Select(cube => cube.Content.Stored), ct),
        ];
    }

    /// <summary>Names of those of some files that are missing or differ; out of use from now on.</summary>
    internal static async Task<IReadOnlyList<string>> BrokenAsync(
        FactStore store,
        IEnumerable<StoredFacts> files,
        CancellationToken ct
    )
    {
        var broken = new List<string>();
        foreach (var file in files.Distinct())
            if (!await store.VerifyAsync(file, ct))
                broken.Add(file.Sha256);
        return broken;
    }

    /// <summary>Verifies the files of some vintages.</summary>
    internal static async Task<VerifiedFacts> VerifyAsync(
        FactStore store,
        IReadOnlyList<Vintage> vintages,
        CancellationToken ct
    )
    {
        var files = vintages
            .SelectMany(one => one.Files, (one, file) => (one.Number, file))
            .ToLookup(one => one.file, one => one.Number);
        var broken = new List<BrokenFacts>();
        foreach (var file in files)
            if (!await store.VerifyAsync(file.Key.Stored, ct))
                broken.Add(new(file.Key.Sha256, file.Key.Year, file.Key.Order, [.. file]));
        return new(files.Count, broken);
    }
}
