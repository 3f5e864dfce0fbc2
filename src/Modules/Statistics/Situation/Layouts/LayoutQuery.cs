using System.Globalization;
using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>What the enterprises of one division in one area filed for a period, added up.</summary>
/// <param name="Area">Six digits; empty where it is not known.</param>
/// <param name="Division">Two digits; empty where it is not known.</param>
internal sealed record LayoutCell(string Area, string Division, decimal Value, long Units);

/// <summary>企业集中度: the sum of the squared shares of the enterprises of a division, 1 for one enterprise alone.</summary>
internal sealed record PlantConcentration(string Division, decimal Herfindahl);

/// <summary>The queries of a regional layout; as those of a dashboard their texts name the files by their hashes and hold the scope.</summary>
internal static class LayoutQuery
{
    /// <summary>Squared shares are added up as whole numbers of this part, so that the sum does not differ with the number of threads.</summary>
    private const decimal Part = 1e15m;

    internal static string Sql(IReadOnlyList<string> files, SituationQuestion asked, string period, bool byCounty) =>
        $"""
            SELECT coalesce({Area(byCounty)}, ''), coalesce(left(industry, 2), ''), sum(value), count(*)
            {From(files, asked, period)}
            GROUP BY ALL ORDER BY ALL
            """;

    internal static string PlantSql(IReadOnlyList<string> files, SituationQuestion asked, string period) =>
        $"""
            SELECT division, CAST(sum(CAST(round(pow(CAST(value AS DOUBLE) / total, 2) * 1e15) AS HUGEINT)) AS VARCHAR)
            FROM (
                SELECT left(industry, 2) AS division, value, CAST(sum(value) OVER (PARTITION BY left(industry, 2)) AS DOUBLE) AS total
                {From(files, asked, period)} AND area <> ''
            )
            WHERE total > 0 AND division IS NOT NULL GROUP BY ALL ORDER BY ALL
            """;

    internal static IReadOnlyList<LayoutCell> Read(FactSession session, string sql) =>
        [
            .. session
                .Read(sql)
                .Select(row => new LayoutCell(
                    AreaCode.Whole((string)row[0]!),
                    (string)row[1]!,
                    SituationQuery.Number(row[2]),
                    SituationQuery.Count(row[3])
                )),
        ];

    internal static IReadOnlyList<PlantConcentration> ReadPlants(FactSession session, string sql) =>
        [
            .. session
                .Read(sql)
                .Select(row => new PlantConcentration(
                    (string)row[0]!,
                    decimal.Parse((string)row[1]!, CultureInfo.InvariantCulture) / Part
                )),
        ];

    private static string Area(bool byCounty) => byCounty ? "area" : "left(area, 4)";

    private static string From(IReadOnlyList<string> files, SituationQuestion asked, string period) =>
        $"""
            FROM read_parquet([{string.Join(", ", files.Select(FactSql.Text))}])
            WHERE {string.Join(" AND ", [.. SituationQuery.Conditions(asked), $"period = {FactSql.Text(period)}"])}
            """;
}
