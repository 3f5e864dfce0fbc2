using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Briefs;

/// <summary>How a facet of a figure is told.</summary>
internal enum Wording
{
    /// <summary>With its unit: 1234.5亿元, 5.3%.</summary>
    Whole,

    /// <summary>As a sentence goes on: 增长5.3%, 下降2.1%, 持平; of values and counts as <see cref="Whole"/>.</summary>
    Moved,

    /// <summary>The number alone, for tables.</summary>
    Bare,
}

/// <summary>Writes facets of figures in the language of the brief.</summary>
internal static class FacetText
{
    /// <summary>Rates are told to a tenth of a per cent, differences of percentages to a hundredth of a point, as on the pages.</summary>
    private const int RateDecimals = 1;
    private const int PointDecimals = 2;

    /// <summary>The number as it is told: rounded, rates in per cent; null when it cannot be computed.</summary>
    internal static decimal? NumberOf(IndicatorLine line, BriefFacet facet)
    {
        return facet switch
        {
            BriefFacet.Value => line.Value,
            BriefFacet.Units => line.Units,
            BriefFacet.Change => Told(line.Change),
            BriefFacet.Nominal => Told(line.Nominal),
            BriefFacet.Real => Told(line.Real),
            _ => Told(line.TwoYears),
        };

        decimal? Told(decimal? change) =>
            change is not { } known ? null
            : line.Version.Definition.IsRate ? Math.Round(known, PointDecimals, MidpointRounding.AwayFromZero)
            : Math.Round(known * 100, RateDecimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The facet in words; null when it cannot be computed.</summary>
    internal static string? Of(IndicatorLine line, BriefFacet facet, Wording wording, Language language)
    {
        if (NumberOf(line, facet) is not { } number)
            return null;
        var (write, definition) = (Writer.In(language), line.Version.Definition);
        if (facet == BriefFacet.Units)
            return write.Count((long)number);
        if (facet == BriefFacet.Value)
            return write.Number(number, definition.Decimals) + (wording == Wording.Bare ? "" : definition.Unit);
        var isMoved = wording == Wording.Moved;
        var text = write.Number(isMoved ? Math.Abs(number) : number, definition.IsRate ? PointDecimals : RateDecimals);
        if (wording == Wording.Bare)
            return text;
        var whole = (definition.IsRate ? BriefWords.Points : BriefWords.PerCent).With(text);
        var words = (isMoved, number, definition.IsRate) switch
        {
            (false, _, _) => whole,
            (_, 0, _) => BriefWords.Unmoved,
            (_, > 0, true) => BriefWords.Higher.With(whole),
            (_, > 0, false) => BriefWords.Grew.With(whole),
            (_, _, true) => BriefWords.Lower.With(whole),
            _ => BriefWords.Fell.With(whole),
        };
        return words.In(language);
    }

    /// <summary>The unit in which <see cref="Wording.Bare"/> tells a facet; empty for a count.</summary>
    internal static string UnitOf(IndicatorDefinition definition, BriefFacet facet, Language language) =>
        facet switch
        {
            BriefFacet.Value => definition.Unit,
            BriefFacet.Units => "",
            _ => definition.IsRate ? BriefWords.PointsUnit.In(language) : "%",
        };
}
