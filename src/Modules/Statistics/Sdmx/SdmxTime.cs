using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Sdmx;

/// <summary>Periods as SDMX writes them.</summary>
internal static partial class SdmxTime
{
    /// <summary>2016, 2016-Q1, 2016-03; months to date by their last month; several years as 2016-01-01/P5Y.</summary>
    /// <param name="code">Code of the period.</param>
    internal static string Of(string code, PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Quarter => $"{code.AsSpan(0, 4)}-{code.AsSpan(4)}",
            PeriodKind.MonthsToDate => $"{code.AsSpan(0, 4)}-{code.AsSpan(5, 2)}",
            PeriodKind.Years => string.Create(
                CultureInfo.InvariantCulture,
                $"{code.AsSpan(0, 4)}-01-01/P{Year(code.AsSpan(5)) - Year(code.AsSpan(0, 4)) + 1}Y"
            ),
            _ => code,
        };

    /// <summary>The first day of a period as it is written: of months to date that of their last month.</summary>
    internal static DateOnly FirstDay(PeriodKind kind, DateOnly start, DateOnly end) =>
        kind == PeriodKind.MonthsToDate ? FirstOfMonth(end) : start;

    /// <summary>The first month that begins on a day or later, by its first day.</summary>
    internal static DateOnly MonthFrom(DateOnly day) => day.Day == 1 ? day : FirstOfMonth(day).AddMonths(1);

    /// <summary>The first and the last day of a period as clients write it: 2016, 2016-S1, 2016-Q1, 2016-03, 2016-M03, 2016-03-31, with a time of day or without.</summary>
    internal static (DateOnly First, DateOnly Last)? Read(string text)
    {
        if (Pattern().Match(text.Trim()) is not { Success: true } found)
            return null;
        var year = Year(found.Groups["year"].ValueSpan);
        if (year is < 1 or > 9998)
            return null;
        if (found.Groups["day"].Success)
            return DateOnly.TryParseExact(
                found.Groups["day"].ValueSpan,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? (day, day)
                : null;
        var part = found.Groups["part"].Success ? Year(found.Groups["part"].ValueSpan) : 1;
        var months = found.Groups["kind"].Value switch
        {
            "" when !found.Groups["part"].Success => 12,
            "A" => 12,
            "S" => 6,
            "T" => 4,
            "Q" => 3,
            _ => 1,
        };
        if (part < 1 || part * months > 12)
            return null;
        var first = new DateOnly(year, (part - 1) * months + 1, 1);
        return (first, first.AddMonths(months).AddDays(-1));
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static int Year(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<day>(?<year>[0-9]{4})-[0-9]{2}-[0-9]{2})(?:T.*)?|(?<year>[0-9]{4})(?:-(?<kind>[ASTQM])?(?<part>[0-9]{1,2}))?)$"
    )]
    private static partial Regex Pattern();
}
