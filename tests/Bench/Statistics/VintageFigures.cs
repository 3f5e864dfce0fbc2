using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;
using Yuelu.Bench.Collection;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Synthetic;
using Yuelu.Statistics.Totals;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Bench.Statistics;

/// <summary>How large a panel is measured.</summary>
/// <param name="Units">Enterprises in all, those that begin and cease on the way among them.</param>
/// <param name="Years">Of 11 periods.</param>
/// <param name="Fields">How many fields each form has.</param>
/// <param name="Query">Most seconds for the query.</param>
/// <param name="Memory">Most megabytes of the process.</param>
internal sealed record Panel(int Units, int Years, int Fields, double? Query, double Memory)
{
    internal static readonly Panel Province = new(22_200, 6, 40, null, 3072);
    internal static readonly Panel Nation = new(533_000, 2, 23, 2.5, 5120);
}

/// <summary>A vintage of a synthetic panel: written in both orders and hashed; then one indicator by area, industry and month.</summary>
internal static class VintageFigures
{
    private const int Seed = 20261128;
    private const int FirstYear = 2021;
    private const int Runs = 7;
    private static readonly TotalQuestion Asked = new(
        "01",
        Breakdown.County | Breakdown.Industry,
        Most: TotalDesk.Most
    );

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder, Panel size, bool withPostgreSql)
    {
        using var engine = new FactEngine(new() { MemoryMegabytes = 2048 }, new StorageOptions { Folder = folder });
        var form = First(AuditFigures.Form, size.Fields);
        var began = Stopwatch.GetTimestamp();
        var (years, places) = await HistoryAsync(engine, form, size);
        yield return new Figure("synthetic panel, made and kept", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");

        Settle();
        began = Stopwatch.GetTimestamp();
        var (files, facts) = await PublishAsync(engine, form, years, places);
        yield return new Figure(
            $"{facts / 1e6:0.0} million facts published: both orders and the hashes",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s",
            Limit: size.Query is null ? 30 : null
        );
        yield return new Figure("its files", files.Sum(file => new FileInfo(file).Length) / 1048576.0, "MB");

        string[] byIndicator =
        [
            .. files.Where(file => file.Contains($"{FactOrder.ByIndicator}", StringComparison.Ordinal)),
        ];
        using var session = engine.Open();
        var rows = 0;
        var ours = Best(() => rows = TotalQuery.Read(session, byIndicator, Asked, default).Count);
        var bare = Best(() => session.Read(TotalQuery.Sql(byIndicator, Asked)));
        yield return new Figure(
            $"one indicator by area × industry × month with same-set growth, {rows:N0} rows",
            ours,
            "s",
            Limit: size.Query ?? bare * 1.3,
            Peer: bare,
            PeerName: "bare DuckDB"
        );
        // As a ratio of two numbers asks, once for each of them: over the enterprises that filled in both.
        var both = Asked with
        {
            Beside = ["01", "02"],
            Required = ["01", "02"],
        };
        yield return new Figure(
            "two numbers of a formula, over one set of enterprises, as many rows",
            Best(() => TotalQuery.Read(session, byIndicator, both, default)),
            "s"
        );
        var recent = both with { By = Breakdown.City, From = $"{FirstYear + size.Years - 3}M01" };
        yield return new Figure(
            "the same by city for three years, as a dashboard asks",
            Best(() => TotalQuery.Read(session, byIndicator, recent, default)),
            "s"
        );
        if (withPostgreSql)
        {
            var (joining, given) = await PostgreSqlAsync(session, byIndicator);
            yield return new Figure(
                "the same, times faster than PostgreSQL",
                joining / ours,
                "×",
                5,
                true,
                joining,
                "PostgreSQL, s"
            );
            yield return new Figure(
                "the same, where each row of PostgreSQL has its value of the year before",
                given / ours,
                "×",
                Peer: given,
                PeerName: "PostgreSQL, s"
            );
        }
        string[] byUnit = [.. files.Except(byIndicator)];
        var one = places[places.Count / 2].Unit;
        yield return new Figure(
            "the whole history of one enterprise",
            Best(() =>
                session.Read(
                    $"SELECT * FROM read_parquet([{string.Join(", ", byUnit.Select(FactSql.Text))}]) WHERE unit = {FactSql.Text(one)}"
                )
            ) * 1000,
            "ms"
        );
        yield return new Figure(
            "memory at most, the panel's making included",
            Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
            "MB",
            Limit: size.Memory
        );
    }

    /// <summary>What was filed, as files of columns, year by year.</summary>
    private static async Task<(List<List<string>> Years, IReadOnlyList<FactPlace> Places)> HistoryAsync(
        FactEngine engine,
        FormDefinition form,
        Panel size
    )
    {
        var (panel, history, years) = (
            new SyntheticPanel(Seed, size.Units, FirstYear),
            new FormHistory(engine, "panel"),
            new List<List<string>>()
        );
        foreach (var period in panel.Periods().TakeWhile(one => one.Period.FirstYear < FirstYear + size.Years))
        {
            var rows = period.Forms.Select(one => new AuditRow(one.Unit, one.Period, one.Right.ToJson(size.Fields)));
            await history.WriteAsync(form, period.Period, "", rows.ToAsyncEnumerable(), default);
            if (years.Count <= period.Period.FirstYear - FirstYear)
                years.Add([]);
            years[^1].AddRange(history.Of([new(period.Period, "")]).Files);
        }
        // 122 counties, as Hunan has.
        return (
            years,
            [
                .. panel.Units.Select(
                    (unit, at) =>
                        new FactPlace(
                            unit.Unit,
                            $"/province/c{at % 14:00}/k{at % 122:000}/",
                            $"43{at % 14:00}{at % 122:000}"[..6],
                            unit.Industry
                        )
                ),
            ]
        );
    }

    private static async Task<(List<string> Files, long Facts)> PublishAsync(
        FactEngine engine,
        FormDefinition form,
        List<List<string>> years,
        IReadOnlyList<FactPlace> places
    )
    {
        using var writer = new FactWriter(engine, form, places);
        var (files, facts) = (new List<string>(), 0L);
        for (var year = 0; year < years.Count; year++)
        {
            var at = year;
            string FileOf(FactOrder order) => Path.Combine(engine.Folder, $"{FirstYear + at}.{order}.parquet");
            facts += await writer.WriteAsync(
                FiledSource.Of(years[year]),
                year == 0 ? FiledSource.None : FiledSource.Of(years[year - 1]),
                FileOf,
                default
            );
            files.AddRange(Enum.GetValues<FactOrder>().Select(FileOf));
        }
        foreach (var file in files)
        {
            await using var stream = File.OpenRead(file);
            await SHA256.HashDataAsync(stream);
        }
        return (files, facts);
    }

    /// <summary>
    /// The same question to PostgreSQL with indexes that cover it, in seconds: where it finds the value of the year before by itself,
    /// and where each row has it beside its own, as it has in our files.
    /// </summary>
    private static async Task<(double Joining, double Given)> PostgreSqlAsync(FactSession session, string[] files)
    {
        using var cluster = new PostgresCluster();
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString("postgres"));
        await using var connection = await source.OpenConnectionAsync();
        await DoAsync(
            connection,
            "CREATE UNLOGGED TABLE facts (indicator text, period text, area text, industry text, unit text, value numeric(18, 4), prior numeric(18, 4))"
        );
        foreach (var file in files)
        foreach (var indicator in session.Read($"SELECT DISTINCT indicator FROM read_parquet({FactSql.Text(file)})"))
        {
            await using var copy = await connection.BeginBinaryImportAsync("COPY facts FROM STDIN (FORMAT BINARY)");
            foreach (
                var row in session.Read(
                    $"SELECT indicator, period, area, industry, unit, value, prior FROM read_parquet({FactSql.Text(file)}) WHERE indicator = {FactSql.Text((string)indicator[0]!)}"
                )
            )
                await copy.WriteRowAsync(default, row);
            await copy.CompleteAsync();
        }
        await DoAsync(
            connection,
            "CREATE INDEX ON facts (indicator, area, industry, period) INCLUDE (value, prior); CREATE INDEX ON facts (indicator, unit, period) INCLUDE (area, industry, value); VACUUM ANALYZE facts; SET work_mem = '256MB'"
        );
        const string Given = """
            SELECT area, left(industry, 2), period, sum(value), count(*), sum(value) FILTER (WHERE prior IS NOT NULL), sum(prior), count(prior)
            FROM facts WHERE indicator = '01' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;
        const string Joining = """
            SELECT f.area, left(f.industry, 2), f.period, sum(f.value), count(*), sum(f.value) FILTER (WHERE b.value IS NOT NULL), sum(b.value), count(b.value)
            FROM facts f LEFT JOIN facts b ON b.indicator = '01' AND b.unit = f.unit AND b.period = (left(f.period, 4)::int - 1) || substr(f.period, 5)
            WHERE f.indicator = '01' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;
        return (await FastestAsync(connection, Joining), await FastestAsync(connection, Given));
    }

    /// <summary>The fastest of three answers, read to the end, in seconds.</summary>
    private static async Task<double> FastestAsync(NpgsqlConnection connection, string sql)
    {
        var best = double.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                _ = reader.GetDecimal(3);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        return best;
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        foreach (var statement in sql.Split("; "))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 1800 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var at = 0; at < Runs; at++)
        {
            var began = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        return best;
    }

    /// <summary>The form with so many of its numbers and no rules.</summary>
    private static FormDefinition First(FormDefinition form, int fields) =>
        form with
        {
            Groups =
            [
                .. form.Groups.Select(group =>
                    group with
                    {
                        Fields = [.. group.Fields.Where(field => form.Fields.Take(fields).Contains(field))],
                    }
                ),
            ],
            Rules = [],
        };

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
