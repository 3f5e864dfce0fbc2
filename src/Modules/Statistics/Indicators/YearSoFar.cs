using Yuelu.Kernel;

namespace Yuelu.Statistics.Indicators;

/// <summary>Means and sums over the periods of a year to one of them: there is none where one of the periods has no value.</summary>
internal static class YearSoFar
{
    /// <summary>The periods of a form's year to one of them; where nothing recurs, that one alone.</summary>
    internal static IReadOnlyList<Period> PeriodsTo(this ReportingRhythm rhythm, Period until) =>
        rhythm == ReportingRhythm.Once
            ? [until]
            : [.. ReportingPeriods.Of(until.LastYear, rhythm).Where(one => one.End <= until.End)];

    /// <summary>The periods of a series' year to one of them: months or quarters, else that one alone.</summary>
    internal static IReadOnlyList<Period> PeriodsTo(Period until) =>
        until.Kind is PeriodKind.Month or PeriodKind.Quarter
            ? [.. Enumerable.Range(1, until.Part).Select(part => until with { Part = part })]
            : [until];

    /// <summary>Of each cell the mean or sum over its year so far.</summary>
    internal static Dictionary<IndicatorCell, Compared> Of(
        Dictionary<IndicatorCell, Compared> values,
        ReportingRhythm rhythm,
        InputTake take
    ) =>
        values.Keys.ToDictionary(
            cell => cell,
            cell =>
            {
                var some = rhythm
                    .PeriodsTo(cell.Period)
                    .Select(period => values.GetValueOrDefault(cell with { Period = period }, Compared.Nothing))
                    .ToList();
                return new Compared(
                    Together(some.Select(one => one.Now), take),
                    Together(some.Select(one => one.SameSet), take),
                    Together(some.Select(one => one.Prior), take),
                    Together(some.Select(one => one.YearBefore), take)
                );
            }
        );

    /// <summary>Null when one of them is missing: a mean over some months is not that over all.</summary>
    internal static decimal? Together(IEnumerable<decimal?> values, InputTake take)
    {
        var all = values.ToList();
        if (all.Count == 0 || all.Contains(null))
            return null;
        return take == InputTake.YearAverage ? all.Average() : all.Sum();
    }
}
