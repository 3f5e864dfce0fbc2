using System.Data.Common;
using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Statistics.PublicFigures;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.Sdmx;

/// <summary>A public table that a question reaches.</summary>
/// <param name="Frequency">Code of its frequency.</param>
/// <param name="Indicator">Code of its number.</param>
internal sealed record FigureTable(PublicOrigin Origin, Period Period, string Frequency, string Indicator, string Unit)
{
    /// <summary>The period as SDMX writes it.</summary>
    internal string Time { get; } = SdmxTime.Of(Period.Code, Period.Kind);

    /// <summary>The first day of the period as it is written.</summary>
    internal DateOnly FirstDay { get; } = SdmxTime.FirstDay(Period.Kind, Period.Start, Period.End);

    /// <summary>Since when it is shown so.</summary>
    internal string HeldFrom { get; } = SdmxRow.Moment(Origin.At);
}

/// <summary>A file of a public cube and the tables that are read from it.</summary>
internal sealed record FigureFile(StoredFacts File, IReadOnlyList<FigureTable> Tables);

/// <summary>A cell of a public table as it is sent.</summary>
/// <param name="value">The sum; null when it is hidden.</param>
/// <param name="units">How many enterprises are in it; null when it is hidden.</param>
internal sealed class FigureRow(SdmxSeries series, FigureTable table, decimal? value, long? units)
    : SdmxRow(series, table.Origin.Table.Period, table.Time)
{
    internal override string Value =>
        value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    internal override string Attribute(int at) =>
        at switch
        {
            0 => value is null ? PublicCell.Suppressed : PublicCell.Normal,
            1 => value is null ? PublicCell.Confidential : PublicCell.Free,
            2 => units is { } some ? Digits(some) : "",
            3 => Digits(table.Origin.Table.Vintage),
            4 => Digits(table.Origin.Cube),
            5 => table.Origin.Sha256,
            6 => table.Origin.IsSynthetic ? "true" : "false",
            _ => table.HeldFrom,
        };
}

