using Yuelu.Kernel;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>What a figure is of.</summary>
/// <param name="Area">行政区划代码: two pairs of digits for a city, three for a county; empty when all areas are together.</param>
/// <param name="Industry">行业代码; empty when all are together.</param>
/// <param name="Unit">Code of an enterprise; empty unless each stands by itself.</param>
internal sealed record IndicatorCell(string Area, string Industry, string Unit, string Size, Period Period);

/// <summary>One value, and what it is compared with.</summary>
/// <param name="Now">That of the period.</param>
/// <param name="SameSet">本期同口径: the same of the enterprises that also reported a year before.</param>
/// <param name="Prior">同期同口径: what those had a year before.</param>
/// <param name="YearBefore">上年: that of all a year before.</param>
internal sealed record Compared(decimal? Now, decimal? SameSet, decimal? Prior, decimal? YearBefore)
{
    internal static readonly Compared Nothing = new(null, null, null, null);

    internal static Compared Always(decimal value) => new(value, value, value, value);

    internal IReadOnlyList<decimal?> Each => [Now, SameSet, Prior, YearBefore];
}

/// <summary>A figure of an indicator.</summary>
/// <param name="Value">Rounded by the definition's rule; null when it cannot be computed.</param>
/// <param name="WhyNot">Why it cannot; null when it can.</param>
/// <param name="Units">How many enterprises are in it at least; null when it is of none.</param>
/// <param name="Change">同比: growth over the same enterprises as a fraction, of a percentage the difference in points; null when it cannot be computed.</param>
/// <param name="Nominal">名义: the same over all enterprises of both years.</param>
/// <param name="Real">可比价: growth at constant prices, as a fraction; null when no price index is given or known.</param>
/// <param name="TwoYears">两年平均: the yearly rate over this year and the one before; null for a percentage or when it cannot be computed.</param>
/// <param name="Exact">Before rounding, and what it is compared with.</param>
/// <param name="Inputs">Values of the inputs, in the definition's order.</param>
/// <param name="Version">Of the definition by which it was computed.</param>
internal sealed record IndicatorLine(
    IndicatorCell Cell,
    decimal? Value,
    Words? WhyNot,
    long? Units,
    decimal? Change,
    decimal? Nominal,
    decimal? Real,
    decimal? TwoYears,
    Compared Exact,
    IReadOnlyList<Compared> Inputs,
    IndicatorVersion Version
)
{
    /// <summary>名次: the place among the lines of its period; null when no order was asked for, or there is nothing to order by.</summary>
    internal int? Place { get; init; }
}

/// <summary>A value of an official series that was used.</summary>
internal sealed record UsedValue(
    string Key,
    string Period,
    string Written,
    string Unit,
    string Source,
    DateTimeOffset HeldFrom
);

/// <summary>A coefficient that was used, of the edition in which it stands.</summary>
internal sealed record UsedCoefficient(CoefficientEdition Edition, Coefficient Item, Period Period);

/// <summary>All that figures were made of.</summary>
/// <param name="Totals">Totals of form fields, each out of one vintage.</param>
/// <param name="Others">Indicators that stand in the formula, by their versions.</param>
internal sealed record IndicatorSources(
    IReadOnlyList<Totals.Totals> Totals,
    IReadOnlyList<UsedValue> Values,
    IReadOnlyList<UsedCoefficient> Coefficients,
    IReadOnlyList<IndicatorVersion> Others
)
{
    internal static readonly IndicatorSources None = new([], [], [], []);

    internal IndicatorSources And(IndicatorSources other) =>
        new(
            [.. Totals.Concat(other.Totals).DistinctBy(one => (one.Vintage.Number, one.Field.Code))],
            [.. Values.Concat(other.Values).Distinct()],
            [.. Coefficients.Concat(other.Coefficients).DistinctBy(one => (one.Edition.Id, one.Item.Code, one.Period))],
            [.. Others.Concat(other.Others).DistinctBy(one => one.Id)]
        );
}

/// <summary>The answer to a question for figures.</summary>
/// <param name="Newest">The version of the last period that was asked for.</param>
internal sealed record IndicatorFigures(
    IndicatorVersion Newest,
    Breakdown By,
    IReadOnlyList<IndicatorLine> Lines,
    IndicatorSources Sources
)
{
    /// <summary>Whether there are figures of enterprises in it that do not exist.</summary>
    internal bool IsSynthetic => Sources.Totals.Any(one => one.IsSynthetic);

    /// <summary>Whether size classes are known of the enterprises in it; false when there are none.</summary>
    internal bool HasSizes => HasUnits && Sources.Totals.All(one => one.Vintage.HasSizes);

    /// <summary>Whether figures of enterprises are in it.</summary>
    internal bool HasUnits => Sources.Totals.Count > 0;
}

/// <summary>What somebody wants to know.</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="From">First period; null for the last there is.</param>
/// <param name="To">Last period; null as <paramref name="From"/>.</param>
/// <param name="At">As was held at this moment; null for the present.</param>
/// <param name="Area">Code of an area of which only the enterprises count, six digits; empty for all.</param>
/// <param name="Division">Division of industry of which only the enterprises count; empty for all.</param>
internal sealed record IndicatorRequest(
    string Code,
    Breakdown By = Breakdown.None,
    Period? From = null,
    Period? To = null,
    DateTimeOffset? At = null,
    string Area = "",
    string Division = ""
)
{
    /// <summary>Whether others will ask the same: sums are kept under the text of their query, all else is read anew.</summary>
    internal bool IsKept { get; init; }

    /// <summary>The numbers of forms, as <c>form/field</c>, in the formulas through which this one is asked for.</summary>
    internal IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>The order in which lines are wanted; null for that of their codes.</summary>
    internal LineOrder? Order { get; init; }

    /// <summary>Whether the lines of the periods a year before are wanted too.</summary>
    internal bool WithYearBefore { get; init; }
}
