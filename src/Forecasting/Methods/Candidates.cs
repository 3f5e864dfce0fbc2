using Yuelu.Forecasting.Smoothing;

namespace Yuelu.Forecasting.Methods;

/// <summary>All methods, by name.</summary>
internal static class Candidates
{
    /// <summary>What a method makes of values, of which the last is known and not all are the same; null where it cannot be used.</summary>
    public static Projection? Of(ForecastMethod method, double[] values, int cycle, int horizon) =>
        method switch
        {
            ForecastMethod.Naive => Benchmarks.Naive(values, horizon),
            ForecastMethod.SeasonalNaive => cycle > 1 ? Benchmarks.SeasonalNaive(values, cycle, horizon) : null,
            ForecastMethod.Drift => values.Length > 2 ? Benchmarks.Drift(values, horizon) : null,
            ForecastMethod.Smoothing => EtsFit.Best(values, cycle) is { } fit ? EtsProjection.Of(fit, horizon) : null,
            _ => AdjustedSmoothing.Of(values, cycle, horizon),
        };
}