/// <summary>The cells of public cubes that a question reaches; the engine reads, filters and sorts them in its own memory.</summary>
internal sealed class FigureRows(
    FactEngine engine,
    FactStore store,
    SdmxDataQuery query,
    IReadOnlyList<FigureFile> files
) : ISdmxRows
{
    private const string Asked = "asked";

    /// <summary>The columns of the dimensions: c is the cube, a is what is asked of it.</summary>
    private static readonly string[] Dimensions = ["a.frequency", "a.code", "c.area", "c.industry"];

    private static readonly FactColumn[] Columns =
    [
        new("number", FactType.Whole),
        new("series", FactType.Whole),
        new("indicator", FactType.Text),
        new("period", FactType.Text),
        new("frequency", FactType.Text),
        new("code", FactType.Text),
    ];

    public async Task<Result<long>> CountAsync(CancellationToken ct) =>
        (await EachAsync("count(*)", ct)).Succeeded(out var rows, out var problem)
            ? rows.Sum(row => (long)row[0]!)
            : problem;

    public async Task<Result<SdmxRegion>> RegionAsync(CancellationToken ct)
    {
        // No code has a blank in it.
        var lists = Dimensions.Append("a.period").Select(column => $"string_agg(DISTINCT {column}, ' ')");
        var read = await EachAsync($"count(*), {string.Join(", ", lists)}", ct);
        if (!read.Succeeded(out var rows, out var problem))
            return problem;
        var periods = Of(Dimensions.Length).Select(code => Period.Parse(code).Value).ToList();
        return new SdmxRegion(
            [.. query.Flow.Dimensions.Select((dimension, at) => (dimension.Id, Of(at)))],
            periods.Count > 0 ? periods.Min(one => SdmxTime.FirstDay(one.Kind, one.Start, one.End)) : null,
            periods.Count > 0 ? periods.Max(one => one.End) : null,
            rows.Sum(row => (long)row[0]!)
        );

        IReadOnlyList<string> Of(int at) =>
            [
                .. rows.SelectMany(row => ((string?)row[at + 1])?.Split(' ') ?? [])
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ];
    }

    public Task<IReadOnlyList<DateTimeOffset>> MomentsAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DateTimeOffset>>([
            .. files.SelectMany(file => file.Tables).Select(table => table.Origin.At).Distinct().Order(),
        ]);

    public IAsyncEnumerable<IReadOnlyList<SdmxRow>> SeriesAsync(DateTimeOffset? moment, CancellationToken ct) =>
        files
            .Select(file =>
                moment is null ? file : file with { Tables = [.. file.Tables.Where(one => one.Origin.At == moment)] }
            )
            .Where(file => file.Tables.Count > 0)
            .SelectMany(file => Series(file, ct))
            .ToAsyncEnumerable();

    private IEnumerable<IReadOnlyList<SdmxRow>> Series(FigureFile file, CancellationToken ct)
    {
        using var session = engine.Open();
        var tables = Ask(session, file);
        var sql =
            $"SELECT a.number, c.area, c.industry, c.value, c.units {From(file)} ORDER BY a.series, c.area, c.industry, a.number";
        var (rows, series) = (new List<SdmxRow>(), new SdmxSeries(["", "", "", ""], ""));
        foreach (var row in session.Stream(sql, ct))
        {
            var table = tables[(int)(long)row[0]!];
            string[] key = [table.Frequency, table.Indicator, (string)row[1]!, (string)row[2]!];
            if (!key.AsSpan().SequenceEqual(series.Key))
            {
                if (rows.Count > 0)
                    yield return rows;
                (rows, series) = ([], new(key, table.Unit));
            }
            rows.Add(new FigureRow(series, table, (decimal?)row[3], (long?)row[4]));
        }
        if (rows.Count > 0)
            yield return rows;
    }

    /// <summary>One row of each file, over all of it that is asked.</summary>
    private async Task<Result<List<object?[]>>> EachAsync(string what, CancellationToken ct)
    {
        var rows = new List<object?[]>();
        foreach (var file in files)
            try
            {
                rows.Add(await Task.Run(() => One(file, what, ct), ct));
            }
            catch (DbException)
            {
                // What cannot be read is probably no longer as it was published; if it is, the fault is another.
                if (await store.VerifyAsync(file.File, ct))
                    throw;
                return VintageProblems.Broken(file.File.Sha256);
            }
        return rows;
    }

    private object?[] One(FigureFile file, string what, CancellationToken ct)
    {
        using var session = engine.Open();
        Ask(session, file);
        return session.Read($"SELECT {what} {From(file)}", ct)[0];
    }

    /// <summary>Puts before the engine what is asked; the tables by their numbers, those of a series the earliest period first.</summary>
    private static List<FigureTable> Ask(FactSession session, FigureFile file)
    {
        var tables = file
            .Tables.OrderBy(one => one.Indicator, StringComparer.Ordinal)
            .ThenBy(one => one.Frequency, StringComparer.Ordinal)
            .ThenBy(one => one.Period.End)
            .ToList();
        session.Create(Asked, Columns);
        using var appender = session.Append(Asked);
        var series = 0L;
        for (var at = 0; at < tables.Count; at++)
        {
            var table = tables[at];
            if (at > 0 && (table.Indicator, table.Frequency) != (tables[at - 1].Indicator, tables[at - 1].Frequency))
                series++;
            appender.Add([
                (long)at,
                series,
                table.Origin.Table.Field,
                table.Origin.Table.Period,
                table.Frequency,
                table.Indicator,
            ]);
        }
        return tables;
    }

    private string From(FigureFile file)
    {
        var keys = query.Parts.Select(key =>
            string.Join(
                " AND ",
                key.Select(
                    (codes, at) =>
                        codes.IsAny
                            ? "true"
                            : $"{Dimensions[at]} {(codes.IsAllBut ? "NOT IN" : "IN")} ({List(codes.Codes)})"
                )
            )
        );
        return $"FROM read_parquet({FactSql.Text(store.PathOf(file.File.Sha256))}) c JOIN {Asked} a ON c.indicator = a.indicator AND c.period = a.period WHERE ({string.Join(" OR ", keys)})";
    }

    /// <summary>What could be no code is none, so it is not put before the engine.</summary>
    private static string List(IEnumerable<string> codes) =>
        string.Join(", ", codes.Where(code => code.All(IsOfCode)).Append("").Select(FactSql.Text));

    private static bool IsOfCode(char one) => char.IsAsciiLetterOrDigit(one) || one is '_' or '-' or '@' or '$';
}
