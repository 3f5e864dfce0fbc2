using Yuelu.Forecasting.Methods;
using Yuelu.Forecasting.Seasonal;

namespace Yuelu.Forecasting;

/// <summary>How a method did at earlier times of the same series.</summary>
/// <param name="Error">Mean absolute scaled error over all origins and steps.</param>
/// <param name="Widening">By what its spread is to be widened, so that it fits the errors that were seen; at least 1.</param>
/// <param name="Origins">From how many earlier steps it was tried.</param>
/// <param name="Steps">How many steps from each.</param>
internal sealed record Trial(ForecastMethod Method, double Error, double Widening, int Origins, int Steps);

/// <summary>
/// The rolling-origin back-test by which a method is chosen for a series (Tashman, International Journal of Forecasting 16, 2000):
/// each method continues the series from several earlier steps, knowing only what was before, and is compared with what came.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Origins at most.</summary>
    private const int Most = 6;

    /// <summary>Values that are known at each origin at least, however few make a year.</summary>
    private const int LeastSteps = 8;

    /// <summary>As if so many more origins had come out as the method claimed: a few origins alone say little of a spread.</summary>
    private const int Claimed = 4;

    private static readonly double[] OneDeviation = [0.15865525393145707, 0.5, 0.8413447460685429];

    /// <summary>A trial of each method that could be used at all origins; none where the series is too short.</summary>
    public static IReadOnlyList<Trial> Of(double[] values, int cycle, int horizon, FestivalCourse? festival = null)
    {
        var (origins, steps) = Plan(values.Length, cycle, horizon);
        origins = [.. origins.Where(origin => IsUsable(values, origin, steps, cycle))];
        return origins.Count == 0
            ? []
            :
            [
                .. Enum.GetValues<ForecastMethod>()
                    .Select(method => Try(method, values, cycle, origins, steps, festival))
                    .OfType<Trial>(),
            ];
    }

    /// <summary>
    /// The origins, latest first, and how many steps are forecast from each: as many as are wanted, but no more than a quarter of
    /// the series. At least two and a half years are known at each; in a shorter series one year and a step, so that at least the
    /// naive methods can be compared.
    /// </summary>
    internal static (IReadOnlyList<int> Origins, int Steps) Plan(int length, int cycle, int horizon)
    {
        var steps = Math.Clamp(length / 4, 1, horizon);
        var least = Math.Max(LeastSteps, cycle > 1 ? 2 * cycle + cycle / 2 + 1 : 0);
        if (length - steps < least)
            least = Math.Max(LeastSteps, cycle + 1);
        var room = length - steps - least;
        if (room < 0)
            return ([], steps);
        var count = Math.Min(Most, room + 1);
        var apart = count == 1 ? 1 : Math.Max(1, Math.Min(steps / 2, room / (count - 1)));
        return ([.. Enumerable.Range(0, count).Select(i => length - steps - i * apart)], steps);
    }

    private static bool IsUsable(double[] values, int origin, int steps, int cycle) =>
        !double.IsNaN(values[origin - 1])
        && values[origin..(origin + steps)].Any(double.IsFinite)
        && Accuracy.Scale(values[..origin], cycle) > 0;

    private static Trial? Try(
        ForecastMethod method,
        double[] values,
        int cycle,
        IReadOnlyList<int> origins,
        int steps,
        FestivalCourse? festival
    )
    {
        var (error, strain) = (0.0, (double)Claimed);
        foreach (var origin in origins)
        {
            var known = values[..origin];
            if (Candidates.Of(method, known, cycle, steps, festival?.Part(0, origin + steps)) is not { } projection)
                return null;
            var came = values[origin..(origin + steps)];
            error += Accuracy.MeanError(came, projection.Mean) / Accuracy.Scale(known, cycle) / origins.Count;
            strain += Strain(came, projection.Quantiles(OneDeviation));
        }
        return double.IsFinite(error)
            ? new(method, error, Math.Max(1, Math.Sqrt(strain / (Claimed + origins.Count))), origins.Count, steps)
            : null;
    }

    /// <summary>Mean square of the errors in units of the standard deviation that was claimed on their side of the median.</summary>
    private static double Strain(double[] came, double[][] claimed)
    {
        var (sum, count) = (0.0, 0);
        for (var step = 0; step < came.Length; step++)
        {
            var error = came[step] - claimed[1][step];
            var deviation = error < 0 ? claimed[1][step] - claimed[0][step] : claimed[2][step] - claimed[1][step];
            if (deviation > 0 && double.IsFinite(error))
                (sum, count) = (sum + error / deviation * (error / deviation), count + 1);
        }
        return count > 0 ? sum / count : 1;
    }
}
