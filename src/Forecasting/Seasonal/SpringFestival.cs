using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Forecasting.Seasonal;

/// <summary>
/// How long the Spring Festival (春节) acts on figures. The defaults are the longest that a practitioner names for industrial output,
/// 4 to 5 days before and 15 to 20 after (m.nbd.com.cn/articles/2019-03-14/1310004.html).
/// </summary>
/// <param name="Before">Days that end the day before the festival.</param>
/// <param name="After">Days from the festival on.</param>
public sealed record FestivalWindows(int Before = 5, int After = 20);

/// <summary>
/// The moving Spring Festival: which share of the days around it falls into which month. Such shares as regressors for moving holidays
/// are of Bell and Hillmer (Journal of the American Statistical Association 78, 1983), for the lunar new year of Lin and Liu
/// (“Modeling Lunar Calendar Holiday Effects in Taiwan”, 2003); that the long-run mean of each calendar month is taken off, so that the
/// effect does not take seasons with it, is as in GenHol, the Census Bureau's companion of X-13ARIMA-SEATS.
/// </summary>
public static class SpringFestival
{
    /// <summary>The years whose festival and windows the calendar knows wholly.</summary>
    internal const int FirstYear = 1902;

    /// <summary>The last of them.</summary>
    internal const int LastYear = 2100;

    private const int LongestWindow = 60;

    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The first day of the lunar year that begins in a year, for 1902 to 2100.</summary>
    public static Result<DateOnly> Of(int year) =>
        year is < FirstYear or > LastYear ? ForecastProblems.YearWithoutFestival(year) : Day(year);

    /// <summary>
    /// For each window the share of its days in each period, less the mean share of that month over 1902–2100; windows without
    /// days, or whose shares do not differ from their means at all, are left out.
    /// </summary>
    /// <param name="periods">Months that follow each other; January and February may be one period in all years.</param>
    internal static Result<double[][]> Regressors(IReadOnlyList<Period> periods, FestivalWindows windows)
    {
        if (windows.Before is < 0 or > LongestWindow || windows.After is < 0 or > LongestWindow)
            return ForecastProblems.BadFestivalWindow;
        if (windows.Before + windows.After == 0)
            return ForecastProblems.BadFestivalWindow;
        if (!FollowEachOther(periods))
            return ForecastProblems.BadFestivalPeriods;
        if (periods.FirstOrDefault(period => period.FirstYear is < FirstYear or > LastYear) is { } far)
            return ForecastProblems.YearWithoutFestival(far.FirstYear);
        double[][] columns = [Centred(periods, -windows.Before, 0), Centred(periods, 0, windows.After)];
        return columns.Where(column => column.Any(share => Math.Abs(share) > 1e-9)).ToArray();
    }

    private static bool FollowEachOther(IReadOnlyList<Period> periods)
    {
        bool IsCell(Period period) =>
            period is { Kind: PeriodKind.Month } or { Kind: PeriodKind.MonthsToDate, Part: 2 };
        var together = periods.Any(period => period.Kind == PeriodKind.MonthsToDate);
        return periods.All(IsCell)
            && !(together && periods.Any(period => period is { Kind: PeriodKind.Month, Part: <= 2 }))
            && periods.Zip(periods.Skip(1)).All(pair => pair.First.End.AddDays(1) == pair.Second.Start);
    }

    private static double[] Centred(IReadOnlyList<Period> periods, int from, int to)
    {
        var means = periods
            .DistinctBy(period => (period.Kind, period.Part))
            .ToDictionary(
                period => (period.Kind, period.Part),
                period =>
                    Enumerable
                        .Range(FirstYear, LastYear - FirstYear + 1)
                        .Average(year => Share(period with { FirstYear = year, LastYear = year }, from, to))
            );
        return [.. periods.Select(period => Share(period, from, to) - means[(period.Kind, period.Part)])];
    }

    /// <summary>The share of the days from one to before another, counted from the festival of the period's year, that are in the period.</summary>
    private static double Share(Period period, int from, int to)
    {
        if (from == to)
            return 0;
        var festival = Day(period.FirstYear).DayNumber;
        var first = Math.Max(period.Start.DayNumber, festival + from);
        var last = Math.Min(period.End.DayNumber, festival + to - 1);
        return Math.Max(0, last - first + 1) / (double)(to - from);
    }

    private static DateOnly Day(int year) => DateOnly.FromDateTime(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0));
}
