using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Yuelu.Platform;
using Yuelu.Platform.Accounts;

namespace Yuelu.Architecture;

/// <summary>Rules for the navigation: what stands in it, who sees it, and what it says of where one is.</summary>
public sealed class NavigationTests(Stores stores)
{
    /// <summary>Pages of one's own account, of the frame, and those to which several sections lead.</summary>
    private static readonly string[] Elsewhere = ["account", "log", "status", "dossiers"];

    [Fact]
    public async Task Whoever_sees_an_entry_may_open_it_and_each_page_belongs_to_an_entry()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        var pages = RouteTests
            .Ours(portal)
            .Where(one => one.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .ToLookup(one => one.RoutePattern.RawText!.Trim('/'));
        var entries = SiteNavigation.EntriesOf(Stores.Modules).ToList();
        Assert.All(entries, entry => Assert.Equal(NeedsOf(pages[entry.Path].First()), entry.Roles?.Order()));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Path).Distinct().Count());
        Assert.All(
            pages.Where(page => !Elsewhere.Contains(page.Key.Split('/')[0])),
            page => Assert.True(entries.Any(entry => entry.Match("/" + page.Key) is not null), page.Key)
        );
    }

    [Fact]
    public async Task Both_levels_say_where_one_is_and_show_what_one_may_open()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        Assert.Equal(
            [
                "规划  |数据 data |企业 enterprises true|填报 forms ",
                "企业名录 enterprises |产业链 chains |代码表 codes true",
            ],
            await LevelsAsync(stranger, "/codes/industry")
        );
        Assert.Equal(
            ["Plans  page|Figures data |Enterprises enterprises |Collections forms "],
            await LevelsAsync(stranger, "/en/")
        );
        using var officer = await portal.OfficerAsync();
        Assert.Equal(
            [
                "Plans  |Figures data |Situation situation true|Enterprises enterprises |Collections forms |My work office |Administration operation ",
                "Situation situation |Regional layout situation/layout |Briefs briefs |Warnings warnings |Warning rules warnings/rules page",
            ],
            await LevelsAsync(officer, "/en/warnings/rules")
        );
    }

    private static IEnumerable<string>? NeedsOf(RouteEndpoint page) =>
        page.Metadata.GetMetadata<NeedsAttribute>()?.AnyOf.Order();

    /// <summary>Each level as words, address and mark of its entries.</summary>
    private static async Task<List<string>> LevelsAsync(HttpClient client, string address)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        return
        [
            .. page.QuerySelectorAll("header nav")
                .Select(level =>
                    string.Join(
                        '|',
                        level
                            .QuerySelectorAll("a")
                            .Select(link =>
                                $"{link.TextContent} {link.GetAttribute("href")} {link.GetAttribute("aria-current")}"
                            )
                    )
                ),
        ];
    }
}
