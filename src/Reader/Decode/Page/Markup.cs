namespace Yuelu.Reader.Decode.Page;

/// <summary>A look at markup before it is parsed, because a parser's tree costs far more than the text.</summary>
internal static class Markup
{
    /// <summary>Elements that have no end tag, or need none.</summary>
    private static readonly HashSet<string> Endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "dd",
        "dt",
        "embed",
        "hr",
        "img",
        "input",
        "li",
        "link",
        "meta",
        "option",
        "p",
        "param",
        "source",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "track",
        "wbr",
    };

    /// <summary>How many tags there are, and how deep elements stand in each other at most.</summary>
    public static (int Tags, int Depth) Measure(ReadOnlySpan<char> markup)
    {
        var endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var (tags, depth, deepest) = (0, 0, 0);
        for (var at = markup.IndexOf('<'); at >= 0; )
        {
            var rest = markup[(at + 1)..];
            var end = rest is ['/', ..];
            var name = Name(end ? rest[1..] : rest);
            if (name.Length > 0)
            {
                tags++;
                if (!endless.Contains(name))
                    depth = end ? Math.Max(0, depth - 1) : depth + 1;
                deepest = Math.Max(deepest, depth);
            }
            var next = rest.IndexOf('<');
            if (!end && IsClosedAtOnce(next < 0 ? rest : rest[..next]) && !endless.Contains(name))
                depth = Math.Max(0, depth - 1);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return (tags, deepest);
    }

    private static bool IsClosedAtOnce(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOf('>');
        return close > 0 && rest[close - 1] == '/';
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 16 && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return rest[..length];
    }
}
