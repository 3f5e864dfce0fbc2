using Yuelu.Kernel;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Indicators;

/// <summary>Means and sums over the periods of a year to one of them.</summary>
internal static class YearSoFar
{
    /// <summary>Of each cell the mean or sum over its year so far.</summary>
    internal static Dictionary<IndicatorCell, Compared> Of(Dictionary<IndicatorCell, Compared> values, InputTake take)
    {
        var years = values.ToLookup(one => one.Key with { Period = Period.Of(one.Key.Period.LastYear) });
        return values.Keys.ToDictionary(
            cell => cell,
            cell =>
            {
                var some = years[cell with { Period = Period.Of(cell.Period.LastYear) }]
                    .Where(one => one.Key.Period.End <= cell.Period.End)
                    .Select(one => one.Value)
                    .ToList();
                return new Compared(
                    Together(some.Select(one => one.Now), take),
                    Together(some.Select(one => one.SameSet), take),
                    Together(some.Select(one => one.Prior), take),
                    Together(some.Select(one => one.YearBefore), take)
                );
            }
        );
    }

    /// <summary>Null when one of them is missing: a mean over some months is not that over all.</summary>
    private static decimal? Together(IEnumerable<decimal?> values, InputTake take)
    {
        var all = values.ToList();
        if (all.Count == 0 || all.Contains(null))
            return null;
        return take == InputTake.YearAverage ? all.Average() : all.Sum();
    }

    /// <summary>The mean or sum of a series over the year to a period.</summary>
    internal static decimal? Of(
        Dictionary<(string, string), SeriesValue> held,
        string key,
        Period period,
        InputTake take
    ) =>
        Together(
            held.Where(one =>
                    one.Key.Item1 == key && one.Value.StartsOn.Year == period.LastYear && one.Value.EndsOn <= period.End
                )
                .Select(one => (decimal?)one.Value.Value),
            take
        );
}
