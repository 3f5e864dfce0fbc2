using System.Net;

namespace Yuelu.Platform.Http;

public sealed class StatusPageTests(Stores stores)
{
    [Fact]
    public async Task An_unknown_address_says_so_in_its_language_and_keeps_its_address_in_the_other()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        using var answer = await stranger.GetAsync("/en/nothing?x=1");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("No such page", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/nothing?x=1\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_post_shows_a_page_and_not_a_blank()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var officer = await portal.OfficerAsync();
        using var nothing = new FormUrlEncodedContent([new("text", "x")]);
        using var answer = await officer.PostAsync("/office/import/read", nothing);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("页面已过期", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_and_the_answer_to_an_act_name_the_same_files()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var officer = await portal.OfficerAsync();
        var page = await officer.GetStringAsync("/office/import");
        using var answer = await PortalFactory.PostAsync(officer, "/office/import", new() { ["text"] = "" });
        Assert.Equal(Files(page), Files(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_a_body()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        using var head = await stranger.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Contains(
            "default-src 'self'",
            head.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Files(string page) =>
        page.Split('"').Where(text => text.Contains("_content/", StringComparison.Ordinal));
}
