using Yuelu.Forecasting.Numbers;

namespace Yuelu.Forecasting.Smoothing;

/// <summary>
/// Where the search for a model's parameters begins: Hyndman et al. 2008, section 2.6.1. Seasons from the means of what
/// a centred moving average leaves (of the first years), level and slope from a line through the first adjusted values.
/// </summary>
internal static class EtsStart
{
    private const double LeastFactor = 0.01;

    /// <summary>Level, slope and the seasons in order from the first value; the seasons add up to 0, or to their number when they multiply.</summary>
    public static (double Level, double Slope, double[] Seasons) Of(double[] values, EtsModel model)
    {
        var multiplies = model.Season == SeasonKind.Multiplicative;
        double[] seasons = model.HasSeasons ? Classical.Seasons(values, model.Cycle, multiplies) : [];
        var first = values[..Math.Min(values.Length, Math.Max(10, 2 * model.Cycle))];
        for (var i = 0; model.HasSeasons && i < first.Length; i++)
            first[i] = multiplies
                ? first[i] / Math.Max(seasons[i % model.Cycle], LeastFactor)
                : first[i] - seasons[i % model.Cycle];
        var (intercept, slope) = LeastSquares.Line(first);
        var known = first.Where(double.IsFinite).ToArray();
        return model.HasSlope ? (intercept, slope, seasons) : (known.Average(), 0, seasons);
    }
}
