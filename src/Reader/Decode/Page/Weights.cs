using AngleSharp.Dom;

namespace Yuelu.Reader.Decode.Page;

/// <summary>How many letters of running text and of links stand in each element; furniture weighs nothing.</summary>
internal sealed class Weights
{
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "svg",
        "nav",
        "footer",
        "aside",
        "button",
        "select",
        "input",
        "textarea",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "map",
        "head",
        "link",
        "meta",
        "datalist",
    };

    private static readonly string[] FurnitureRoles =
    [
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "menu",
        "toolbar",
    ];

    private static readonly string[] FurnitureNames =
    [
        "nav",
        "menu",
        "breadcrumb",
        "crumb",
        "crumbs",
        "footer",
        "foot",
        "sidebar",
        "share",
        "bdsharebuttonbox",
        "toolbar",
        "pagination",
        "related",
        "copyright",
        "qrcode",
        "search",
        "friendlink",
        "links",
        "topbar",
        "dqwz",
    ];

    private readonly Dictionary<IElement, (int Text, int Links)> weights = [];
    private readonly bool byName;

    private Weights(bool byName) => this.byName = byName;

    /// <summary>Weighs every element below <paramref name="root"/>; names tell furniture unless they would take most of the page.</summary>
    public static Weights Of(IElement root)
    {
        var (all, named) = (Weigh(root, byName: false), Weigh(root, byName: true));
        return named.Running(root) * 2 >= all.Running(root) ? named : all;
    }

    /// <summary>Deepest first and without recursion.</summary>
    private static Weights Weigh(IElement root, bool byName)
    {
        var result = new Weights(byName);
        var open = new Stack<(IElement Element, bool Entered, bool InLink)>([(root, false, false)]);
        while (open.TryPop(out var top))
        {
            if (top.Entered)
            {
                result.Add(top.Element, top.InLink);
                continue;
            }
            if (top.Element != root && result.IsFurniture(top.Element))
                continue;
            var inLink = top.InLink || top.Element.LocalName == "a";
            open.Push((top.Element, true, inLink));
            foreach (var child in top.Element.Children)
                open.Push((child, false, inLink));
        }
        return result;
    }

    /// <summary>Letters of text, those in links included.</summary>
    public int Text(IElement element) => weights.GetValueOrDefault(element).Text;

    /// <summary>Letters that stand in links.</summary>
    public int Links(IElement element) => weights.GetValueOrDefault(element).Links;

    /// <summary>Letters outside links.</summary>
    public int Running(IElement element) => Text(element) - Links(element);

    /// <summary>Whether the element, whatever it holds, is no part of the text.</summary>
    public bool LeavesOut(IElement element) => !weights.ContainsKey(element) || IsMenu(element);

    /// <summary>A list or block that is mostly links.</summary>
    private bool IsMenu(IElement element) =>
        element.LocalName is "ul" or "ol" or "div" or "section" or "table" or "dl"
        && Links(element) >= 0.6 * Text(element)
        && Text(element) > 0
        && element.GetElementsByTagName("a").Length >= 3;

    private void Add(IElement element, bool inLink)
    {
        var (text, links) = (0, 0);
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
                text += Letters(words.Data);
            else if (node is IElement child && weights.TryGetValue(child, out var weight))
                (text, links) = (text + weight.Text, links + weight.Links);
        }
        weights[element] = (text, inLink ? text : links);
    }

    private static int Letters(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c))
                count++;
        return count;
    }

    private bool IsFurniture(IElement element)
    {
        if (Furniture.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return true;
        if (element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role))
            return true;
        if (element.GetAttribute("style") is { } style && Hides(style))
            return true;
        return byName && Names(element).Any(n => FurnitureNames.Contains(n, StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Names(IElement element)
    {
        if (element.LocalName is "body" or "main" or "article")
            return [];
        var names = element.GetAttribute("class") is { } classes
            ? classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : [];
        return element.Id is { } id ? names.Append(id) : names;
    }

    private static bool Hides(string style) =>
        style.Replace(" ", "").Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
