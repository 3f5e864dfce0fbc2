using Yuelu.Forecasting;
using Yuelu.Forecasting.Seasonal;
using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Outlook;

/// <summary>One period of a series without its seasons, rounded.</summary>
/// <param name="Trend">The slow movement.</param>
/// <param name="Seasonal">What recurs each year: an amount, or a factor where seasons multiply.</param>
/// <param name="Festival">What the Spring Festival adds, or by what it multiplies; null where it is not taken out.</param>
/// <param name="Adjusted">The figure without seasons and festival.</param>
internal sealed record SeasonsLine(Period Period, decimal Trend, decimal Seasonal, decimal? Festival, decimal Adjusted);

/// <summary>季节调整: an official series without its seasons.</summary>
/// <param name="Multiplies">Whether seasons multiply: where all figures are above nought and no per cents.</param>
/// <param name="Effects">
/// The effects of the days before the Spring Festival and from it on, as estimated; empty where they cannot be. They are taken out where
/// one of them is more than 1.96 standard errors off nought.
/// </param>
internal sealed record SeriesSeasons(
    bool Multiplies,
    IReadOnlyList<FestivalEffect> Effects,
    IReadOnlyList<SeasonsLine> Lines
)
{
    /// <summary>Digits of a factor.</summary>
    private const int FactorDecimals = 4;

    /// <summary>Standard errors beyond which an effect is told from nought, at 5 %.</summary>
    private const double Told = 1.96;

    /// <summary>Whether the Spring Festival was taken out.</summary>
    internal bool HasFestival => Lines[0].Festival is not null;

    /// <summary>Takes a series apart.</summary>
    /// <returns>A refusal, with the place, where a year has one step, the series is too short or has a gap.</returns>
    internal static Result<SeriesSeasons> Of(SeriesCells cells, TimeSeries numbers, string unit)
    {
        if (cells.Cycle == 1)
            return OutlookProblems.NoSeasons;
        if (cells.Missing.FirstOrDefault() is { } gap)
            return OutlookProblems.GapAt(gap.Name);
        var multiplies =
            !UnitKind.IsPercent(unit)
            && !UnitKind.IsPerMille(unit)
            && unit != "百分点"
            && cells.Known.All(value => value.Value > 0);
        var plain = new AdjustmentOptions { Multiplicative = multiplies };
        if (!SeasonalAdjustment.Adjust(numbers, plain).Succeeded(out var adjusted, out var problem))
            return problem;
        IReadOnlyList<FestivalEffect> effects = [];
        var hasFestival = false;
        var moving = plain with { Festival = new(), Periods = cells.Periods };
        if (cells.Cycle > 4 && SeasonalAdjustment.Adjust(numbers, moving).Succeeded(out var without, out _))
        {
            effects = without.Effects;
            hasFestival = effects.Any(effect => Math.Abs(effect.Effect) > Told * effect.StandardError);
            adjusted = hasFestival ? without : adjusted;
        }
        return new SeriesSeasons(multiplies, effects, Rounded(cells, adjusted, multiplies, hasFestival));
    }

    private static SeasonsLine[] Rounded(
        SeriesCells cells,
        SeasonalAdjustment adjusted,
        bool multiplies,
        bool hasFestival
    )
    {
        decimal Level(double number) => SeriesOutlook.Round(multiplies ? Math.Exp(number) : number, cells.Decimals);
        decimal Factor(double number) => SeriesOutlook.Round(number, multiplies ? FactorDecimals : cells.Decimals);
        return
        [
            .. cells.Periods.Select(
                (period, at) =>
                    new SeasonsLine(
                        period,
                        Level(adjusted.Parts.Trend[at]),
                        Factor(multiplies ? Math.Exp(adjusted.Parts.Seasonal[at]) : adjusted.Parts.Seasonal[at]),
                        hasFestival ? Factor(adjusted.Festival[at]) : null,
                        SeriesOutlook.Round(adjusted.Adjusted[at], cells.Decimals)
                    )
            ),
        ];
    }
}
