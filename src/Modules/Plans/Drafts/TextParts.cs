using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>Cuts a long text into parts that a page can show at once, at paragraph or sentence ends.</summary>
internal static class TextParts
{
    /// <summary>Longest part, in UTF-16 code units.</summary>
    internal const int Longest = 20_000;

    private const int Search = 2_000;

    internal static IReadOnlyList<TextSpan> Of(string text)
    {
        var parts = new List<TextSpan>();
        var start = 0;
        while (text.Length - start > Longest)
        {
            var end = Cut(text, start + Longest);
            parts.Add(new TextSpan(start, end));
            start = end;
        }
        parts.Add(new TextSpan(start, text.Length));
        return parts;
    }

    /// <summary>Number, from 1, of the part that holds a place.</summary>
    internal static int NumberOf(IReadOnlyList<TextSpan> parts, int place)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (place < parts[i].End)
                return i + 1;
        }
        return parts.Count;
    }

    private static int Cut(string text, int latest)
    {
        var window = text.AsSpan(latest - Search, Search);
        var found = window.LastIndexOf('\n');
        if (found < 0)
            found = window.LastIndexOf('。');
        var cut = found < 0 ? latest : latest - Search + found + 1;
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }
}
