namespace Yuelu.Forecasting.Seasonal;

/// <summary>A series taken apart: value = seasonal + trend + remainder at each step.</summary>
/// <param name="Seasonal">What recurs each year.</param>
/// <param name="Trend">The slow movement.</param>
/// <param name="Remainder">What is left.</param>
/// <param name="Weights">How much each figure counted, 0 to 1; all 1 unless robust.</param>
public sealed record Decomposition(
    IReadOnlyList<double> Seasonal,
    IReadOnlyList<double> Trend,
    IReadOnlyList<double> Remainder,
    IReadOnlyList<double> Weights
);
