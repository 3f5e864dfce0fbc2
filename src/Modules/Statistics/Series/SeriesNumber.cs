using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>Exact numbers with the digits that their source gives.</summary>
internal static partial class SeriesNumber
{
    /// <summary>Most digits before the point and after it; what both databases and a sum of many still hold exactly.</summary>
    internal const int MostDigits = 15;

    /// <summary>Most digits after the point.</summary>
    internal const int MostDecimals = 8;

    /// <summary>Reads a number as people type it: full-width digits, thousands set apart, a true minus. Null when it is none or has too many digits.</summary>
    internal static (decimal Value, int Decimals)? Read(string text)
    {
        var plain = Blank().Replace(HalfWidth.Of(text), "").Replace('−', '-').Replace('–', '-');
        if (Pattern().Match(plain) is not { Success: true } found)
            return null;
        var part = found.Groups["part"].Value;
        var number = plain.Replace(",", "", StringComparison.Ordinal);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return part.Length <= MostDecimals && number.Count(char.IsAsciiDigit) <= MostDigits
            ? (decimal.Parse(number, Style, CultureInfo.InvariantCulture), part.Length)
            : null;
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    internal static string Write(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u2009]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?<part>[0-9]+))?$")]
    private static partial Regex Pattern();
}
