using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Yuelu.Kernel;
using Yuelu.Reader.Decode.Page;

namespace Yuelu.Reader.Decode;

/// <summary>A saved web page → its title and the lines of its main content.</summary>
internal static class DecodeHtml
{
    /// <param name="page">The markup; its findings are kept.</param>
    public static Result<DecodedText> Handle(DecodedText page, string name, ReaderLimits limits, CancellationToken ct)
    {
        if (page.Text.Length > limits.TextChars)
            return DecodeProblems.TooLong(name, page.Text.Length, limits.TextChars);
        var (tags, depth) = Markup.Measure(page.Text);
        if (tags > limits.HtmlTags)
            return DecodeProblems.TooMany(name, new Words("标签数", "tags"), limits.HtmlTags);
        if (depth > limits.Depth)
            return DecodeProblems.Damaged(
                name,
                FormatWords.Page,
                new Words($"元素嵌套{depth}层，没有闭合", $"elements stand {depth} deep in each other, never closed")
            );
        ct.ThrowIfCancellationRequested();
        var document = new HtmlParser().ParseDocument(page.Text);
        if (document.Body is not { } body)
            return DecodeProblems.NoText(name, FormatWords.Page);
        var weights = Weights.Of(body);
        var lines = new PageLines(weights).Of(MainContent.In(body, weights));
        if (lines.Length == 0)
            return DecodeProblems.NoText(name, FormatWords.Page);
        var text = WithTitle(document, lines);
        return new DecodedText(text, [.. Moved(page.Findings), .. LeftOut(body, lines)]);
    }

    /// <summary>The page's title stands in front when the content does not say it.</summary>
    private static string WithTitle(IDocument document, string lines)
    {
        var title = PageTitle.Of(document);
        return title.Length == 0 || PageTitle.Says(lines, title) ? lines : title + "\n" + lines;
    }

    /// <summary>What was found in the markup has no place in the lines.</summary>
    private static IEnumerable<Finding> Moved(IEnumerable<Finding> findings) =>
        findings.Where(f => f.Severity == Severity.Info);

    private static IEnumerable<Finding> LeftOut(IElement body, string lines)
    {
        var left = Letters(body.TextContent) - Letters(lines);
        if (left > 0)
            yield return DecodeFindings.LeftOut(
                "document.page-furniture",
                left,
                new Words("网页的菜单、脚本和页脚", "menus, scripts and footers of the page")
            );
    }

    private static int Letters(string text) => text.Count(c => !char.IsWhiteSpace(c));
}
