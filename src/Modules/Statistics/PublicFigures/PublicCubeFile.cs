using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Which cells are looked for; null for all.</summary>
/// <param name="Areas">Only these areas.</param>
internal sealed record PublicCellFilter(
    string? Field = null,
    string? Period = null,
    IReadOnlyList<string>? Areas = null,
    string? Industry = null
);

/// <summary>Writes and reads the Parquet file of a cube; the same tables give the same bytes.</summary>
internal static class PublicCubeFile
{
    private const string Cells = "cells";

    private static readonly FactColumn[] Columns =
    [
        new("indicator", FactType.Text),
        new("period", FactType.Text),
        new("area", FactType.Text),
        new("industry", FactType.Text),
        new("value", FactType.Number),
        new("units", FactType.Whole),
        new("obs_status", FactType.Text),
        new("conf_status", FactType.Text),
        new("vintage", FactType.Whole),
    ];

    /// <summary>Writes tables.</summary>
    internal static async Task<StoredFacts> WriteAsync(
        FactEngine engine,
        FactStore store,
        IEnumerable<IReadOnlyList<PublicCell>> tables,
        CancellationToken ct
    )
    {
        var part = store.Begin();
        using (var session = engine.Open())
        {
            session.Create(Cells, Columns);
            foreach (var table in tables)
                Append(session, table);
            session.Do(
                $"COPY (SELECT * FROM {Cells} ORDER BY indicator, period, area, industry) TO {FactSql.Text(part)} (FORMAT parquet, COMPRESSION zstd)",
                ct
            );
        }
        return await store.KeepAsync(part, ct);
    }

    private static void Append(FactSession session, IEnumerable<PublicCell> cells)
    {
        using var appender = session.Append(Cells);
        foreach (var cell in cells)
            appender.Add([
                cell.Field,
                cell.Period,
                cell.Area,
                cell.Industry,
                cell.Value,
                cell.Units,
                cell.ObservationStatus,
                cell.ConfidentialityStatus,
                (long)cell.Vintage,
            ]);
    }

    /// <summary>Reads cells, in the order of their keys.</summary>
    internal static IReadOnlyList<PublicCell> Read(
        FactEngine engine,
        FactStore store,
        StoredFacts file,
        PublicCellFilter filter,
        CancellationToken ct
    )
    {
        List<string> conditions = ["true"];
        if (filter.Field is { } field)
            conditions.Add($"indicator = {FactSql.Text(field)}");
        if (filter.Period is { } period)
            conditions.Add($"period = {FactSql.Text(period)}");
        if (filter.Areas is { } areas)
            conditions.Add($"area IN ({string.Join(", ", areas.Select(FactSql.Text))})");
        if (filter.Industry is { } industry)
            conditions.Add($"industry = {FactSql.Text(industry)}");
        using var session = engine.Open();
        return
        [
            .. session
                .Read(
                    $"""
                    SELECT indicator, period, area, industry, value, units, vintage
                    FROM read_parquet({FactSql.Text(store.PathOf(file.Sha256))})
                    WHERE {string.Join(" AND ", conditions)} ORDER BY ALL
                    """,
                    ct
                )
                .Select(row => new PublicCell(
                    (string)row[0]!,
                    (string)row[1]!,
                    (string)row[2]!,
                    (string)row[3]!,
                    (decimal?)row[4],
                    (long?)row[5],
                    (int)(long)row[6]!
                )),
        ];
    }
}
