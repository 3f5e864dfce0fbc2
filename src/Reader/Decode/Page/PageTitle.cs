using AngleSharp.Dom;

namespace Yuelu.Reader.Decode.Page;

/// <summary>What the page calls itself.</summary>
internal static class PageTitle
{
    private static readonly string[] Metas = ["ArticleTitle", "og:title"];

    /// <summary>The title from the page's own data, or the title element without the site's name; empty without one.</summary>
    public static string Of(IDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property");
            if (name is not null && Metas.Contains(name, StringComparer.OrdinalIgnoreCase))
                if (Clean(meta.GetAttribute("content") ?? "") is { Length: > 0 } given)
                    return given;
        }
        var title = document.Title ?? "";
        var parts = title.Split(
            ["_", "|", "–", " - "],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        return Clean(parts.MaxBy(p => p.Length) ?? "");
    }

    /// <summary>Whether the first lines hold <paramref name="title"/>, however they are broken.</summary>
    public static bool Says(string lines, string title)
    {
        var head = lines.AsSpan(0, Math.Min(lines.Length, 4000)).ToString();
        return Letters(head).Contains(Letters(title), StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Clean(string title) =>
        string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
