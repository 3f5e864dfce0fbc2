using Yuelu.Platform.Facts;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Vintages;

/// <summary>How the rows of a fact file are sorted.</summary>
public enum FactOrder
{
    /// <summary>By indicator, period and enterprise: what aggregates read lies together.</summary>
    ByIndicator,

    /// <summary>By enterprise, period and indicator: what one enterprise's history reads lies together.</summary>
    ByUnit,
}

/// <summary>
/// Writes what was accepted in a form as facts (事实): one row for each enterprise, period and number that does not repeat, as
/// DECIMAL(18, 4), so that sums are exact. Each year is a file of its own, in two orders. For one thread.
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private const string Places = "places";
    private const string Now = "now";
    private const string Before = "before";
    private const string Facts = "facts";
    private const string Written = "(FORMAT parquet, COMPRESSION zstd)";

    /// <summary>Rows of a group of rows in a file, as the engine writes them.</summary>
    private const int RowGroup = 122_880;
    private readonly FactSession session;
    private readonly FormDefinition form;
    private readonly IReadOnlyList<FormField> numbers;
    private int written;

    internal FactWriter(FactEngine engine, FormDefinition form, IEnumerable<FactPlace> places)
    {
        (session, this.form) = (engine.Open(), form);
        numbers = [.. FiledTable.WholeForm(form, Now).Fields.Where(field => field.IsNumber)];
        session.Create(Places, FactColumns.OfPlaces);
        using var appender = session.Append(Places);
        foreach (var place in places)
            appender.Add([place.Unit, place.Office, place.Area, place.Industry, place.Size]);
    }

    /// <summary>Writes a year.</summary>
    /// <param name="year">What was accepted for its periods.</param>
    /// <param name="yearBefore">The same of the year before, for <see cref="FactColumns.Prior"/>.</param>
    /// <param name="fileOf">Where the file of an order goes; it must be below a folder of the engine.</param>
    /// <returns>How many facts there are in each file.</returns>
    internal async Task<long> WriteAsync(
        FiledSource year,
        FiledSource yearBefore,
        Func<FactOrder, string> fileOf,
        CancellationToken ct
    )
    {
        // Files are shown as views and rows as tables, which do not take each other's names.
        var (now, before) = ($"{Now}{++written}", $"{Before}{written}");
        await session.ShowAsync(FiledTable.WholeForm(form, now), year, ct);
        await session.ShowAsync(FiledTable.WholeForm(form, before), yearBefore, ct);
        CreateEnums(now, ct);
        session.Do(
            $"""
            CREATE OR REPLACE TEMP TABLE {Facts} AS
            SELECT {string.Join(", ", OfYear.Select(column => OfEnum("n", column)).Concat(OfPlace.Select(column => OfEnum("p", column))))}, {Each((field, at) =>
                $"CAST(n.{field} AS DECIMAL(18, 4)) AS v{at}, CAST(b.{field} AS DECIMAL(18, 4)) AS p{at}")}
            FROM {now} n
            LEFT JOIN {before} b ON b.unit = n.unit AND b.period = {FactSql.YearBefore("n.period")}
            LEFT JOIN {Places} p ON p.unit = n.unit
            ORDER BY n.period, n.unit
            """,
            ct
        );
        var byIndicator = Each(
            (field, at) =>
                $"SELECT CAST({FactSql.Text(numbers[at].Code)} AS {EnumOf(FactColumns.Indicator)}) AS indicator, period, office, area, industry, size, unit, "
                + $"v{at} AS value, p{at} AS prior FROM {Facts} WHERE v{at} IS NOT NULL",
            " UNION ALL "
        );
        session.Do($"COPY ({byIndicator}) TO {FactSql.Text(fileOf(FactOrder.ByIndicator))} {Written}", ct);
        var byUnit = $"""
            SELECT * FROM (
                SELECT CAST(unit AS VARCHAR) AS unit, period,
                    unnest(CAST([{Each((_, at) => FactSql.Text(numbers[at].Code))}] AS {EnumOf(
                FactColumns.Indicator
            )}[])) AS indicator,
                    unnest([{Each((_, at) => $"v{at}")}]) AS value
                FROM (SELECT * FROM {Facts} ORDER BY unit, period)
            ) WHERE value IS NOT NULL
            """;
        session.Do($"COPY ({byUnit}) TO {FactSql.Text(fileOf(FactOrder.ByUnit))} {Written}", ct);
        var rows = session.Read($"SELECT {Each((_, at) => $"count(v{at})", " + ")} FROM {Facts}", ct);
        session.Do($"DROP TABLE {Facts}", ct);
        return Convert.ToInt64(rows[0][0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Texts are turned into enumerations, whose dictionaries the engine writes as they are: to look each text up in a dictionary
    /// costs five times as much as all the rest. Read back they are texts. An enumeration's dictionary stands whole in each group
    /// of rows, so that one of more texts than a group has rows stays text, and one of none.
    /// </summary>
    private void CreateEnums(string year, CancellationToken ct)
    {
        Create(FactColumns.Indicator, $"VALUES {Each((_, at) => $"({FactSql.Text(numbers[at].Code)})")}");
        foreach (var column in OfYear)
            Create(column, $"SELECT DISTINCT {column} FROM {year} ORDER BY 1");
        foreach (var column in OfPlace)
            Create(column, $"SELECT DISTINCT {column} FROM {Places} WHERE {column} IS NOT NULL ORDER BY 1");

        void Create(string column, string texts)
        {
            var isText = (long)session.Read($"SELECT count(*) FROM ({texts})", ct)[0][0]! is 0 or > RowGroup;
            session.Do(
                $"CREATE OR REPLACE TEMP TYPE {EnumOf(column)} AS {(isText ? "VARCHAR" : $"ENUM ({texts})")}",
                ct
            );
        }
    }

    private static string[] OfYear { get; } = [FactColumns.Period, FactColumns.Unit];

    private static string[] OfPlace { get; } =
    [FactColumns.Office, FactColumns.Area, FactColumns.Industry, FactColumns.Size];

    private static string EnumOf(string column) => FactSql.Name($"one of {column}");

    private static string OfEnum(string table, string column) =>
        $"CAST({table}.{column} AS {EnumOf(column)}) AS {column}";

    /// <summary>Ends the session with its tables.</summary>
    public void Dispose() => session.Dispose();

    private string Each(Func<string, int, string> write, string between = ", ") =>
        string.Join(between, numbers.Select((field, at) => write(FactSql.Name(field.Code), at)));
}
