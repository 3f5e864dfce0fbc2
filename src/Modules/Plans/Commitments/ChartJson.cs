using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;
using Yuelu.Platform.Ui;

namespace Yuelu.Plans.Commitments;

/// <summary>What the chart script draws, as a data block in the page: no script stands in the page itself.</summary>
internal static class ChartJson
{
    /// <summary>The chart of a commitment.</summary>
    public static string Of(CommitmentLine line, IReadOnlyList<SeriesRow> rows, Language language)
    {
        var track = line.Trajectory.Track;
        var promise = line.Trajectory.Promise;
        return ChartData.Of(
            new
            {
                unit = SeriesWords.Measure(line).In(language),
                pathName = SeriesWords.TargetPath.In(language),
                actualName = SeriesWords.Actual.In(language),
                easedName = SeriesWords.Eased.In(language),
                thousands = language == Language.English ? "," : "\u202F",
                bars = line.Trajectory.Promise.Kind is PromiseKind.EachYear or PromiseKind.YearlyMean,
                path = track is null
                    ? null
                    : rows.Where(row => row.Expected is not null)
                        .Select(row => new[] { row.At, Round(row.Expected!.Value) }),
                // Without a baseline there is no path: the goal alone is drawn, up to its year.
                goals = track is null && promise is { Kind: PromiseKind.Level, Goal: not null, DueYear: not null }
                    ? new[] { promise.Goal, promise.Top ?? promise.Most }.Where(goal => goal is not null)
                    : null,
                goalName = ListWords.Target.In(language),
                due = promise.DueYear,
                eased = track?.Eased is null
                    ? null
                    : rows.Where(row => row.Eased is not null).Select(row => new[] { row.At, Round(row.Eased!.Value) }),
                actual = rows.Where(row => row.Measure is not null)
                    .Select(row => new
                    {
                        at = row.At,
                        value = Round(row.Measure!.Value.Value),
                        label = row.Period.In(language),
                        bound = row.Measure.Value.Bound == Bound.Exact
                            ? ""
                            : Numeral.Say(row.Measure.Value, "").In(language),
                    }),
            }
        );
    }

    private static decimal Round(decimal value) => Math.Round(value, 4);
}
