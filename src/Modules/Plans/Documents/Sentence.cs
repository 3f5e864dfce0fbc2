using System.Text.RegularExpressions;
using Yuelu.Kernel;

namespace Yuelu.Plans.Documents;

/// <summary>Finds the sentence around a place, and the numbers in it.</summary>
internal static partial class Sentence
{
    private const int Longest = 300;
    private const string Ends = "。！？；!?;\n\r";

    /// <summary>The sentence around a place, at most 300 characters to either side.</summary>
    internal static TextSpan Around(string text, TextSpan place)
    {
        var start = Math.Clamp(place.Start, 0, text.Length);
        var end = Math.Clamp(place.End, start, text.Length);
        var first = Math.Max(0, start - Longest);
        var last = Math.Min(text.Length, end + Longest);
        while (start > first && !Ends.Contains(text[start - 1]))
            start--;
        while (end < last && (end == 0 || !Ends.Contains(text[end - 1])))
            end++;
        return new TextSpan(start, end);
    }

    /// <summary>The numbers in a place, each with the unit that follows it.</summary>
    internal static IReadOnlyList<NumberInText> Numbers(string text, TextSpan place) =>
        [
            .. Number()
                .Matches(place.Of(text))
                .Select(found => new NumberInText(
                    new TextSpan(place.Start + found.Index, place.Start + found.Index + found.Length),
                    HalfWidth.Of(found.Groups["number"].Value).Replace(",", ""),
                    found.Groups["unit"].Value
                )),
        ];

    [GeneratedRegex(
        @"(?<number>[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?)\s*(?<unit>%|％|‰|个百分点|(?:[万亿]{0,2}(?:元|家|个|项|名|件|户|吨|人|亩|条|种|台|套|次|所|倍|年|天)?))"
    )]
    private static partial Regex Number();
}

/// <summary>A number in a text.</summary>
/// <param name="Place">From its first digit to the end of its unit.</param>
/// <param name="Value">Its digits, half-width, without separators.</param>
/// <param name="Unit">The unit as written; may be empty.</param>
internal sealed record NumberInText(TextSpan Place, string Value, string Unit);
