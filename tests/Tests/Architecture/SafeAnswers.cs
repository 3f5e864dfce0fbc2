using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Yuelu.Architecture;

/// <summary>What holds for every answer, whatever it is: its headers, and for a page that nothing in it runs or loads from elsewhere.</summary>
internal static class SafeAnswers
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()",
    };

    /// <summary>What a browser does without being asked; an address in one of these is fetched, opened or sent to.</summary>
    private static readonly string[] Addresses = ["href", "src", "srcset", "action", "formaction", "data", "poster"];

    /// <summary>The policy, by directive. Nothing but the portal itself, and pictures that stand in the page.</summary>
    private static readonly Dictionary<string, string> Policy = new()
    {
        ["default-src"] = "'self'",
        ["img-src"] = "'self' data:",
        ["object-src"] = "'none'",
        ["base-uri"] = "'self'",
        ["form-action"] = "'self'",
        ["frame-ancestors"] = "'none'",
    };

    /// <param name="isPrivate">Whether it is for one person, so that nobody else may be shown what was kept of it.</param>
    internal static async Task CheckAsync(HttpResponseMessage answer, bool isPrivate)
    {
        var asked = $"{answer.RequestMessage!.Method} {answer.RequestMessage.RequestUri} {(int)answer.StatusCode}";
        foreach (var (name, value) in Headers)
            Assert.True(One(answer, name) == value, $"{asked}: {name} is “{One(answer, name)}”");
        Assert.True(Read(One(answer, "Content-Security-Policy")).Order().SequenceEqual(Lines(Policy)), asked);
        var kept = answer.Headers.CacheControl;
        if (isPrivate)
            Assert.True(kept is { NoStore: true } or { Private: true }, $"{asked} may be kept: {kept}");
        if (answer.Content.Headers.ContentType is { MediaType: "text/html" } type)
        {
            Assert.True(type.CharSet == "utf-8", $"{asked} is {type}");
            Check(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), asked);
        }
    }

    private static void Check(IDocument page, string asked)
    {
        foreach (var element in page.All)
        {
            var shown = $"{asked} has {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}";
            Assert.False(element.LocalName == "style" || element.HasAttribute("style"), shown);
            Assert.False(element.LocalName is "iframe" or "object" or "embed" or "frame", shown);
            if (element.LocalName == "script")
                Assert.True(element.HasAttribute("src") || element.GetAttribute("type") == "application/json", shown);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), shown);
                if (Addresses.Contains(attribute.Name))
                    Assert.True(IsOwn(attribute.Value, element) || IsLinkAway(element) || IsTable(element), shown);
            }
        }
    }

    /// <summary>An address of this site. Whatever has a scheme or a host of its own, or a script in it, is none.</summary>
    private static bool IsOwn(string address, IElement element)
    {
        var site = new Uri("http://localhost/");
        var isPicture = element.LocalName == "img" || element is { LocalName: "link" } link && Rel(link) == "icon";
        return Uri.TryCreate(site, address, out var whole)
            && (
                whole.GetLeftPart(UriPartial.Authority) == site.GetLeftPart(UriPartial.Authority)
                || isPicture && whole.Scheme == "data"
            );
    }

    /// <summary>A link that a reader may follow to a source; the site there learns nothing and gets no hold of this page.</summary>
    private static bool IsLinkAway(IElement element) =>
        element.LocalName == "a"
        && Uri.TryCreate(element.GetAttribute("href"), UriKind.Absolute, out var away)
        && away.Scheme is "http" or "https"
        && Rel(element) is { } rel
        && rel.Contains("noopener", StringComparison.Ordinal)
        && rel.Contains("noreferrer", StringComparison.Ordinal);

    /// <summary>A table that is shown once, to be kept as a file: it stands in the page because it has no address.</summary>
    private static bool IsTable(IElement element) =>
        element.LocalName == "a"
        && element.HasAttribute("download")
        && element.GetAttribute("href")!.StartsWith("data:text/csv;", StringComparison.Ordinal);

    private static string? Rel(IElement link) => link.GetAttribute("rel");

    private static string One(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "";

    private static string[] Read(string policy) =>
        policy.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<string> Lines(Dictionary<string, string> policy) =>
        policy.Select(directive => $"{directive.Key} {directive.Value}").Order();
}
