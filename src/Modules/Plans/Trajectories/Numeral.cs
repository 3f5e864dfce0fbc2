using System.Globalization;
using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Numbers inside sentences: true minus, thousands apart, no more digits than were computed to matter.</summary>
internal static class Numeral
{
    /// <summary>The number in both languages: thousands by a thin space in Chinese, by a comma in English.</summary>
    public static Words Say(decimal value, int decimals = 4)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var grouped = Math.Abs(rounded).ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture);
        var sign = rounded < 0 ? "−" : "";
        return new(sign + grouped.Replace(",", "\u2009", StringComparison.Ordinal), sign + grouped);
    }

    /// <summary>The number with its unit and, where it is only a bound, its sign.</summary>
    public static Words Say(Quantity quantity, string unit, int decimals = 4)
    {
        var sign = quantity.Bound switch
        {
            Bound.MoreThan => "＞",
            Bound.AtLeast => "≥",
            Bound.LessThan => "＜",
            Bound.AtMost => "≤",
            _ => "",
        };
        var number = Say(quantity.Value, decimals);
        return new(sign + number.Zh + unit, sign.Replace('＞', '>').Replace('＜', '<') + number.En + Spaced(unit));
    }

    /// <summary>A difference of two figures: of percentages it is in percentage points.</summary>
    public static Words Gap(decimal value, string unit)
    {
        var number = Say(Math.Abs(value), 2);
        return Units.IsPercent(unit)
            ? new($"{number.Zh}个百分点", $"{number.En} percentage points")
            : new(number.Zh + unit, number.En + Spaced(unit));
    }

    private static string Spaced(string unit)
    {
        var english = Units.InEnglish(unit);
        return english.Length == 0 || english[0] == '%' ? english : " " + english;
    }
}
