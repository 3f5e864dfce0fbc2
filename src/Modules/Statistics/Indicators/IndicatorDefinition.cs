using Yuelu.Kernel;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Definitions;

namespace Yuelu.Statistics.Indicators;

/// <summary>How a result is rounded.</summary>
public enum IndicatorRounding
{
    /// <summary>四舍五入: halves away from zero.</summary>
    HalfAway,

    /// <summary>四舍六入五成双 (GB/T 8170): halves to the even digit.</summary>
    HalfEven,
}

/// <summary>From where an input of an indicator comes.</summary>
public enum InputSource
{
    /// <summary>A number of a form, added up over the enterprises: <c>form/field</c>.</summary>
    Field,

    /// <summary>An official series: a whole key, or the code of its indicator for the area, industry and period of each figure.</summary>
    Series,

    /// <summary>Another indicator, before it is rounded: its code.</summary>
    Indicator,

    /// <summary>A coefficient in force for the period: <c>table/item</c>.</summary>
    Coefficient,

    /// <summary>累计月数: how many months of the year there are to the period's end.</summary>
    Months,
}

/// <summary>Which value of its source an input takes. Only fields and series have other values than the period's.</summary>
public enum InputTake
{
    /// <summary>That of the period.</summary>
    Period,

    /// <summary>平均: the mean over the year's periods to this one.</summary>
    YearAverage,

    /// <summary>累计: the sum over the year's periods to this one.</summary>
    YearToDate,
}

/// <summary>What a formula reads.</summary>
/// <param name="Name">What the formula calls it: a small letter, then small letters, digits and underscores.</param>
/// <param name="Of">Which one, as <paramref name="Source"/> says; empty for <see cref="InputSource.Months"/>.</param>
public sealed record IndicatorInput(string Name, InputSource Source, string Of = "", InputTake Take = InputTake.Period);

/// <summary>指标: what is computed, from what and by whose rule. One version is one such document and never changes.</summary>
/// <param name="Unit">计量单位; where it is a percentage, changes are told in percentage points.</param>
/// <param name="Decimals">小数位数: to how many digits after the point a figure is rounded, 0 to 6.</param>
/// <param name="Inputs">What the formula reads, at most 40.</param>
/// <param name="Formula">A VTL expression over the inputs' names; empty for a composite index.</param>
/// <param name="Source">Where the rule stands, such as a document's number.</param>
/// <param name="IsOfficial">Whether the source lays the rule down; otherwise pages say that it is a sample or a proposal.</param>
/// <param name="AppliesFrom">First day of the data for which it holds.</param>
/// <param name="AppliesTo">Last such day; null while none is known.</param>
/// <param name="Composite">综合指数: how inputs are scored and weighed; null when there is a formula.</param>
/// <param name="Deflator">价格指数: code of the official series (the same period of the year before = 100) by which growth at constant prices is computed; empty when it is not.</param>
/// <param name="Address">Its web address; may be empty.</param>
/// <param name="Note">What readers should know.</param>
public sealed record IndicatorDefinition(
    Words Name,
    string Unit,
    int Decimals,
    IndicatorRounding Rounding,
    IReadOnlyList<IndicatorInput> Inputs,
    string Formula,
    string Source,
    bool IsOfficial,
    DateOnly AppliesFrom,
    DateOnly? AppliesTo = null,
    Composite? Composite = null,
    string Deflator = "",
    string Address = "",
    Words? Note = null
) : IDefinition
{
    /// <summary>Whether it is a percentage.</summary>
    internal bool IsRate => UnitKind.IsPercent(Unit);

    /// <summary>Whether it is a composite index whose weights or bounds are not known, so that nothing is computed.</summary>
    internal bool IsIncomplete => Composite is { } composite && !(composite.HasWeights && composite.HasBounds);

    /// <summary>What is computed, as VTL; nothing where <see cref="IsIncomplete"/>.</summary>
    internal string Vtl => IsIncomplete ? "" : Composite?.ToVtl() ?? Formula;

    /// <summary>A value by the rule of rounding.</summary>
    internal decimal Rounded(decimal value) =>
        Math.Round(
            value,
            Decimals,
            Rounding == IndicatorRounding.HalfEven ? MidpointRounding.ToEven : MidpointRounding.AwayFromZero
        );
}
