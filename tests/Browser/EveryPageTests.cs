using System.Text.RegularExpressions;

namespace Yuelu;

/// <summary>Opens every kind of page that a link leads to, in each language and width, with and without scripts.</summary>
public sealed partial class EveryPageTests(FigureScene scene, Chromium chromium) : IClassFixture<FigureScene>
{
    private const int MostPages = 200;

    [Theory]
    [MemberData(nameof(Look.Pairs), MemberType = typeof(Look))]
    public async Task Public_pages_serve_every_reader(bool english, int width, bool scripts)
    {
        await using var window = await chromium.OpenAsync(scene.Address, new(english, width, scripts));
        await WalkAsync(window);
    }

    [Theory]
    [MemberData(nameof(Look.Pairs), MemberType = typeof(Look))]
    public async Task Pages_of_the_office_serve_every_officer(bool english, int width, bool scripts)
    {
        await using var window = await chromium.OpenAsync(scene.Address, new(english, width, scripts));
        await window.SignInAsync();
        await WalkAsync(window);
    }

    /// <summary>Opens each page that is linked, one of each kind, and checks it.</summary>
    /// <param name="from">Where to begin, below the home of the window's language.</param>
    /// <param name="below">Only addresses that begin with one of these, below the same home; none: all.</param>
    internal static async Task WalkAsync(Window window, string from = "", params string[] below)
    {
        var start = window.Look.Home + from;
        var (waiting, kinds) = (new Queue<string>([start]), new HashSet<string> { start });
        for (var opened = 0; opened < MostPages && waiting.TryDequeue(out var address); opened++)
        {
            await window.GoAsync(address);
            await window.CheckAsync();
            foreach (var link in await LinksAsync(window))
                if (below.Length == 0 || below.Any(path => link.StartsWith(window.Look.Home + path)))
                    if (kinds.Add(Kind(link)))
                        waiting.Enqueue(link);
        }
        window.AssertNoFaults();
        Assert.Empty(waiting);
    }

    /// <summary>
    /// Links to pages of this site in this language; downloads, forms, messages for statisticians' tools, and the interface's
    /// reference, which is made by others, are left out.
    /// </summary>
    private static async Task<IEnumerable<string>> LinksAsync(Window window)
    {
        var hrefs = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href]:not([download])')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
        );
        return from link in hrefs.Select(href => new Uri(href))
            where link.Authority == new Uri(window.Page.Url).Authority
            where (link.AbsolutePath + "/").StartsWith("/en/", StringComparison.Ordinal) == window.Look.English
            where !File().IsMatch(link.AbsolutePath) && !ForPrograms().IsMatch(link.AbsolutePath)
            select link.PathAndQuery;
    }

    /// <summary>The address with its codes and values left out: pages of one kind differ only there.</summary>
    private static string Kind(string address) => Value().Replace(address, "#");

    [GeneratedRegex(@"(?<=[=/])[^/=&?]*\d[^/=&?]*|(?<==)[^&]*")]
    private static partial Regex Value();

    [GeneratedRegex("^/(api|rest)/")]
    private static partial Regex ForPrograms();

    [GeneratedRegex(@"\.(csv|xlsx|json|md|txt)$")]
    private static partial Regex File();
}
