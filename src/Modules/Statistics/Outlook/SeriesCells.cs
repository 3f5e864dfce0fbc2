using System.Security.Cryptography;
using System.Text;
using Yuelu.Forecasting;
using Yuelu.Kernel;
using Yuelu.Statistics.Series;

namespace Yuelu.Statistics.Outlook;

/// <summary>The figures of an official series at equal steps of time, as forecasts need them.</summary>
/// <param name="Periods">Every period from the first to the last figure, those without a figure included.</param>
/// <param name="Values">The figure of each; null where there is none.</param>
/// <param name="Cycle">Steps in a year: 1, 4, 12, or 11 where January and February are one cell.</param>
internal sealed record SeriesCells(IReadOnlyList<Period> Periods, IReadOnlyList<SeriesValue?> Values, int Cycle)
{
    /// <summary>The figures that there are.</summary>
    internal IEnumerable<SeriesValue> Known => Values.OfType<SeriesValue>();

    /// <summary>Most digits after the point that any of the figures has: to so many each result is rounded.</summary>
    internal int Decimals => Known.Max(value => value.Decimals);

    /// <summary>The periods without a figure.</summary>
    internal IEnumerable<Period> Missing => Periods.Where((_, at) => Values[at] is null);

    /// <summary>When the last of the figures was taken in: the series as of any later moment is the same.</summary>
    internal DateTimeOffset HeldAsOf => Known.Max(value => value.HeldFrom);

    /// <summary><see cref="HashOf"/> of its figures.</summary>
    internal string Sha256 => HashOf(Known);

    /// <summary>The numbers for the library.</summary>
    internal Result<TimeSeries> Numbers => TimeSeries.Of(Values.Select(value => (double?)value?.Value), Cycle);

    /// <summary>The periods after the last figure.</summary>
    internal IReadOnlyList<Period> Ahead(int steps) => EqualSteps.After(Periods[^1], Cycle, steps);

    /// <summary>Lays the figures of a series out.</summary>
    /// <param name="figures">As <see cref="OutlookDesk.HeldAsync"/> gives them.</param>
    /// <returns>A refusal where the series is no run of actual figures, or has fewer than two of them.</returns>
    internal static Result<SeriesCells> Of(OfficialSeries series, IReadOnlyDictionary<Period, SeriesValue> figures)
    {
        if (series.Kind != SeriesKind.Actual)
            return OutlookProblems.NotActual;
        if (series.Frequency is PeriodKind.Years or PeriodKind.MonthsToDate)
            return OutlookProblems.NotStepwise;
        if (figures.Count == 0)
            return OutlookProblems.NothingHeld;
        if (figures.Count == 1)
            return OutlookProblems.OneValue(figures.Keys.Single().Name);
        var steps = EqualSteps.Of(figures);
        return new SeriesCells(steps.Periods, steps.Values, steps.Cycle);
    }

    /// <summary>
    /// The figures by period. Many monthly figures are published for January and February together only: where a monthly series has
    /// neither month at all, those cells are taken from the same figure cumulated from January.
    /// </summary>
    /// <param name="held">What is held of the series.</param>
    /// <param name="cumulative">What is held of the figure cumulated from January, in the same unit.</param>
    internal static IReadOnlyDictionary<Period, SeriesValue> Together(
        OfficialSeries series,
        IEnumerable<SeriesValue> held,
        IEnumerable<SeriesValue> cumulative
    )
    {
        var byPeriod = held.ToDictionary(value => Period.Parse(value.Period).Value);
        if (series.Frequency == PeriodKind.Month && byPeriod.Keys.All(period => period.Part > 2))
            foreach (var value in cumulative)
                if (Period.Parse(value.Period).Value is { Part: 2 } cell)
                    byPeriod[cell] = value;
        return byPeriod;
    }

    /// <summary>SHA-256, in hexadecimal, of a line for each figure: period, number, moment from which it is held, with commas between.</summary>
    internal static string HashOf(IEnumerable<SeriesValue> figures)
    {
        var lines = figures.Select(value => $"{value.Period},{value.Written},{value.HeldFrom.UtcDateTime:O}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
