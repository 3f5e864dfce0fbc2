using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Platform.Ui;

/// <summary>Writes numbers and dates for people. The one place that knows how.</summary>
public sealed class Writer
{
    private const char TrueMinus = '\u2212';

    // No number breaks over two lines at it.
    private const char NarrowSpace = '\u202F';

    private static readonly Writer Chinese = new(Language.Chinese);
    private static readonly Writer English = new(Language.English);
    private static readonly string[] Months =
        "January February March April May June July August September October November December".Split(' ');
    private readonly Language language;

    private Writer(Language language) => this.language = language;

    /// <summary>The writer of a language.</summary>
    public static Writer In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>A number with its own decimals: thousands set apart (comma in English, narrow space in Chinese), a true minus.</summary>
    public string Number(decimal value) =>
        Group(value.ToString("#,0.############################", CultureInfo.InvariantCulture));

    /// <summary>A number rounded to so many decimals, half away from zero, zeros kept so that columns align.</summary>
    public string Number(decimal value, int decimals) =>
        Group(
            Math.Round(value, decimals, MidpointRounding.AwayFromZero)
                .ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        );

    /// <summary>A whole number.</summary>
    public string Count(long value) => Number(value);

    /// <summary>A number with its unit; a sign such as % stands without a space, and Chinese units follow directly.</summary>
    public string Quantity(decimal value, string unit)
    {
        var spaced = unit.Length > 0 && char.IsAsciiLetter(unit[0]);
        return Number(value) + (spaced ? " " : "") + unit;
    }

    /// <summary>A day as tables show it: 2020-03-01.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as sentences show it: 2020年3月1日, 1 March 2020.</summary>
    public string DayInText(DateOnly day) =>
        language == Language.English
            ? $"{day.Day} {Months[day.Month - 1]} {day.Year}"
            : $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>A moment in the operator's time zone: 2020-03-01 14:05.</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string Group(string invariant)
    {
        var grouped = language == Language.English ? invariant : invariant.Replace(',', NarrowSpace);
        return grouped.Replace('-', TrueMinus);
    }
}
