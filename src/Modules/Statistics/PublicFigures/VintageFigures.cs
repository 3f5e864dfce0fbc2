using Yuelu.Disclosure;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Reads from a vintage what each enterprise contributes to a public table.</summary>
internal sealed class VintageFigures(FactEngine engine, FactStore store, Vintage vintage)
{
    private readonly IReadOnlyList<VintageFile> files =
    [
        .. vintage.Files.Where(file => file.Order == FactOrder.ByIndicator),
    ];

    /// <summary>Which vintage.</summary>
    internal Vintage Vintage => vintage;

    /// <summary>The files that are read.</summary>
    internal IEnumerable<StoredFacts> Files => files.Select(file => file.Stored);

    /// <summary>A file that is out of use; null when all can be read.</summary>
    internal VintageFile? Broken => files.FirstOrDefault(file => !store.IsThere(file.Stored));

    /// <summary>The periods for which there is something of a number.</summary>
    internal IReadOnlyList<Period> PeriodsOf(string field, CancellationToken ct)
    {
        using var session = engine.Open();
        return
        [
            .. files
                .SelectMany(file =>
                    session.Read(
                        $"SELECT DISTINCT period FROM {Rows(file)} WHERE indicator = {FactSql.Text(field)}",
                        ct
                    )
                )
                .Select(row => PeriodsInRules.Read((string)row[0]!))
                .OrderBy(one => one.End)
                .ThenBy(one => one.Start),
        ];
    }

    /// <summary>What enterprises contribute, in the order of their codes; where they stand is as the vintage has it.</summary>
    internal IReadOnlyList<Contribution> Of(string field, Period period, CancellationToken ct)
    {
        var written = PeriodsInRules.Of(period.Code);
        using var session = engine.Open();
        var rows = files
            .Where(file => file.Year == period.LastYear)
            .SelectMany(file =>
                session.Read(
                    $"""
                    SELECT unit, coalesce(area, ''), coalesce(industry, ''), value FROM {Rows(file)}
                    WHERE indicator = {FactSql.Text(field)} AND period = {FactSql.Text(written)} ORDER BY unit
                    """,
                    ct
                )
            )
            .ToList();
        var areas = PublicAreas.Of(rows.Select(row => (string)row[1]!));
        return
        [
            .. rows.Select(row => new Contribution(
                (string)row[0]!,
                areas.PathOf((string)row[1]!),
                PublicAreas.DivisionOf((string)row[2]!),
                (decimal)row[3]!
            )),
        ];
    }

    private string Rows(VintageFile file) => $"read_parquet({FactSql.Text(store.PathOf(file.Sha256))})";
}
