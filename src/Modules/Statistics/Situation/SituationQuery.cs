using System.Globalization;
using System.Numerics;
using Yuelu.Platform.Facts;

namespace Yuelu.Statistics.Situation;

/// <summary>Which figures a dashboard is made of.</summary>
/// <param name="Indicator">Code of the field.</param>
/// <param name="Scope">Paths below which the enterprises stand; null for all.</param>
/// <param name="Area">Code of an area of which only the enterprises count; empty for all.</param>
/// <param name="Industry">Division of which only the enterprises count; empty for all.</param>
/// <param name="HasSizes">Whether the files hold size classes.</param>
internal sealed record SituationQuestion(
    string Indicator,
    IReadOnlyList<string>? Scope,
    string Area = "",
    string Industry = "",
    bool HasSizes = true
);

/// <summary>
/// Adds facts up for a dashboard, in one reading for all groups. The text of the query names the files by their hashes and holds
/// the scope, so that two equal texts have the same answer for ever, and two scopes never have one text.
/// </summary>
internal static class SituationQuery
{
    private static readonly SituationPart[] Parts =
    [
        SituationPart.City,
        SituationPart.County,
        SituationPart.Division,
        SituationPart.Size,
        SituationPart.Enterprise,
    ];

    /// <summary>The query over fact files in the order by indicator; single enterprises stand in it for a county alone.</summary>
    internal static string Sql(IReadOnlyList<string> files, SituationQuestion asked)
    {
        List<string> conditions = [$"indicator = {FactSql.Text(asked.Indicator)}"];
        if (asked.Scope is { } scope)
            conditions.Add(Within(scope));
        if (asked.Area.Length > 0)
            conditions.Add($"starts_with(area, {FactSql.Text(AreaCode.Beginning(asked.Area))})");
        if (asked.Industry.Length > 0)
            conditions.Add($"left(industry, 2) = {FactSql.Text(asked.Industry)}");
        var unit = AreaCode.IsCounty(asked.Area) ? "unit" : "''";
        return $"""
            WITH facts AS (
                SELECT period, coalesce(left(area, 4), '') AS city, coalesce(area, '') AS county, coalesce(left(industry, 2), '') AS division,
                    {(asked.HasSizes ? "coalesce(size, '')" : "''")} AS size, {unit} AS enterprise, value, prior
                FROM read_parquet([{string.Join(", ", files.Select(FactSql.Text))}])
                WHERE {string.Join(" AND ", conditions)}
            )
            SELECT period, city, county, division, size, enterprise, grouping(city, county, division, size, enterprise), sum(value), count(*),
                coalesce(sum(value) FILTER (WHERE prior IS NOT NULL), 0), coalesce(sum(prior), 0), count(prior)
            FROM facts
            GROUP BY GROUPING SETS ((period), (period, city), (period, county), (period, division), (period, size), (period, enterprise))
            ORDER BY ALL
            """;
    }

    /// <summary>The sums, by part, code and period in no order.</summary>
    internal static IReadOnlyList<SituationCell> Read(FactSession session, string sql, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. session.Read(sql, ct).Select(Cell)];

        SituationCell Cell(object?[] row)
        {
            // Each set leaves out all columns but one, or all: a bit is set for each that is left out, the first column's the highest.
            var leftOut = Convert.ToInt32(row[6], CultureInfo.InvariantCulture);
            var at = Enumerable
                .Range(0, Parts.Length)
                .FirstOrDefault(i => (leftOut & (1 << (Parts.Length - 1 - i))) == 0, -1);
            var code = at < 0 ? "" : (string)row[1 + at]!;
            var part = at < 0 ? SituationPart.All : Parts[at];
            return new(
                part,
                Once(part == SituationPart.City ? AreaCode.Whole(code) : code),
                Once((string)row[0]!),
                Number(row[7]),
                Count(row[8]),
                Number(row[9]),
                Number(row[10]),
                Count(row[11])
            );
        }

        // Few texts, many rows: each text is kept once.
        string Once(string text) => known.TryGetValue(text, out var same) ? same : known[text] = text;
    }

    /// <summary>The condition that an enterprise stands below one of the paths: each once, none that lies in another, in their order.</summary>
    private static string Within(IReadOnlyList<string> scope)
    {
        var widest = scope
            .Distinct()
            .Where(path => !scope.Any(other => other != path && path.StartsWith(other, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => $"starts_with(office, {FactSql.Text(path)})")
            .ToList();
        return widest.Count == 0 ? "false" : $"({string.Join(" OR ", widest)})";
    }

    private static decimal Number(object? value) =>
        value switch
        {
            decimal number => number,
            BigInteger whole => (decimal)whole,
            _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        };

    private static long Count(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
