using Yuelu.Platform.Facts;
using Yuelu.Statistics.Situation;
using Yuelu.Statistics.Vintages;
using static Yuelu.Statistics.Situation.SituationQuery;

namespace Yuelu.Statistics.Totals;

/// <summary>By what figures are told apart.</summary>
[Flags]
public enum Breakdown
{
    /// <summary>All together.</summary>
    None = 0,

    /// <summary>By city: the first four digits of the area.</summary>
    City = 1,

    /// <summary>By county.</summary>
    County = 2,

    /// <summary>By division of industry: the first two digits.</summary>
    Industry = 4,

    /// <summary>Each enterprise by itself.</summary>
    Unit = 8,

    /// <summary>By size class.</summary>
    Size = 16,
}

/// <summary>Which figures are asked for.</summary>
/// <param name="Indicator">Code of the field.</param>
/// <param name="From">First period as facts write it, such as <c>2026M03</c>; null for all.</param>
/// <param name="To">Last period; null for all.</param>
/// <param name="Scope">Paths below which the enterprises stand; null for all.</param>
/// <param name="Area">Code of an area of which only the enterprises count; empty for all.</param>
/// <param name="Division">Division of industry of which only the enterprises count; empty for all.</param>
/// <param name="HasSizes">Whether the files hold size classes.</param>
/// <param name="Beside">Codes of the numbers that stand in one formula with it, itself among them; empty when it stands alone.</param>
/// <param name="Required">Those of them that every enterprise fills in; of the others a blank counts as nought.</param>
/// <param name="Most">How many totals at most, and one more to tell that there are more; null for all.</param>
internal sealed record TotalQuestion(
    string Indicator,
    Breakdown By = Breakdown.None,
    string? From = null,
    string? To = null,
    IReadOnlyList<string>? Scope = null,
    string Area = "",
    string Division = "",
    bool HasSizes = true,
    IReadOnlyList<string>? Beside = null,
    IReadOnlyList<string>? Required = null,
    int? Most = null
);

/// <summary>合计: what enterprises filed, added up.</summary>
/// <param name="Area">行政区划代码; empty when all areas are together.</param>
/// <param name="Industry">行业代码; empty when all industries are together.</param>
/// <param name="Unit">Code of the enterprise; empty unless each stands by itself.</param>
/// <param name="Size">Size class; empty when all are together, or it is not known.</param>
/// <param name="Value">The sum.</param>
/// <param name="Units">How many enterprises are in it.</param>
/// <param name="SameSet">本期同口径: the sum of those that also filed for the same period of the year before.</param>
/// <param name="Prior">同期同口径: what those filed then.</param>
/// <param name="SameUnits">How many those are.</param>
internal sealed record Total(
    string Area,
    string Industry,
    string Unit,
    string Size,
    string Period,
    decimal Value,
    long Units,
    decimal SameSet,
    decimal Prior,
    long SameUnits
);

/// <summary>Adds up facts: exact sums, the same whatever the number of threads.</summary>
internal static class TotalQuery
{
    /// <summary>The query over fact files in the order by indicator.</summary>
    internal static string Sql(IReadOnlyList<string> files, TotalQuestion asked)
    {
        var from = $"read_parquet([{string.Join(", ", files.Select(FactSql.Text))}])";
        return asked.Beside is { Count: > 1 } beside ? Together(from, asked, beside) : Alone(from, asked);
    }

    private static string Alone(string from, TotalQuestion asked) =>
        $"""
            SELECT {Groups(asked, "")},
                sum(value), count(*), coalesce(sum(value) FILTER (WHERE prior IS NOT NULL), 0), coalesce(sum(prior), 0), count(prior)
            FROM {from}
            WHERE {string.Join(" AND ", Conditions(asked, [asked.Indicator]))}
            {Ending(asked)}
            """;

    /// <summary>
    /// Sums of all numbers that stand in one formula: over one set of enterprises, those that filled in all that every enterprise
    /// fills in, and growth over those of them that did so in both years. The text is the same whichever of them is asked for.
    /// </summary>
    private static string Together(string from, TotalQuestion asked, IReadOnlyList<string> beside)
    {
        var required = asked.Required is { Count: > 0 } some ? some : null;
        return $"""
            WITH filed AS (
                SELECT unit, period, any_value(area) AS area, any_value(industry) AS industry, {(
                asked.HasSizes ? "any_value(size)" : "''"
            )} AS size,
                    {Each((code, at) => $"max(value) FILTER (WHERE indicator = {FactSql.Text(code)}) AS v{at}")}
                FROM {from}
                WHERE {string.Join(" AND ", Conditions(asked, beside))}
                GROUP BY unit, period
                {(required is null ? "" : $"HAVING count(*) FILTER (WHERE {In(required)}) = {required.Count}")}
            )
            SELECT {Groups(asked, "w.")},
                count(*), count(y.unit),
                {Each(
                (_, at) =>
                    $"coalesce(sum(w.v{at}), 0), coalesce(sum(w.v{at}) FILTER (WHERE y.unit IS NOT NULL), 0), coalesce(sum(y.v{at}), 0)"
            )}
            FROM filed w
            LEFT JOIN filed y ON y.unit = w.unit AND y.period = {FactSql.YearBefore("w.period")}
            {Ending(asked)}
            """;

        string Each(Func<string, int, string> write) => string.Join(", ", beside.Select(write));
    }

