using Yuelu.Kernel;
using Yuelu.Statistics.Audit;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>Which way a figure has gone against the same enterprises a year before.</summary>
public enum SituationState
{
    /// <summary>增长.</summary>
    Up,

    /// <summary>下降.</summary>
    Down,

    /// <summary>持平.</summary>
    Level,

    /// <summary>无可比基数: growth cannot be computed.</summary>
    NoBase,
}

/// <summary>A figure with its growth. Rates are fractions.</summary>
/// <param name="Value">A sum, exact; of an indicator the result, rounded by its rule, null where it cannot be computed.</param>
/// <param name="Units">How many enterprises are in it; null where periods were added up, or of none.</param>
/// <param name="SameSet">Of the enterprises that also filed a year before.</param>
/// <param name="Prior">What those filed a year before.</param>
/// <param name="SameUnits">How many those are; null where periods were added up, and of indicators.</param>
/// <param name="Growth">同口径增速; null when it cannot be computed, and for a percentage.</param>
/// <param name="State">Which way it has gone.</param>
/// <param name="Points">Of a percentage the change over the same enterprises, in percentage points; null for all else.</param>
/// <param name="Real">可比价增速; null where no price index is given or known.</param>
/// <param name="WhyNot">Why there is no value; null when there is.</param>
public sealed record SituationFigureView(
    string Period,
    decimal? Value,
    long? Units,
    decimal? SameSet,
    decimal? Prior,
    long? SameUnits,
    decimal? Growth,
    SituationState State,
    decimal? Points = null,
    decimal? Real = null,
    string? WhyNot = null
)
{
    internal static SituationFigureView Of(SituationCell cell, bool isAddedUp = false)
    {
        var growth = GrowthRates.Over(cell.SameSet, cell.Prior);
        return new(
            PeriodsInRules.Read(cell.Period).Code,
            cell.Value,
            isAddedUp ? null : cell.Units,
            cell.SameSet,
            cell.Prior,
            isAddedUp ? null : cell.SameUnits,
            growth,
            StateOf(growth)
        );
    }

    internal static SituationFigureView Of(IndicatorLine line, Language language)
    {
        var isRate = line.Version.Definition.IsRate;
        return new(
            line.Cell.Period.Code,
            line.Value,
            line.Units,
            line.Exact.SameSet,
            line.Exact.Prior,
            null,
            isRate ? null : line.Change,
            StateOf(line.Change),
            isRate ? line.Change : null,
            line.Real,
            line.WhyNot?.In(language)
        );
    }

    internal static SituationState StateOf(decimal? growth) =>
        growth switch
        {
            > 0 => SituationState.Up,
            < 0 => SituationState.Down,
            0 => SituationState.Level,
            null => SituationState.NoBase,
        };
}
