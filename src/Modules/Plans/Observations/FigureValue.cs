using System.Globalization;
using System.Text.RegularExpressions;
using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Observations;

/// <summary>Numbers as people type them: full-width digits, thousands set apart, a true minus, a bound before them.</summary>
internal static partial class FigureValue
{
    /// <summary>Reads a number or a bound such as &gt;2200; null when the text is neither, or holds more digits than can be kept.</summary>
    public static Quantity? Read(string text)
    {
        var plain = Blank().Replace(HalfWidth.Of(text), "").Replace('−', '-').Replace('–', '-');
        var found = Pattern().Match(plain);
        if (!found.Success)
            return null;
        var digits = found.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (digits.Length > 24 || !decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out var value))
            return null;
        var bound = found.Groups["bound"].Value switch
        {
            ">" => Bound.MoreThan,
            "≥" or ">=" => Bound.AtLeast,
            "<" => Bound.LessThan,
            "≤" or "<=" => Bound.AtMost,
            _ => Bound.Exact,
        };
        return new Quantity(value, bound);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static string Write(decimal value, Bound bound) =>
        bound switch
        {
            Bound.MoreThan => ">",
            Bound.AtLeast => "≥",
            Bound.LessThan => "<",
            Bound.AtMost => "≤",
            _ => "",
        } + value.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u2009]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?<bound>>=|<=|[><≥≤])?(?<number>[+-]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?)%?$")]
    private static partial Regex Pattern();
}
