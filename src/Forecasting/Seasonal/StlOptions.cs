namespace Yuelu.Forecasting.Seasonal;

/// <summary>How STL smooths. What is null has the default of R's <c>stl</c>.</summary>
public sealed record StlOptions
{
    /// <summary>Years over which the figures of one month are smoothed; null keeps the seasonal pattern the same in all years (periodic).</summary>
    public int? SeasonalWindow { get; init; }

    /// <summary>Degree of the local polynomial for the seasonal part, 0 or 1; a periodic pattern has 0.</summary>
    public int SeasonalDegree { get; init; }

    /// <summary>Steps over which the trend is smoothed; null: the next odd number from 1.5·cycle / (1 − 1.5/seasonal window).</summary>
    public int? TrendWindow { get; init; }

    /// <summary>Degree for the trend, 0 or 1.</summary>
    public int TrendDegree { get; init; } = 1;

    /// <summary>Steps of the low-pass filter; null: the next odd number from the cycle.</summary>
    public int? LowPassWindow { get; init; }

    /// <summary>Degree for the low-pass filter, 0 or 1; null: as for the trend.</summary>
    public int? LowPassDegree { get; init; }

    /// <summary>Whether outlying figures count less, by weights from the remainder.</summary>
    public bool Robust { get; init; }

    /// <summary>Passes that renew the seasonal part and the trend; null: 1 when robust, else 2.</summary>
    public int? InnerPasses { get; init; }

    /// <summary>Passes that renew the weights; null: 15 when robust, else 0.</summary>
    public int? OuterPasses { get; init; }

    /// <summary>Whether each number is within its bounds.</summary>
    internal bool AreSound =>
        SeasonalWindow is null or >= 3
        && TrendWindow is null or >= 3
        && LowPassWindow is null or >= 3
        && SeasonalDegree is 0 or 1
        && TrendDegree is 0 or 1
        && LowPassDegree is null or 0 or 1
        && InnerPasses is null or > 0
        && OuterPasses is null or >= 0;
}
