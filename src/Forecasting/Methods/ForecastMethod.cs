using Yuelu.Kernel;

namespace Yuelu.Forecasting.Methods;

/// <summary>How a series is continued (预测方法).</summary>
public enum ForecastMethod
{
    /// <summary>The last value stays (朴素法).</summary>
    Naive,

    /// <summary>Each season as it was last (季节朴素法).</summary>
    SeasonalNaive,

    /// <summary>The mean growth goes on (漂移法).</summary>
    Drift,

    /// <summary>Exponential smoothing, the model chosen by AICc (指数平滑).</summary>
    Smoothing,

    /// <summary>Exponential smoothing of the seasonally adjusted series, seasons added again (季节调整后指数平滑).</summary>
    AdjustedSmoothing,

    /// <summary>The same, also without the Spring Festival, which is added again where it will be (季节与春节调整后指数平滑).</summary>
    FestivalSmoothing,
}

/// <summary>What is to be said of a method.</summary>
public static class ForecastMethods
{
    /// <summary>Whether it is one of the naive ones, which any other must beat.</summary>
    public static bool IsNaive(this ForecastMethod method) =>
        method is ForecastMethod.Naive or ForecastMethod.SeasonalNaive;

    /// <summary>What it is called.</summary>
    public static Words Name(this ForecastMethod method) =>
        method switch
        {
            ForecastMethod.Naive => new("朴素法", "naive"),
            ForecastMethod.SeasonalNaive => new("季节朴素法", "seasonal naive"),
            ForecastMethod.Drift => new("漂移法", "drift"),
            ForecastMethod.Smoothing => new("指数平滑", "exponential smoothing"),
            ForecastMethod.FestivalSmoothing => new(
                "季节与春节调整后指数平滑",
                "exponential smoothing after adjustment for seasons and the Spring Festival"
            ),
            _ => new("季节调整后指数平滑", "exponential smoothing after seasonal adjustment"),
        };
}
