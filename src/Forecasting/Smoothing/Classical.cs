namespace Yuelu.Forecasting.Smoothing;

/// <summary>Classical decomposition by centred moving averages (Makridakis, Wheelwright and Hyndman 1998, chapter 3), as far as seasons are needed.</summary>
internal static class Classical
{
    private const double LeastFactor = 0.01;

    /// <summary>
    /// The mean season of each place in the year, from the first value on: they add up to 0, or to their number when they
    /// multiply. A place that is never seen beside a whole year of neighbours has none: 0, or 1.
    /// </summary>
    public static double[] Seasons(double[] values, int cycle, bool multiplies)
    {
        var (sums, counts) = (new double[cycle], new int[cycle]);
        var half = cycle / 2;
        for (var i = half; i < values.Length - half; i++)
        {
            var seen = multiplies ? values[i] / Centred(values, i, cycle) : values[i] - Centred(values, i, cycle);
            if (!double.IsFinite(seen))
                continue;
            sums[i % cycle] += seen;
            counts[i % cycle]++;
        }
        var seasons = new double[cycle];
        for (var season = 0; season < cycle; season++)
            seasons[season] = counts[season] > 0 ? sums[season] / counts[season] : (multiplies ? 1 : 0);
        var mean = seasons.Average();
        if (!multiplies)
            return Array.ConvertAll(seasons, season => season - mean);
        seasons = Array.ConvertAll(seasons, season => Math.Max(season / mean, LeastFactor));
        var total = seasons.Sum();
        return Array.ConvertAll(seasons, season => season * cycle / total);
    }

    /// <summary>The average of a year around a place; for an even cycle both ends count by half.</summary>
    private static double Centred(double[] values, int place, int cycle)
    {
        var half = cycle / 2;
        var sum = 0.0;
        for (var i = place - half; i <= place + half; i++)
            sum += (cycle % 2 == 0 && (i == place - half || i == place + half) ? 0.5 : 1) * values[i];
        return sum / cycle;
    }
}
