using Yuelu.Forecasting.Methods;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>A forecast of an official series for programs. It is the output of a model and no official figure.</summary>
/// <param name="Key">Key of the series.</param>
/// <param name="Status">Always <c>model-output</c>.</param>
/// <param name="HeldAsOf">When the last figure used was taken in; the answer is the same for each later moment until another comes.</param>
/// <param name="Sha256">Hash of a line <c>period,value,heldFrom</c> for each input.</param>
/// <param name="January">Key of the series that lent January and February together; null for none.</param>
/// <param name="Inputs">The figures used.</param>
/// <param name="Missing">Periods in between that have no figure.</param>
/// <param name="Decimals">To so many digits results are rounded, a half to the even neighbour (GB/T 8170-2008).</param>
/// <param name="Model">The model that was found, such as <c>ETS(M,Ad,M)</c>; empty where the method has none.</param>
/// <param name="Reason">Why this method.</param>
/// <param name="Scores">How all methods did in the back-test of this series; empty where it is too short for one.</param>
/// <param name="Seasons">The seasonal adjustment; null where there is none.</param>
/// <param name="NoSeasons">Why there is none.</param>
internal sealed record ForecastView(
    string Key,
    Words Name,
    string Unit,
    string Status,
    DateTimeOffset HeldAsOf,
    string Sha256,
    string? January,
    IReadOnlyList<ForecastInputView> Inputs,
    IReadOnlyList<string> Missing,
    int Decimals,
    ForecastMethod Method,
    string Model,
    Words Reason,
    IReadOnlyList<ForecastStepView> Steps,
    IReadOnlyList<ForecastScoreView> Scores,
    SeasonsView? Seasons,
    Words? NoSeasons
)
{
    /// <summary>What no reader may take for a published figure.</summary>
    internal const string ModelOutput = "model-output";

    internal static ForecastView Of(FoundOutlook found)
    {
        var (cells, forecast) = (found.Outlook.Cells, found.Outlook.Forecast);
        var adjusted = found.Outlook.Seasons.Succeeded(out var seasons, out var none);
        return new(
            found.Found.Series.Code,
            found.Found.Indicator.Name,
            found.Found.Series.Unit,
            ModelOutput,
            cells.HeldAsOf,
            cells.Sha256,
            found.Cumulative,
            [.. cells.Known.Select(value => new ForecastInputView(value.Period, value.Written, value.HeldFrom))],
            [.. cells.Missing.Select(period => period.Code)],
            cells.Decimals,
            forecast.Method,
            forecast.Model,
            forecast.Reason,
            [
                .. found.Outlook.Steps.Select(step => new ForecastStepView(
                    step.Period.Code,
                    step.Mean,
                    step.Low80,
                    step.High80,
                    step.Low95,
                    step.High95
                )),
            ],
            [
                .. forecast.Scores.Select(score => new ForecastScoreView(
                    score.Method,
                    (decimal)Math.Round(score.Error, 4),
                    score.Origins,
                    score.Steps,
                    score.Method == forecast.Method
                )),
            ],
            adjusted ? SeasonsView.Of(seasons!) : null,
            none?.Detail
        );
    }
}

/// <summary>A figure that a forecast was made of.</summary>
/// <param name="Value">With the digits of its source.</param>
internal sealed record ForecastInputView(string Period, string Value, DateTimeOffset HeldFrom);

/// <summary>What is expected of a period, between the ends of the 80 % and 95 % intervals.</summary>
internal sealed record ForecastStepView(
    string Period,
    decimal Mean,
    decimal Low80,
    decimal High80,
    decimal Low95,
    decimal High95
);

/// <summary>How a method did in the back-test of the series.</summary>
/// <param name="Mase">Mean absolute scaled error: of 1, it errs as much as last year's figure does for this year.</param>
/// <param name="Origins">From how many earlier periods it was tried.</param>
/// <param name="Steps">How many periods from each.</param>
/// <param name="Used">Whether the forecast is made by it.</param>
internal sealed record ForecastScoreView(ForecastMethod Method, decimal Mase, int Origins, int Steps, bool Used);

/// <summary>A seasonal adjustment.</summary>
/// <param name="Multiplies">Whether seasonal and festival are factors, else amounts.</param>
/// <param name="FestivalTakenOut">Whether the Spring Festival was taken out: an effect was told from nought at 5 %.</param>
/// <param name="Festival">The estimated effects of the days before and after, were they all in one month; of logarithms where they multiply.</param>
internal sealed record SeasonsView(
    bool Multiplies,
    bool FestivalTakenOut,
    IReadOnlyList<FestivalView> Festival,
    IReadOnlyList<SeasonsLineView> Lines
)
{
    internal static SeasonsView Of(SeriesSeasons seasons) =>
        new(
            seasons.Multiplies,
            seasons.HasFestival,
            [
                .. seasons.Effects.Select(one => new FestivalView(
                    (decimal)Math.Round(one.Effect, 6),
                    (decimal)Math.Round(one.StandardError, 6)
                )),
            ],
            [
                .. seasons.Lines.Select(line => new SeasonsLineView(
                    line.Period.Code,
                    line.Trend,
                    line.Seasonal,
                    line.Festival,
                    line.Adjusted
                )),
            ]
        );
}

/// <summary>An estimated effect of the Spring Festival.</summary>
internal sealed record FestivalView(decimal Effect, decimal StandardError);

/// <summary>A period taken apart.</summary>
internal sealed record SeasonsLineView(
    string Period,
    decimal Trend,
    decimal Seasonal,
    decimal? Festival,
    decimal Adjusted
);
