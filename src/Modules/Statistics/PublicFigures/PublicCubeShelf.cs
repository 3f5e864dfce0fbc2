using System.Collections.Concurrent;
using System.Data.Common;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The cube that showed a public table first as it is.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="At">When it was published.</param>
/// <param name="Sha256">Hash of its manifest, as it stands in the evidence log.</param>
/// <param name="File">Where its cells are.</param>
/// <param name="IsSynthetic">Whether it held figures of enterprises that do not exist.</param>
/// <param name="Indicator">The definition by which the table was computed; null for a number.</param>
internal sealed record PublicOrigin(
    string Form,
    PublicTable Table,
    int Cube,
    DateTimeOffset At,
    string Sha256,
    StoredFacts File,
    bool IsSynthetic,
    PublicIndicator? Indicator
);

/// <summary>The areas and industries of which a cube has cells.</summary>
internal sealed record PublicPlaces(IReadOnlyList<string> Areas, IReadOnlyList<string> Industries);

/// <summary>What public cubes hold, each read once: they never change.</summary>
internal sealed class PublicCubeShelf(FactEngine engine, FactStore store)
{
    private readonly ConcurrentDictionary<(string Form, PublicTable Table), PublicOrigin> origins = new();
    private readonly ConcurrentDictionary<string, PublicPlaces> places = new();
    private int last;

    /// <summary>Since when each table is shown as it is; a table that is as it was has the same record, so it keeps its origin.</summary>
    internal async Task<IReadOnlyDictionary<(string Form, PublicTable Table), PublicOrigin>> OriginsAsync(
        YueluDb db,
        CancellationToken ct
    )
    {
        var known = Volatile.Read(ref last);
        var cubes = db.Set<PublicCube>().AsNoTracking().Where(cube => cube.Number > known).OrderBy(cube => cube.Number);
        await foreach (var cube in cubes.AsAsyncEnumerable().WithCancellation(ct))
        {
            var content = cube.Content;
            foreach (var table in content.Tables)
                origins.TryAdd(
                    (cube.FormCode, table),
                    new(
                        cube.FormCode,
                        table,
                        cube.Number,
                        cube.PublishedAt,
                        cube.Sha256,
                        content.Stored,
                        content.IsSynthetic,
                        content.Indicators?.FirstOrDefault(one => one.Sha256 == table.Definition)
                    )
                );
            known = cube.Number;
        }
        Volatile.Write(ref last, known);
        return origins;
    }

    /// <summary>The areas and industries of a cube; none while its file is out of use.</summary>
    internal PublicPlaces PlacesOf(StoredFacts file, CancellationToken ct)
    {
        if (places.TryGetValue(file.Sha256, out var known))
            return known;
        if (!store.IsThere(file))
            return new([], []);
        try
        {
            using var session = engine.Open();
            return places.GetOrAdd(file.Sha256, new PublicPlaces(Distinct("area"), Distinct("industry")));

            string[] Distinct(string column) =>
                [
                    .. session
                        .Read(
                            $"SELECT DISTINCT {column} FROM read_parquet({FactSql.Text(store.PathOf(file.Sha256))})",
                            ct
                        )
                        .Select(row => (string)row[0]!),
                ];
        }
        catch (DbException)
        {
            return new([], []);
        }
    }
}