    private static string Groups(TotalQuestion asked, string of)
    {
        var area =
            asked.By.HasFlag(Breakdown.County) ? $"{of}{FactColumns.Area}"
            : asked.By.HasFlag(Breakdown.City) ? $"left({of}{FactColumns.Area}, 4)"
            : "''";
        var industry = asked.By.HasFlag(Breakdown.Industry) ? $"left({of}{FactColumns.Industry}, 2)" : "''";
        var unit = asked.By.HasFlag(Breakdown.Unit) ? $"{of}{FactColumns.Unit}" : "''";
        var size = asked.By.HasFlag(Breakdown.Size) && asked.HasSizes ? $"{of}{FactColumns.Size}" : "''";
        return $"coalesce({area}, '') AS area, coalesce({industry}, '') AS industry, {unit} AS unit, coalesce({size}, '') AS size, {of}{FactColumns.Period} AS period";
    }

    private static string Ending(TotalQuestion asked) =>
        $"GROUP BY ALL ORDER BY ALL{(asked.Most is { } most ? $" LIMIT {most + 1}" : "")}";

    private static string In(IReadOnlyList<string> codes) =>
        codes is [var only]
            ? $"indicator = {FactSql.Text(only)}"
            : $"indicator IN ({string.Join(", ", codes.Select(FactSql.Text))})";

    private static List<string> Conditions(TotalQuestion asked, IReadOnlyList<string> codes)
    {
        List<string> conditions = [In(codes)];
        if (asked.From is { } from)
            conditions.Add($"period >= {FactSql.Text(from)}");
        if (asked.To is { } to)
            conditions.Add($"period <= {FactSql.Text(to)}");
        if (asked.Area.Length > 0)
            conditions.Add($"starts_with({FactColumns.Area}, {FactSql.Text(AreaCode.Beginning(asked.Area))})");
        if (asked.Division.Length > 0)
            conditions.Add($"left({FactColumns.Industry}, 2) = {FactSql.Text(asked.Division)}");
        if (asked.Scope is { } scope)
            conditions.Add(Within(scope));
        return conditions;
    }

    /// <summary>The totals, by area, industry, enterprise, size and period in their order.</summary>
    internal static IReadOnlyList<Total> Read(
        FactSession session,
        IReadOnlyList<string> files,
        TotalQuestion asked,
        CancellationToken ct
    ) =>
        files.Count == 0 ? []
        : asked.Beside is { Count: > 1 } ? Of(ReadTogether(session, files, asked, ct), asked)
        :
        [
            .. session
                .Stream(Sql(files, asked), ct)
                .Select(row =>
                    TotalOf(row, (Number(row[5]), Count(row[6]), Number(row[7]), Number(row[8]), Count(row[9])))
                ),
        ];

    /// <summary>The totals of all numbers that stand in one formula, each row those of one group in the order of their codes.</summary>
    internal static IReadOnlyList<Total[]> ReadTogether(
        FactSession session,
        IReadOnlyList<string> files,
        TotalQuestion asked,
        CancellationToken ct
    ) =>
        files.Count == 0
            ? []
            :
            [
                .. session
                    .Stream(Sql(files, asked), ct)
                    .Select(row =>
                        asked
                            .Beside!.Select(
                                (_, at) =>
                                    TotalOf(
                                        row,
                                        (
                                            Number(row[7 + 3 * at]),
                                            Count(row[5]),
                                            Number(row[8 + 3 * at]),
                                            Number(row[9 + 3 * at]),
                                            Count(row[6])
                                        )
                                    )
                            )
                            .ToArray()
                    ),
            ];

    /// <summary>Of these the totals of the number that is asked for.</summary>
    internal static IReadOnlyList<Total> Of(IReadOnlyList<Total[]> together, TotalQuestion asked)
    {
        var at = asked.Beside!.TakeWhile(code => code != asked.Indicator).Count();
        return [.. together.Select(row => row[at])];
    }

    private static Total TotalOf(
        object?[] row,
        (decimal Value, long Units, decimal SameSet, decimal Prior, long SameUnits) sums
    ) =>
        new(
            (string)row[0]!,
            (string)row[1]!,
            (string)row[2]!,
            (string)row[3]!,
            (string)row[4]!,
            sums.Value,
            sums.Units,
            sums.SameSet,
            sums.Prior,
            sums.SameUnits
        );
}
