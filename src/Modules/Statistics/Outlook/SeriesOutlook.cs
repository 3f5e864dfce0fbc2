using Yuelu.Forecasting;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>What is expected of one period, rounded.</summary>
internal sealed record OutlookStep(
    Period Period,
    decimal Mean,
    decimal Low80,
    decimal High80,
    decimal Low95,
    decimal High95
);

/// <summary>展望: an official series continued, and taken apart by its seasons where it has any. Model output, never an official figure.</summary>
/// <param name="Cells">The figures that it was made of.</param>
/// <param name="Forecast">As the library has it, with method, reason and scores; not rounded.</param>
/// <param name="Steps">The same, rounded.</param>
/// <param name="Seasons">The seasonal adjustment, or why there is none.</param>
internal sealed record SeriesOutlook(
    SeriesCells Cells,
    Forecast Forecast,
    IReadOnlyList<OutlookStep> Steps,
    Result<SeriesSeasons> Seasons
)
{
    /// <summary>Beyond this decimals have no digits left after the point.</summary>
    private const double Largest = 1e15;

    /// <summary>Continues a series.</summary>
    /// <returns>A refusal where the number of steps is out of bounds, one figure alone can be used, or the numbers run away.</returns>
    internal static Result<SeriesOutlook> Of(SeriesCells cells, string unit, int steps)
    {
        if (!cells.Numbers.Succeeded(out var numbers, out var problem))
            return problem;
        var periods = cells.Ahead(steps);
        IReadOnlyList<Period>? months = cells.Cycle > 4 ? [.. cells.Periods, .. periods] : null;
        if (!Forecaster.Choose(numbers, steps, months).Succeeded(out var forecast, out problem))
            return problem;
        if (forecast.Steps.Any(step => step.Eighty is null))
            return OutlookProblems.OneValueSince(cells.Periods[^1].Name);
        foreach (var step in forecast.Steps)
            if (Bounds(step).Any(number => !(Math.Abs(number) < Largest)))
                return OutlookProblems.BeyondDigits(periods[step.Step - 1].Name);
        return new SeriesOutlook(
            cells,
            forecast,
            [.. forecast.Steps.Select(step => Rounded(periods[step.Step - 1], step, cells.Decimals))],
            SeriesSeasons.Of(cells, numbers, unit)
        );
    }

    /// <summary>By the rule of GB/T 8170-2008: to so many digits, a half to the even neighbour.</summary>
    internal static decimal Round(double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.ToEven);

    private static double[] Bounds(ForecastStep step) =>
        [
            step.Mean,
            step.Eighty!.Value.Low,
            step.Eighty!.Value.High,
            step.NinetyFive!.Value.Low,
            step.NinetyFive!.Value.High,
        ];

    private static OutlookStep Rounded(Period period, ForecastStep step, int decimals)
    {
        var rounded = Array.ConvertAll(Bounds(step), number => Round(number, decimals));
        return new(period, rounded[0], rounded[1], rounded[2], rounded[3], rounded[4]);
    }
}
