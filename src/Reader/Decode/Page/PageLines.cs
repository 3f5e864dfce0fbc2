using AngleSharp.Dom;

namespace Yuelu.Reader.Decode.Page;

/// <summary>Writes elements as lines: a block a line, a row of a table a line with tabs between its cells.</summary>
internal sealed class PageLines(Weights weights)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    };

    private readonly LineWriter lines = new();
    private readonly Dictionary<IElement, long> items = [];

    /// <summary>The lines of <paramref name="parts"/> one after the other, without blank ones.</summary>
    public string Of(IReadOnlyList<IElement> parts)
    {
        foreach (var part in parts)
        {
            Write(part);
            lines.EndLine();
        }
        return lines.ToString();
    }

    /// <summary>Walks without recursion, so that depth costs no stack.</summary>
    private void Write(IElement root)
    {
        var open = new Stack<(INode Node, bool Leaving)>([(root, false)]);
        while (open.TryPop(out var top))
        {
            if (top.Leaving)
                lines.EndLine();
            else if (top.Node is IText text)
                lines.Append(text.Data, IsKept(text));
            else if (top.Node is IElement element && (element == root || !weights.LeavesOut(element)))
                Enter(element, open);
        }
    }

    private void Enter(IElement element, Stack<(INode Node, bool Leaving)> open)
    {
        if (element.LocalName == "br")
        {
            lines.EndLine();
            return;
        }
        if (element.LocalName == "table" && PageTable.IsData(element, weights))
        {
            lines.EndLine();
            foreach (var row in PageTable.Rows(element))
                lines.AppendLine(row);
            return;
        }
        if (Blocks.Contains(element.LocalName))
        {
            lines.EndLine();
            open.Push((element, true));
        }
        if (element.LocalName == "li" && NumberOf(element) is { } number)
            lines.Append(number, keep: false);
        var children = element.ChildNodes;
        for (var i = children.Length - 1; i >= 0; i--)
            open.Push((children[i], false));
    }

    /// <summary>What a browser would write before an item of a numbered list; null where it writes a dot.</summary>
    private string? NumberOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
            return null;
        if (list.GetAttribute("style") is { } style && style.Contains("none", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!items.TryGetValue(list, out var next))
            next = int.TryParse(list.GetAttribute("start"), out var first) ? first : 1;
        items[list] = next + 1;
        return $"{next}. ";
    }

    private static bool IsKept(IText text)
    {
        for (var at = text.ParentElement; at is not null; at = at.ParentElement)
            if (at.LocalName == "pre")
                return true;
            else if (Blocks.Contains(at.LocalName))
                return false;
        return false;
    }
}
