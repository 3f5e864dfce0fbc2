using Yuelu.Kernel;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>
/// Seasonal and trend decomposition by loess (STL): Cleveland et al. 1990, section 3 (inner loop 3.2, outer loop 3.3) with the
/// defaults of R's <c>stl</c>, to which it is equal up to rounding.
/// </summary>
public sealed class Stl
{
    private readonly double[] values;
    private readonly int cycle;
    private readonly (Loess Seasonal, Loess Trend, Loess LowPass) smoothing;
    private readonly double[] seasonal;
    private readonly double[] trend;
    private double[] weights = [];

    private Stl(double[] values, int cycle, (Loess, Loess, Loess) smoothing)
    {
        (this.values, this.cycle, this.smoothing) = (values, cycle, smoothing);
        (seasonal, trend) = (new double[values.Length], new double[values.Length]);
    }

    /// <summary>Takes a series apart.</summary>
    /// <returns>A refusal where the series has a gap, no seasons or not more than two years, or where an option is out of bounds.</returns>
    public static Result<Decomposition> Decompose(TimeSeries series, StlOptions? options = null)
    {
        options ??= new();
        if (!options.AreSound)
            return ForecastProblems.BadWindow;
        if (series.Cycle < 2 || series.Length <= 2 * series.Cycle)
            return ForecastProblems.TooShortForSeasons(series.Length, series.Cycle);
        var values = series.Copy();
        return Array.FindIndex(values, double.IsNaN) is >= 0 and var gap
            ? ForecastProblems.Gap(gap + 1)
            : Decompose(values, series.Cycle, options);
    }

    /// <summary>The same for values that were checked.</summary>
    internal static Decomposition Decompose(double[] values, int cycle, StlOptions options)
    {
        var inner = options.InnerPasses ?? (options.Robust ? 1 : 2);
        var outer = options.OuterPasses ?? (options.Robust ? 15 : 0);
        return new Stl(values, cycle, Smoothing(values.Length, cycle, options)).Run(
            inner,
            outer,
            options.SeasonalWindow is null
        );
    }

    /// <summary>Windows as R chooses them; a periodic pattern is a window of ten times the series.</summary>
    private static (Loess, Loess, Loess) Smoothing(int length, int cycle, StlOptions options)
    {
        var seasonal = options.SeasonalWindow ?? 10 * length + 1;
        var trend = options.TrendWindow ?? Loess.Odd((int)Math.Ceiling(1.5 * cycle / (1 - 1.5 / seasonal)));
        return (
            Loess.Of(seasonal, options.SeasonalWindow is null ? 0 : options.SeasonalDegree),
            Loess.Of(trend, options.TrendDegree),
            Loess.Of(options.LowPassWindow ?? Loess.Odd(cycle), options.LowPassDegree ?? options.TrendDegree)
        );
    }

    private Decomposition Run(int inner, int outer, bool periodic)
    {
        for (var pass = 0; pass <= outer; pass++)
        {
            for (var i = 0; i < inner; i++)
                Renew();
            if (pass < outer)
                weights = Bisquare();
        }
        if (periodic)
            Settle();
        var remainder = values.Select((value, i) => value - seasonal[i] - trend[i]).ToArray();
        return new(seasonal, trend, remainder, outer > 0 ? weights : [.. values.Select(_ => 1.0)]);
    }

    /// <summary>One pass of the inner loop: seasonal part from what the trend leaves, then the trend from what that leaves.</summary>
    private void Renew()
    {
        var (count, extended) = (values.Length, new double[values.Length + 2 * cycle]);
        SmoothSubseries(extended);
        var low = new double[count];
        var averaged = Average(Average(Average(extended, cycle), cycle), 3);
        smoothing.LowPass.Smooth(averaged, [], low);
        for (var i = 0; i < count; i++)
            seasonal[i] = extended[cycle + i] - low[i];
        var adjusted = new double[count];
        for (var i = 0; i < count; i++)
            adjusted[i] = values[i] - seasonal[i];
        smoothing.Trend.Smooth(adjusted, weights, trend);
    }

    /// <summary>Smooths each month's (quarter's) own figures and continues them by one year on both sides.</summary>
    private void SmoothSubseries(double[] extended)
    {
        for (var season = 0; season < cycle; season++)
        {
            var count = (values.Length - season - 1) / cycle + 1;
            var own = new double[count];
            var ownWeights = weights.Length == 0 ? [] : new double[count];
            for (var i = 0; i < count; i++)
            {
                own[i] = values[i * cycle + season] - trend[i * cycle + season];
                if (ownWeights.Length > 0)
                    ownWeights[i] = weights[i * cycle + season];
            }
            var smooth = new double[count];
            smoothing.Seasonal.Smooth(own, ownWeights, smooth);
            extended[season] = smoothing.Seasonal.At(-1, own, ownWeights) ?? smooth[0];
            extended[(count + 1) * cycle + season] = smoothing.Seasonal.At(count, own, ownWeights) ?? smooth[^1];
            for (var i = 0; i < count; i++)
                extended[(i + 1) * cycle + season] = smooth[i];
        }
    }

    private static double[] Average(double[] values, int width)
    {
        var averages = new double[values.Length - width + 1];
        var sum = 0.0;
        for (var i = 0; i < width; i++)
            sum += values[i];
        averages[0] = sum / width;
        for (var i = 1; i < averages.Length; i++)
        {
            sum = sum - values[i - 1] + values[i + width - 1];
            averages[i] = sum / width;
        }
        return averages;
    }

    /// <summary>Weights from the remainder, 0 from six times its median on.</summary>
    private double[] Bisquare()
    {
        var sizes = values.Select((value, i) => Math.Abs(value - (trend[i] + seasonal[i]))).ToArray();
        var bound = 3 * MiddleValues.Sum([.. sizes]);
        return Array.ConvertAll(
            sizes,
            size =>
            {
                if (size <= 0.001 * bound)
                    return 1;
                if (size > 0.999 * bound)
                    return 0;
                var rest = 1 - size / bound * (size / bound);
                return rest * rest;
            }
        );
    }

    /// <summary>Gives each month its mean over the years, so that the pattern is the same in all of them.</summary>
    private void Settle()
    {
        for (var season = 0; season < cycle; season++)
        {
            var (sum, count) = (0.0, 0);
            for (var i = season; i < seasonal.Length; i += cycle, count++)
                sum += seasonal[i];
            for (var i = season; i < seasonal.Length; i += cycle)
                seasonal[i] = sum / count;
        }
    }
}
