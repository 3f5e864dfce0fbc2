using System.Globalization;

namespace Yuelu.Formats.Tlog;

/// <summary>Whole numbers as these formats write them.</summary>
internal static class WholeNumber
{
    /// <summary>The number, or null when there is a sign, a leading zero or anything else.</summary>
    internal static long? Parse(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : null;
}
