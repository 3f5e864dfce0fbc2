using Yuelu.Forecasting.Seasonal;
using Yuelu.Forecasting.Smoothing;

namespace Yuelu.Forecasting.Methods;

/// <summary>All methods, by name.</summary>
internal static class Candidates
{
    /// <summary>What a method makes of values, of which the last is known and not all are the same; null where it cannot be used.</summary>
    /// <param name="festival">The Spring Festival along the values and the horizon; null where it is not known.</param>
    public static Projection? Of(
        ForecastMethod method,
        double[] values,
        int cycle,
        int horizon,
        FestivalCourse? festival = null
    ) =>
        method switch
        {
            ForecastMethod.Naive => Benchmarks.Naive(values, horizon),
            ForecastMethod.SeasonalNaive => cycle > 1 ? Benchmarks.SeasonalNaive(values, cycle, horizon) : null,
            ForecastMethod.Drift => values.Length > 2 ? Benchmarks.Drift(values, horizon) : null,
            ForecastMethod.Smoothing => EtsFit.Best(values, cycle) is { } fit ? EtsProjection.Of(fit, horizon) : null,
            ForecastMethod.FestivalSmoothing => festival is null
                ? null
                : AdjustedSmoothing.Of(values, cycle, horizon, festival),
            _ => AdjustedSmoothing.Of(values, cycle, horizon),
        };
}
