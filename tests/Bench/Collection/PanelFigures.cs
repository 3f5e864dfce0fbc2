using System.Diagnostics;
using Yuelu.Kernel;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Synthetic;

namespace Yuelu.Bench.Collection;

/// <summary>
/// How many planted errors the rules of the sample form find, and how many good forms they ask for nothing. The rules' bounds were
/// chosen on seed 5, which the test of the panel uses; the seeds here were not looked at meanwhile.
/// </summary>
internal static class PanelFigures
{
    private const int Units = 4000;
    private static readonly int[] Seeds = [2, 3, 4];

    private static readonly Period[] Rounds =
    [
        ReportingPeriods.JanuaryFebruary(2024),
        new(PeriodKind.Month, 2024, 2024, 6),
        new(PeriodKind.Month, 2024, 2024, 12),
    ];

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        using var engine = new FactEngine(new(), new StorageOptions { Folder = folder });
        foreach (var seed in Seeds)
        {
            var trial = await PanelTrial.RunAsync(engine, AuditFigures.Form, seed, Units, Rounds);
            foreach (var (kind, (planted, found)) in trial.Kinds)
                yield return new Figure(
                    $"seed {seed}: {kind} found of {planted:N0}",
                    100.0 * found / planted,
                    "%",
                    Limit: 95,
                    IsFloor: true
                );
            yield return new Figure(
                $"seed {seed}: good forms stopped, of {trial.Good:N0}",
                100.0 * trial.Stopped / trial.Good,
                "%",
                Limit: 2
            );
            yield return new Figure(
                $"seed {seed}: good forms asked, of {trial.Good:N0}",
                100.0 * trial.Asked / trial.Good,
                "%",
                Limit: 8
            );
        }
        yield return Speed(480_000, 22, 20);
    }

    /// <summary>The panel of a nation, made and written as JSON and thrown away.</summary>
    private static Figure Speed(int units, int periods, int fields)
    {
        var (began, facts, length) = (Stopwatch.GetTimestamp(), 0L, 0L);
        foreach (var period in new SyntheticPanel(1, units, firstYear: 2021).Periods().Take(periods))
        foreach (var form in period.Forms)
        {
            length += form.Right.ToJson(fields).Length;
            facts += fields;
        }
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new(
            $"{units:N0} enterprises × 24 months × {fields} made, {length / 1e9:0.0} GB of JSON",
            facts / seconds / 1e6,
            "M/s"
        );
    }
}
