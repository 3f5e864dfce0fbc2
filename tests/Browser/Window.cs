using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Yuelu;

/// <summary>One browser window that watches what the pages do: where they call, what they complain of.</summary>
internal sealed partial class Window : IAsyncDisposable
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>All that the documents, the forms and the enterprises of these tests say.</summary>
    private static readonly Lazy<string> Documents = new(() =>
        SamplePlan.Text
        + string.Concat(
            Directory
                .GetFiles(Repository.PathOf("samples", "hunan-2016-2020"))
                .Concat(Directory.GetFiles(Repository.PathOf("tests", "Tests", "Statistics"), "SampleForm.cs"))
                .Concat(
                    Directory.GetFiles(Repository.PathOf("tests", "Tests", "Statistics", "Filings"), "FilingScene.cs")
                )
                .Concat(Directory.GetFiles(Repository.PathOf("tests", "Tests", "Registry"), "RegisterScene.cs"))
                .Select(File.ReadAllText)
        )
    );

    /// <summary>Run in the page itself: the adapter for this browser opens a page of its own for each run, which takes longer than the run.</summary>
    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly Uri site;
    private readonly ConcurrentQueue<string> faults = new();

    internal Window(IPage page, Uri site, Look look)
    {
        (Page, this.site, Look) = (page, site, look);
        page.Request += (_, request) => CheckHost(request.Url);
        page.PageError += (_, error) => Note(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4"))
                Note(message.Text);
        };
    }

    internal IPage Page { get; }

    internal Look Look { get; }

    /// <summary>The address shown, without the host.</summary>
    internal string Address => new Uri(Page.Url).PathAndQuery;

    /// <summary>Opens an address: as it is when it starts with a slash, else below the home of this window's language.</summary>
    internal async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path.StartsWith('/') ? path : Look.Home + path);
        if (answer is not { Ok: true })
            faults.Enqueue($"{path} answers {answer?.Status}");
    }

    /// <summary>Signs the test officer in, or another account with the same password.</summary>
    internal async Task SignInAsync(string name = Officer.Name)
    {
        await GoAsync("account/sign-in");
        await Page.FillAsync("input[name=Name]", name);
        await Page.FillAsync("input[name=Password]", Officer.Password);
        await Page.PressAsync("input[name=Password]", "Enter");
        // The page that follows is left at once: its load may be over before anybody waits for it.
        await Page.WaitForURLAsync(url => !url.Contains("sign-in"), new() { WaitUntil = WaitUntilState.Commit });
    }

    /// <summary>Notes where the page shown breaks what every page must keep to: width, words, headings, axe.</summary>
    internal async Task CheckAsync()
    {
        var overflow = await Page.EvaluateAsync<string>(PageScripts.Overflow);
        if (overflow.Length > 0)
            Note($"is wider than {Look.Width} px: {overflow}");
        if (Leak().Match(await Page.EvaluateAsync<string>("document.body.innerText")) is { Success: true } leak)
            Note($"prints {leak.Value}");
        if (await Page.Locator("h1").CountAsync() != 1)
            Note("has no single h1");
        if (Look.English)
            foreach (
                var text in (await Page.EvaluateAsync<string[]>(PageScripts.UnmarkedChinese)).Where(IsOurs).Distinct()
            )
                Note($"has Chinese that is neither marked nor of a document: {text}");
        if (Look.Scripts)
            await CheckAxeAsync();
    }

    /// <summary>Fails with all that was noted, calls to elsewhere and errors of scripts included.</summary>
    internal void AssertNoFaults() => Assert.True(faults.IsEmpty, string.Join('\n', faults.Distinct()));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private async Task CheckAxeAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        foreach (var violation in await Page.EvaluateAsync<string[]>(PageScripts.Violations, Grave))
            Note(violation);
    }

    /// <summary>Whether Chinese words come from the product and not from a document shown on the page.</summary>
    private static bool IsOurs(string text) => Han().Matches(text).Any(run => !Documents.Value.Contains(run.Value));

    private void Note(string fault) => faults.Enqueue($"{Address} {fault}");

    private void CheckHost(string url)
    {
        if (new Uri(url) is { Scheme: "http" or "https" } called && called.Authority != site.Authority)
            Note($"calls {url}");
    }

    [GeneratedRegex(@"Words \{|\{\d\}|\b\w+Words\.\w+|System\.\w+\.|Yuelu\.\w+\.\w+")]
    private static partial Regex Leak();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();

    private static class PageScripts
    {
        /// <summary>What axe finds of these impacts, as rule and element, up to four of a rule.</summary>
        internal const string Violations = """
            async impacts => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter(rule => impacts.includes(rule.impact))
              .flatMap(rule => rule.nodes.slice(0, 4).map(node => `${rule.id} (${rule.help}): ${node.html}`))
            """;

        /// <summary>Names the elements that make the page scroll sideways; empty when it does not.</summary>
        internal const string Overflow = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return '';
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.table-scroll, .scroll, .table-responsive'))
                .slice(0, 4).map(e => `<${e.tagName.toLowerCase()} class="${e.className}">`).join(' ') 
                || [...document.body.querySelectorAll('*')].map(e => [e.getBoundingClientRect().right, e.className]).sort((a, b) => b[0] - a[0]).slice(0, 3).join(' ');
            }
            """;

        /// <summary>Chinese text outside an element whose language is Chinese.</summary>
        internal const string UnmarkedChinese = """
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const element = walk.currentNode.parentElement;
                if (element.closest('script, style, noscript, [lang^=zh]')) continue;
                if (/\p{Script=Han}/u.test(walk.currentNode.data)) found.push(walk.currentNode.data.trim());
              }
              return found;
            }
            """;
    }
}
