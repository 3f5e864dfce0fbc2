using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Yuelu.Architecture;

/// <summary>Rules for every page that a link leads to, for a stranger and for an officer, in both languages.</summary>
public sealed partial class PageTests(Stores stores)
{
    private const int MostPages = 400;

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    public async Task No_public_page_is_broken_or_prints_a_key(string home)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        await WalkAsync(stranger, home, isPrivate: false);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    public async Task No_page_of_the_office_is_broken_or_prints_a_key(string home)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var officer = await portal.OfficerAsync();
        await WalkAsync(officer, home, isPrivate: true);
    }

    /// <summary>Opens each page that is linked, stays in one language, takes one page of each kind of address.</summary>
    private static async Task WalkAsync(HttpClient client, string home, bool isPrivate)
    {
        var (waiting, kinds) = (new Queue<string>([home]), new HashSet<string> { Kind(home) });
        for (var opened = 0; opened < MostPages && waiting.TryDequeue(out var address); opened++)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            await SafeAnswers.CheckAsync(answer, isPrivate && !IsFileOfTheLog(answer));
            if (answer.StatusCode == HttpStatusCode.Redirect)
                continue;
            Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Check(page, address);
            foreach (var link in Links(page, home).Where(link => kinds.Add(Kind(link))))
                waiting.Enqueue(link);
        }
    }

    private static bool IsFileOfTheLog(HttpResponseMessage answer) =>
        answer.RequestMessage!.RequestUri!.AbsolutePath.Contains("/log/", StringComparison.Ordinal);

    private static void Check(IDocument page, string address)
    {
        Assert.False(string.IsNullOrWhiteSpace(page.Title), $"{address} has no title");
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal(
            $"{address}/".StartsWith("/en/", StringComparison.Ordinal) ? "en" : "zh-CN",
            page.DocumentElement.GetAttribute("lang")
        );
        var leak = Leak().Match(page.Body!.TextContent);
        Assert.False(leak.Success, $"{address} prints {leak.Value}");
        var ids = page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1);
        Assert.True(!ids.Any(), $"{address} has the id {ids.FirstOrDefault()?.Key} more than once");
    }

    private static IEnumerable<string> Links(IDocument page, string home)
    {
        var root = new Uri("http://localhost" + home);
        foreach (
            var link in page.QuerySelectorAll("a[href]:not([href^='/api'])")
                .Select(link => new Uri(root, link.GetAttribute("href")))
        )
            if (link.Host == "localhost" && link.AbsolutePath.StartsWith(home, StringComparison.Ordinal))
                if (home != "/" || !(link.AbsolutePath + "/").StartsWith("/en/", StringComparison.Ordinal))
                    yield return link.PathAndQuery;
    }

    /// <summary>The address with its codes and values left out: pages of one kind differ only there.</summary>
    private static string Kind(string address) => Value().Replace(address, "#");

    [GeneratedRegex(@"Words \{|\{\d\}|\b\w+Words\.\w+|System\.\w+|Yuelu\.\w+\.\w+")]
    private static partial Regex Leak();

    [GeneratedRegex(@"(?<=[=/])[^/=&?]*\d[^/=&?]*|(?<==)[^&]*")]
    private static partial Regex Value();
}
