using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Methods;

/// <summary>
/// The methods that any other must beat (Hyndman and Athanasopoulos, “Forecasting: Principles and Practice”, 3rd edition 2021,
/// sections 5.2 and 5.5): the last value, the last value of the same season, the line from the first value to the last.
/// </summary>
internal static class Benchmarks
{
    /// <summary>The last value stays; the spread grows with the root of the steps.</summary>
    public static Projection Naive(double[] values, int horizon) =>
        new LinearProjection("", [.. Enumerable.Repeat(values[^1], horizon)], Step(values, 1, 0), _ => 1);

    /// <summary>Each season is as it was last; null where one was never seen.</summary>
    public static Projection? SeasonalNaive(double[] values, int cycle, int horizon)
    {
        var last = new double[cycle];
        Array.Fill(last, double.NaN);
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i]))
                last[i % cycle] = values[i];
        var mean = Enumerable.Range(values.Length, horizon).Select(i => last[i % cycle]).ToArray();
        return Array.Exists(mean, double.IsNaN)
            ? null
            : new LinearProjection("", mean, Step(values, cycle, 0), j => j % cycle == 0 ? 1 : 0);
    }

    /// <summary>The mean growth goes on; the spread knows that it is an estimate.</summary>
    public static Projection Drift(double[] values, int horizon)
    {
        var growth = (values[^1] - values[0]) / (values.Length - 1);
        var deviation = Step(values, 1, growth);
        var mean = Enumerable.Range(1, horizon).Select(step => values[^1] + step * growth).ToArray();
        return new LinearProjection(
            "",
            mean,
            deviation,
            _ => 1,
            step => step * deviation / Math.Sqrt(values.Length - 1)
        );
    }

    /// <summary>Standard deviation of the change over a lag about a mean growth; where values miss, a change over k lags counts by 1/√k.</summary>
    private static double Step(double[] values, int lag, double growth)
    {
        var (sum, count) = (0.0, 0);
        for (var i = lag; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                continue;
            for (var (back, lags) = (i - lag, 1); back >= 0; back -= lag, lags++)
            {
                if (double.IsNaN(values[back]))
                    continue;
                var change = values[i] - values[back] - lags * lag * growth;
                (sum, count) = (sum + change * change / lags, count + 1);
                break;
            }
        }
        return Spread.Of(sum, growth == 0 ? count : count - 1);
    }
}
