namespace Yuelu.Reader.Commitments;

/// <summary>Parts the nouns of a 分别 sentence: A、B和C分别达到x、y、z.</summary>
internal static class Pairs
{
    /// <summary>The last <paramref name="count"/> nouns of the span, or null when it holds fewer.</summary>
    public static List<(int Start, int End)>? Split(string text, int start, int end, int count)
    {
        var parts = All(text, start, end);
        return parts.Count < count ? null : parts.GetRange(parts.Count - count, count);
    }

    /// <summary>The nouns of the span that 、 and 和 join.</summary>
    public static List<(int Start, int End)> All(string text, int start, int end)
    {
        var parts = new List<(int Start, int End)>();
        var from = start;
        var depth = 0;
        for (var i = start; i <= end; i++)
        {
            if (i < end && text[i] is '（' or '(')
                depth++;
            else if (i < end && text[i] is '）' or ')')
                depth--;
            if (i < end && (depth > 0 || text[i] is not ('、' or '和' or '及' or '与' or '，')))
                continue;
            if (i > from)
                parts.Add((from, i));
            from = i + 1;
        }
        return parts;
    }
}
