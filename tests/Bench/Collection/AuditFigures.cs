using System.Diagnostics;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Synthetic;

namespace Yuelu.Bench.Collection;

/// <summary>The rules of the sample form on a province: some 20,000 forms a period, 40 fields, 62 months of history.</summary>
internal static class AuditFigures
{
    private const int Units = 22_200;
    private const int Seed = 20261128;
    public const int FirstYear = 2021;
    private static readonly Period Round = new(PeriodKind.Month, 2026, 2026, 3);

    /// <summary>The sample form as it is shipped.</summary>
    public static FormDefinition Form =>
        FormJson.Read(
            File.ReadAllText(Path.Combine(Trust.Portal.Root, "samples/hunan-2016-2020/forms/industry-monthly.json"))
        );

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        using var engine = new FactEngine(new(), new StorageOptions { Folder = folder });
        var (panel, history, earlier) = (
            new SyntheticPanel(Seed, Units, FirstYear),
            new FormHistory(engine, "industry-monthly"),
            new List<StampedPeriod>()
        );
        var (forms, filed, began) = (new List<PanelForm>(), 0, Stopwatch.GetTimestamp());
        foreach (var period in panel.Periods())
        {
            if (period.Period == Round)
            {
                forms.AddRange(period.Forms);
                break;
            }
            var rows = period.Forms.Select(form => form.Row).ToAsyncEnumerable();
            await history.WriteAsync(Form, period.Period, "", Counted(rows, () => filed++), default);
            earlier.Add(new(period.Period, ""));
        }
        yield return new Figure(
            $"history of {earlier.Count} periods made and written",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s"
        );
        yield return new Figure("forms in it", filed, "");
        yield return new Figure("its files", SizeOf(engine.Folder), "MB");

        var (plan, auditor) = (AuditPlan.Of(Form).Value, new Auditor(engine));
        var round = forms.ConvertAll(form => form.Row);
        var worked = Environment.CpuUsage.TotalTime;
        began = Stopwatch.GetTimestamp();
        using var peers = await auditor.PrepareAsync(plan, history.Of(earlier), panel.Units, default);
        var prepared = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var findings = await auditor.RunAsync(
            plan,
            new(round.ToAsyncEnumerable(), Units: panel.Units, Peers: peers),
            default
        );
        yield return new Figure(
            $"{round.Count:N0} forms × 40 as JSON, all rules, {earlier.Count} periods in files",
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            "s",
            Limit: 10
        );
        yield return new Figure("of it what is prepared once a round", prepared, "s");
        yield return new Figure(
            "processor time of it, both cores",
            (Environment.CpuUsage.TotalTime - worked).TotalSeconds,
            "s"
        );
        yield return new Figure("findings", findings.Count, "");
        foreach (var figure in await BatchesAsync(auditor, plan, round, panel, peers))
            yield return figure;
        foreach (var figure in await AloneAsync(engine, auditor, plan, round, history.Of(earlier), panel, peers))
            yield return figure;
        yield return new Figure(
            "memory at most, made-up forms included",
            Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
            "MB"
        );
    }

    private static async Task<IEnumerable<Figure>> BatchesAsync(
        Auditor auditor,
        AuditPlan plan,
        List<AuditRow> round,
        SyntheticPanel panel,
        PreparedPeers peers
    )
    {
        var units = panel.Units.ToDictionary(unit => unit.Unit);
        var began = Stopwatch.GetTimestamp();
        foreach (var batch in round.Chunk(500))
            await auditor.RunAsync(
                plan,
                new(batch.ToAsyncEnumerable(), Units: batch.Select(row => units[row.Unit]), Peers: peers),
                default
            );
        return [new("the round in batches of 500, prepared", Stopwatch.GetElapsedTime(began).TotalSeconds, "s")];
    }

    /// <summary>One form at a time: what the engine takes of an answer at filing.</summary>
    private static async Task<IEnumerable<Figure>> AloneAsync(
        FactEngine engine,
        Auditor auditor,
        AuditPlan plan,
        List<AuditRow> round,
        FiledSource history,
        SyntheticPanel panel,
        PreparedPeers peers
    )
    {
        const int Forms = 200;
        var chosen = round.Take(Forms).Select(row => row.Unit).ToHashSet();
        var past = Rows(engine, history, chosen).ToLookup(row => row.Unit);
        var units = panel.Units.Where(unit => chosen.Contains(unit.Unit)).ToDictionary(unit => unit.Unit);
        var figures = new List<Figure>();
        foreach (var (what, isPrepared) in new[] { ("prepared", true), ("its history as rows", false) })
        {
            var (times, worked) = (new List<double>(), Environment.CpuUsage.TotalTime);
            foreach (var row in round.Take(Forms))
            {
                var began = Stopwatch.GetTimestamp();
                var earlier = isPrepared ? null : FiledSource.Of(past[row.Unit].ToAsyncEnumerable());
                await auditor.RunAsync(
                    plan,
                    new(new[] { row }.ToAsyncEnumerable(), earlier, [units[row.Unit]], peers),
                    default
                );
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            worked = Environment.CpuUsage.TotalTime - worked;
            times.Sort();
            figures.Add(new($"one form alone, {what}, processor time", worked.TotalMilliseconds / Forms, "ms"));
            figures.Add(new($"one form alone, {what}, p50", times[Forms / 2], "ms"));
            figures.Add(new($"one form alone, {what}, p95", times[Forms * 95 / 100], "ms", isPrepared ? 150 : null));
        }
        return figures;
    }

    private static List<AuditRow> Rows(FactEngine engine, FiledSource history, HashSet<string> units)
    {
        using var session = engine.Open();
        var files = string.Join(", ", history.Files.Select(FactSql.Text));
        var wanted = string.Join(", ", units.Select(FactSql.Text));
        var sql =
            "SELECT unit, period, CAST(to_json(r) AS VARCHAR) FROM "
            + $"(SELECT * FROM read_parquet([{files}]) WHERE unit IN ({wanted})) AS r";
        return [.. session.Read(sql).Select(row => new AuditRow((string)row[0]!, (string)row[1]!, (string)row[2]!))];
    }

    private static async IAsyncEnumerable<AuditRow> Counted(IAsyncEnumerable<AuditRow> rows, Action count)
    {
        await foreach (var row in rows)
        {
            count();
            yield return row;
        }
    }

    private static double SizeOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*.parquet", SearchOption.AllDirectories).Sum(file => file.Length)
        / 1048576.0;
}
