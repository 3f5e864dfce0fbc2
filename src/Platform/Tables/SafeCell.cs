using System.Globalization;

namespace Yuelu.Platform.Tables;

/// <summary>Keeps text from being run as a formula when a spreadsheet opens an export.</summary>
public static class SafeCell
{
    private const string Starters = "=+-@\t\r";

    /// <summary>The text with an apostrophe before it where a spreadsheet would take it for a formula; a negative number stays as it is.</summary>
    public static string Of(string text) =>
        text.Length > 0 && Starters.Contains(text[0]) && !(text[0] == '-' && IsNumber(text)) ? "'" + text : text;

    private static bool IsNumber(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );

    /// <summary>The text that <see cref="Of"/> was given.</summary>
    public static string Undo(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && Starters.Contains(cell[1]) ? cell[1..] : cell;
}
