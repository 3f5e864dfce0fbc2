using AngleSharp.Dom;

namespace Yuelu.Reader.Decode.Page;

/// <summary>Finds the elements that hold what the page is for.</summary>
internal static class MainContent
{
    /// <summary>The smallest part that still holds nearly all running text.</summary>
    private const double Nearly = 0.75;

    private static readonly string[] Facts =
    [
        "发文字号",
        "文号",
        "索引号",
        "发文机关",
        "成文日期",
        "发布日期",
        "发布机构",
    ];

    /// <summary>The content in page order: headings and facts that stand before the text, then the text.</summary>
    public static IReadOnlyList<IElement> In(IElement body, Weights weights)
    {
        var before = new List<IElement>();
        var at = body;
        while (Next(at, weights) is { } next)
        {
            before.AddRange(at.Children.TakeWhile(c => c != next).Where(c => IsHeadOrFacts(c, weights)));
            at = next;
        }
        return [.. before, at];
    }

    /// <summary>The child with nearly all running text of <paramref name="at"/>; null when it is shared among several.</summary>
    private static IElement? Next(IElement at, Weights weights)
    {
        if (
            at.LocalName
            is not (
                "body"
                or "div"
                or "section"
                or "main"
                or "article"
                or "form"
                or "center"
                or "table"
                or "tbody"
                or "tr"
                or "td"
                or "span"
                or "font"
            )
        )
            return null;
        var wanted = Math.Max(1, Nearly * weights.Running(at));
        return at.Children.FirstOrDefault(c => weights.Running(c) >= wanted && !weights.LeavesOut(c) && IsBlock(c));
    }

    private static bool IsBlock(IElement element) =>
        element.LocalName
            is "div"
                or "section"
                or "main"
                or "article"
                or "form"
                or "center"
                or "table"
                or "tbody"
                or "tr"
                or "td"
        || (element.LocalName is "span" or "font" && element.Children.Any(c => c.LocalName is "p" or "div"));

    private static bool IsHeadOrFacts(IElement element, Weights weights)
    {
        if (weights.LeavesOut(element) || weights.Text(element) == 0)
            return false;
        if (element.LocalName is "h1" or "h2" || element.QuerySelector("h1,h2") is not null)
            return weights.Text(element) < 600;
        return weights.Text(element) < 1500
            && Facts.Any(f => element.TextContent.Contains(f, StringComparison.Ordinal));
    }
}
