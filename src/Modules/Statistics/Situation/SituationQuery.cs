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
        SituationPart.County,
        SituationPart.Division,
        SituationPart.Size,
        SituationPart.Enterprise,
    ];

    /// <summary>The query over fact files in the order by indicator; single enterprises stand in it for a county alone.</summary>
    internal static string Sql(IReadOnlyList<string> files, SituationQuestion asked)
    {
        string[] groups = AreaCode.IsCounty(asked.Area)
            ? ["county", "division", "size", "enterprise"]
            : ["county", "division", "size"];
        return $"""
            WITH facts AS (
                SELECT period, coalesce(area, '') AS county, coalesce(left(industry, 2), '') AS division,
                    {(asked.HasSizes ? "coalesce(size, '')" : "''")} AS size, unit AS enterprise, value, prior
                {From(files, asked)}
            )
            SELECT period, {string.Join(", ", groups)}, grouping({string.Join(", ", groups)}), {Sums}
            FROM facts
            GROUP BY GROUPING SETS ({string.Join(", ", groups.Select(group => $"(period, {group})"))})
            ORDER BY ALL
            """;
    }

    /// <summary>The query for all together alone.</summary>
    internal static string SqlOfAll(IReadOnlyList<string> files, SituationQuestion asked) =>
        $"SELECT period, {Sums} {From(files, asked)} GROUP BY ALL ORDER BY ALL";

    /// <summary>Its sums.</summary>
    internal static IReadOnlyList<SituationCell> ReadAll(FactSession session, string sql, CancellationToken ct) =>
        [.. session.Read(sql, ct).Select(row => Cell(SituationPart.All, "", (string)row[0]!, row.AsSpan(1)))];

    /// <summary>The sums, by part, code and period in no order; those of cities and of all together are those of their counties.</summary>
    internal static IReadOnlyList<SituationCell> Read(FactSession session, string sql, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var cells = session.Read(sql, ct).Select(Told).ToList();
        var counties = cells.Where(cell => cell.Part == SituationPart.County).ToList();
        return
        [
            .. cells,
            .. Together(counties, SituationPart.City, cell => Once(AreaCode.City(cell.Code))),
            .. Together(counties, SituationPart.All, _ => ""),
        ];

        SituationCell Told(object?[] row)
        {
            // Each set leaves out all columns but one: a bit is set for each that is left out, the first column's the highest.
            var groups = row.Length - 2 - SumCount;
            var leftOut = Convert.ToInt32(row[groups + 1], CultureInfo.InvariantCulture);
            var at = Enumerable.Range(0, groups).First(i => (leftOut & (1 << (groups - 1 - i))) == 0);
            return Cell(Parts[at], Once((string)row[1 + at]!), Once((string)row[0]!), row.AsSpan(groups + 2));
        }

        // Few texts, many rows: each text is kept once.
        string Once(string text) => known.TryGetValue(text, out var same) ? same : known[text] = text;
    }

    private static SituationCell Cell(SituationPart part, string code, string period, ReadOnlySpan<object?> sums) =>
        new(part, code, period, Number(sums[0]), Count(sums[1]), Number(sums[2]), Number(sums[3]), Count(sums[4]));

    private static IEnumerable<SituationCell> Together(
        IEnumerable<SituationCell> cells,
        SituationPart part,
        Func<SituationCell, string> codeOf
    ) =>
        cells
            .GroupBy(cell => (Code: codeOf(cell), cell.Period))
            .Select(same => new SituationCell(
                part,
                same.Key.Code,
                same.Key.Period,
                same.Sum(cell => cell.Value),
                same.Sum(cell => cell.Units),
                same.Sum(cell => cell.SameSet),
                same.Sum(cell => cell.Prior),
                same.Sum(cell => cell.SameUnits)
            ));

    private const int SumCount = 5;
    private const string Sums =
        "sum(value), count(*), coalesce(sum(value) FILTER (WHERE prior IS NOT NULL), 0), coalesce(sum(prior), 0), count(prior)";

    private static string From(IReadOnlyList<string> files, SituationQuestion asked) =>
        $"FROM read_parquet([{string.Join(", ", files.Select(FactSql.Text))}]) WHERE {string.Join(" AND ", Conditions(asked))}";

    /// <summary>The conditions of a question: the indicator, the scope, the area and the industry.</summary>
    internal static IReadOnlyList<string> Conditions(SituationQuestion asked)
    {
        List<string> conditions = [$"indicator = {FactSql.Text(asked.Indicator)}"];
        if (asked.Scope is { } scope)
            conditions.Add(Within(scope));
        if (asked.Area.Length > 0)
            conditions.Add($"starts_with(area, {FactSql.Text(AreaCode.Beginning(asked.Area))})");
        if (asked.Industry.Length > 0)
            conditions.Add($"left(industry, 2) = {FactSql.Text(asked.Industry)}");
        return conditions;
    }

    /// <summary>The condition that an enterprise stands below one of the paths: each once, none that lies in another, in their order.</summary>
    internal static string Within(IReadOnlyList<string> scope)
    {
        var widest = scope
            .Distinct()
            .Where(path => !scope.Any(other => other != path && path.StartsWith(other, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => $"starts_with(office, {FactSql.Text(path)})")
            .ToList();
        return widest.Count == 0 ? "false" : $"({string.Join(" OR ", widest)})";
    }

    internal static decimal Number(object? value) =>
        value switch
        {
            decimal number => number,
            BigInteger whole => (decimal)whole,
            _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        };

    internal static long Count(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
