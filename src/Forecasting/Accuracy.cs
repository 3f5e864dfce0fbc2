namespace Yuelu.Forecasting;

/// <summary>How near a forecast came.</summary>
/// <param name="Mase">Mean absolute scaled error: below 1 it was nearer than last year's values are to this year's on average (Hyndman and Koehler, International Journal of Forecasting 22, 2006).</param>
/// <param name="Inside80">Share of the values that were inside the 80 % intervals.</param>
/// <param name="Inside95">Share inside the 95 % intervals.</param>
public readonly record struct Accuracy(double Mase, double Inside80, double Inside95)
{
    /// <summary>The accuracy of some steps; values that did not come do not count.</summary>
    internal static Accuracy Of(double[] came, IReadOnlyList<ForecastStep> steps, double scale)
    {
        double Share(Func<ForecastStep, Interval?> interval)
        {
            var known = came.Zip(steps).Where(pair => double.IsFinite(pair.First)).ToList();
            return known.Average(pair => interval(pair.Second)?.Holds(pair.First) == true ? 1.0 : 0);
        }
        return new(
            MeanError(came, [.. steps.Select(step => step.Mean)]) / scale,
            Share(step => step.Eighty),
            Share(step => step.NinetyFive)
        );
    }

    /// <summary>The mean of some.</summary>
    internal static Accuracy Mean(IReadOnlyCollection<Accuracy> all) =>
        new(all.Average(one => one.Mase), all.Average(one => one.Inside80), all.Average(one => one.Inside95));

    /// <summary>Mean absolute error over what came.</summary>
    internal static double MeanError(double[] came, double[] mean) =>
        came.Zip(mean, (value, expected) => Math.Abs(value - expected)).Where(double.IsFinite).Average();

    /// <summary>
    /// Mean absolute difference between values a year apart, by which errors of different series become comparable; where each year
    /// is just like the one before, that between neighbours; 0 where nothing moves.
    /// </summary>
    internal static double Scale(double[] values, int cycle) =>
        cycle > 1 && Apart(values, cycle) is > 0 and var years ? years : Apart(values, 1);

    private static double Apart(double[] values, int cycle) =>
        values
            .Skip(cycle)
            .Zip(values, (later, earlier) => Math.Abs(later - earlier))
            .Where(double.IsFinite)
            .DefaultIfEmpty(0)
            .Average();
}
