using Yuelu.Forecasting.Numbers;
using Yuelu.Kernel;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>What a seasonal adjustment takes into account.</summary>
public sealed record AdjustmentOptions
{
    /// <summary>Whether seasons and festival multiply: all is then done on logarithms. Needs values above 0.</summary>
    public bool Multiplicative { get; init; }

    /// <summary>How STL smooths; null: a periodic pattern with R's defaults.</summary>
    public StlOptions? Stl { get; init; }

    /// <summary>The windows of the Spring Festival's effect; null: none is taken out.</summary>
    public FestivalWindows? Festival { get; init; }

    /// <summary>The periods of the series, which only the festival needs.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];
}

/// <summary>The estimated effect of one of the festival's windows, were it wholly in one month: an amount, or a logarithm of a factor.</summary>
/// <param name="Effect">How much.</param>
/// <param name="StandardError">Its standard error, as if what remains were independent from month to month.</param>
public readonly record struct FestivalEffect(double Effect, double StandardError);

/// <summary>A series without its seasons and without the Spring Festival.</summary>
/// <param name="Adjusted">Trend and remainder.</param>
/// <param name="Festival">What the festival added in each period, or by what it multiplied.</param>
/// <param name="Effects">One for each window that shows in the series, days before first.</param>
/// <param name="Parts">The decomposition after the festival was taken out; of logarithms when multiplicative.</param>
public sealed record SeasonalAdjustment(
    IReadOnlyList<double> Adjusted,
    IReadOnlyList<double> Festival,
    IReadOnlyList<FestivalEffect> Effects,
    Decomposition Parts
)
{
    /// <summary>
    /// Adjusts a series. STL without robust weights is linear in the series, so the remainder of a series is the remainder of what the
    /// festival adds plus that of the rest: the effects are the least-squares coefficients of the series' remainder on the
    /// regressors' remainders (Frisch and Waugh, Econometrica 1, 1933). They are taken out, and what is left is taken apart.
    /// </summary>
    /// <remarks>
    /// Where January and February are one cell a year has eleven cells: the pattern has eleven places, the step from the cell to March
    /// counts as one, nothing is divided between the two months, and only festivals whose days reach into March show.
    /// </remarks>
    public static Result<SeasonalAdjustment> Adjust(TimeSeries series, AdjustmentOptions options)
    {
        var values = series.Copy();
        if (options.Multiplicative && Array.Exists(values, value => value <= 0))
            return ForecastProblems.NotPositive;
        if (options.Multiplicative)
            values = Array.ConvertAll(values, Math.Log);
        var worked = TimeSeries.Of(values.Select(value => double.IsNaN(value) ? (double?)null : value), series.Cycle);
        var smoothing = options.Stl ?? new();
        if (!Stl.Decompose(worked.Value, smoothing).Succeeded(out _, out var problem))
            return problem;
        FestivalEffect[] effects = [];
        var festival = new double[values.Length];
        if (options.Festival is { } windows)
        {
            if (options.Periods.Count != values.Length)
                return ForecastProblems.PeriodsDiffer(options.Periods.Count, values.Length);
            if (!SpringFestival.Regressors(options.Periods, windows).Succeeded(out var columns, out var refused))
                return refused;
            if (Estimate(values, series.Cycle, smoothing, columns) is not { } found)
                return ForecastProblems.NoFestivalEffect;
            effects = found;
            for (var i = 0; i < festival.Length; i++)
                festival[i] = columns.Select((column, k) => column[i] * found[k].Effect).Sum();
        }
        return Without(values, festival, effects, series.Cycle, smoothing, options.Multiplicative);
    }

    /// <summary>The effects of columns on values without gaps; null where they cannot be told from the seasons.</summary>
    internal static FestivalEffect[]? Estimate(double[] values, int cycle, StlOptions options, double[][] columns)
    {
        var linear = options with { Robust = false, OuterPasses = 0 };
        double[] Rest(double[] column) => [.. Stl.Decompose(column, cycle, linear).Remainder];
        if (columns.Length == 0 || LeastSquares.Fit(Array.ConvertAll(columns, Rest), Rest(values)) is not { } found)
            return null;
        return Array.ConvertAll(found, one => new FestivalEffect(one.Value, one.StandardError));
    }

    private static SeasonalAdjustment Without(
        double[] values,
        double[] festival,
        FestivalEffect[] effects,
        int cycle,
        StlOptions options,
        bool multiplicative
    )
    {
        var left = values.Select((value, i) => value - festival[i]).ToArray();
        var parts = Stl.Decompose(left, cycle, options);
        var adjusted = left.Select((value, i) => value - parts.Seasonal[i]).ToArray();
        return multiplicative
            ? new(Array.ConvertAll(adjusted, Math.Exp), Array.ConvertAll(festival, Math.Exp), effects, parts)
            : new(adjusted, festival, effects, parts);
    }
}
