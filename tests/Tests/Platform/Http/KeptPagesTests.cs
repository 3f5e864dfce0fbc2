using System.Net.Http.Headers;

namespace Yuelu.Platform.Http;

/// <summary>Public pages are kept as they travel; whoever is signed in never meets a kept page.</summary>
public sealed class KeptPagesTests(Stores stores)
{
    private const string Page = "/en/plans/hunan-2016-2020";

    [Fact]
    public async Task A_page_is_compressed_once_and_kept_for_each_way_of_compressing()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        foreach (var coding in (string[])["br", "gzip", ""])
        {
            using var first = await GetAsync(stranger, coding);
            using var second = await GetAsync(stranger, coding);
            Assert.Null(first.Headers.Age);
            Assert.NotNull(second.Headers.Age);
            Assert.Equal(coding, string.Join(',', second.Content.Headers.ContentEncoding));
            Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
            Assert.Contains("default-src 'self'", second.Headers.GetValues("Content-Security-Policy").Single());
        }
    }

    [Fact]
    public async Task Who_is_signed_in_gets_his_own_page_and_leaves_none_behind()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        await stranger.GetStringAsync(Page);
        using var officer = await portal.OfficerAsync();
        using var own = await officer.GetAsync(Page);
        Assert.Null(own.Headers.Age);
        Assert.Contains("Sign out", await own.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Sign out", await stranger.GetStringAsync(Page));
        using var other = await stranger.GetAsync($"{Page}?x=1");
        Assert.DoesNotContain("Sign out", await other.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string coding)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, Page);
        if (coding.Length > 0)
            ask.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        return await client.SendAsync(ask);
    }
}
