using System.Text.RegularExpressions;

namespace Yuelu.Vtl.Operators;

/// <summary>Regular expressions that .NET and DuckDB (RE2) both know; any other would fail the whole query.</summary>
internal static partial class Patterns
{
    /// <summary>Whether DuckDB will take it.</summary>
    public static bool IsPattern(string text)
    {
        if (text.Length > 1_000 || OfOneSide().IsMatch(text))
            return false;
        try
        {
            _ = new Regex(text, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return true;
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>
    /// Escapes beyond the common ones, groups that are more than groups, classes within classes, and repetitions that stand
    /// one upon the other or are long: there the two differ.
    /// </summary>
    [GeneratedRegex(
        @"\\[^dDwWsSntrfv.\\*+?()\[\]{}|^$/-]|\\$|\(\?(?!:)|-\[|\[\^?\]|\{\d{3,}|\{\d*,\d{3,}|\{,|[*+?}][*+{]|[?}]\?\?|\[[^\]]*\[|\s#"
    )]
    private static partial Regex OfOneSide();
}
