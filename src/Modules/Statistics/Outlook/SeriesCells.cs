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

    /// <summary>SHA-256, in hexadecimal, of a line for each figure: period, number, moment from which it is held, with commas between.</summary>
    internal string Sha256 =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Concat(
                        Known.Select(value => $"{value.Period},{value.Written},{value.HeldFrom.UtcDateTime:O}\n")
                    )
                )
            )
        );

    /// <summary>The numbers for the library.</summary>
    internal Result<TimeSeries> Numbers => TimeSeries.Of(Values.Select(value => (double?)value?.Value), Cycle);

    /// <summary>The periods after the last figure.</summary>
    internal IReadOnlyList<Period> Ahead(int steps)
    {
        var ahead = new List<Period>();
        for (var last = Periods[^1]; ahead.Count < steps; ahead.Add(last))
            last = After(last, Cycle);
        return ahead;
    }

    /// <summary>Lays the figures of a series out.</summary>
    /// <param name="held">What is held of it.</param>
    /// <param name="cumulative">
    /// What is held of the same figure cumulated from January, in the same unit. Many monthly figures are published for January and
    /// February together only: where the series has neither month at all, those cells are taken from here, and a year has eleven.
    /// </param>
    /// <returns>A refusal where the series is no run of actual figures, or has fewer than two of them.</returns>
    internal static Result<SeriesCells> Of(
        OfficialSeries series,
        IEnumerable<SeriesValue> held,
        IEnumerable<SeriesValue> cumulative
    )
    {
        if (series.Kind != SeriesKind.Actual)
            return OutlookProblems.NotActual;
        if (series.Frequency is PeriodKind.Years or PeriodKind.MonthsToDate)
            return OutlookProblems.NotStepwise;
        var byPeriod = held.ToDictionary(value => Period.Parse(value.Period).Value);
        var together = series.Frequency == PeriodKind.Month && byPeriod.Keys.All(period => period.Part > 2);
        if (together)
            foreach (var value in cumulative)
                if (Period.Parse(value.Period).Value is { Part: 2 } cell)
                    byPeriod[cell] = value;
        if (byPeriod.Count == 0)
            return OutlookProblems.NothingHeld;
        if (byPeriod.Count == 1)
            return OutlookProblems.OneValue(byPeriod.Keys.Single().Name);
        together = byPeriod.Keys.Any(period => period.Kind == PeriodKind.MonthsToDate);
        var cycle = series.Frequency switch
        {
            PeriodKind.Year => 1,
            PeriodKind.Quarter => 4,
            _ => together ? 11 : 12,
        };
        var (period, last) = (byPeriod.Keys.MinBy(one => one.Start)!, byPeriod.Keys.MaxBy(one => one.Start)!);
        var periods = new List<Period> { period };
        for (; period != last; periods.Add(period))
            period = After(period, cycle);
        return new SeriesCells(periods, [.. periods.Select(one => byPeriod.GetValueOrDefault(one))], cycle);
    }

    private static Period After(Period period, int cycle)
    {
        var (year, part) = (period.FirstYear, period.Part);
        return period.Kind switch
        {
            PeriodKind.Year => Period.Of(year + 1),
            PeriodKind.Quarter => At(PeriodKind.Quarter, year + part / 4, part % 4 + 1),
            _ when cycle == 11 && part == 12 => At(PeriodKind.MonthsToDate, year + 1, 2),
            _ => At(PeriodKind.Month, year + part / 12, part % 12 + 1),
        };

        static Period At(PeriodKind kind, int year, int part) => new(kind, year, year, part);
    }
}
