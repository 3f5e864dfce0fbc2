using System.Net;
using System.Text.RegularExpressions;

namespace Yuelu.Plans;

/// <summary>Every public page answers strangers in both languages, says what it has and what it lacks.</summary>
public sealed partial class PublicPagesTests(Stores stores)
{
    private const string Plan = "/plans/hunan-2016-2020";
    private static readonly FixedClock Clock = new(2026, 3, 1);

    public static TheoryData<string> Pages =>
        [
            "",
            "/commitments",
            "/commitments?q=中心&sort=-due",
            "/commitments/T01",
            "/work",
            "/text",
            "/method",
            "/alignment",
            "?day=2018-07-01",
        ];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_whole_in_both_languages(string path)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var stranger = portal.Stranger();
        foreach (var language in new[] { "", "/en" })
        {
            using var answer = await stranger.GetAsync(language + Plan + path);
            var html = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotMatch(@"\{\d\}", html);
            Assert.DoesNotContain("Words {", html);
            Assert.Single(H1().Matches(html));
            Assert.DoesNotContain("style=\"", html);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("/commitments.csv", "text/csv")]
    [InlineData("/commitments.json", "application/json")]
    [InlineData("/commitments.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/commitments/T01/series.csv", "text/csv")]
    [InlineData("/figures.csv", "text/csv")]
    [InlineData("/figures.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_download_is_what_it_says(string path, string type)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var stranger = portal.Stranger();
        using var answer = await stranger.GetAsync(Plan + path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/plans/nowhere")]
    [InlineData("/plans/hunan-2016-2020/commitments/T999")]
    [InlineData("/plans/hunan-2016-2020/commitments/T999/series.csv")]
    [InlineData("/plans/hunan-2016-2020?version=99")]
    public async Task What_is_not_there_is_answered_404_with_a_page(string path)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var stranger = portal.Stranger();
        using var answer = await stranger.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Single(H1().Matches(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task The_export_holds_exactly_what_the_list_shows()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var stranger = portal.Stranger();
        const string Filter = "q=中心&kind=target";
        var list = await stranger.GetStringAsync($"{Plan}/commitments?{Filter}");
        var csv = await stranger.GetStringAsync($"{Plan}/commitments.csv?{Filter}");
        var shown = Regex
            .Matches(list, @"<td data-label=""编号""><a [^>]*>(\w+)</a>")
            .Select(found => found.Groups[1].Value);
        Assert.Equal(shown, csv.TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[0]));
        Assert.NotEmpty(shown);
    }

    [Theory, BothStores]
    public async Task A_page_that_waits_for_its_records_is_not_taken_for_missing(StoreKind kind)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(kind)).Options, Clock);
        using var stranger = portal.Stranger();
        foreach (var path in Pages.Select(row => row.Data))
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Plan + path)).StatusCode);
    }

    [Theory]
    [InlineData("", 150)]
    [InlineData("/commitments", 150)]
    [InlineData("/commitments/T02", 450)]
    public async Task The_first_view_is_light(string path, int kilobytes)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, Clock);
        using var stranger = portal.Stranger();
        var files = File().Matches(await stranger.GetStringAsync(Plan + path)).Select(found => found.Groups[1].Value);
        stranger.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        var bytes = 0;
        foreach (var address in files.Prepend(Plan + path))
            bytes += (await stranger.GetByteArrayAsync(address)).Length;
        Assert.InRange(bytes, 1, kilobytes * 1000);
    }

    [GeneratedRegex("(?:src|href)=\"(/_content/[^\"]+)\"")]
    private static partial Regex File();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex H1();
}
