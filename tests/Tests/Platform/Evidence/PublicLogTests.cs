using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Plans.Demo;

namespace Yuelu.Platform.Evidence;

public sealed partial class PublicLogTests(Stores stores)
{
    [Theory, BothStores]
    public async Task What_was_published_before_there_was_a_log_is_entered_when_it_opens_and_marked(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
        {
            await LoadDemo.Handle(db, Demo, new FixedClock(2016, 3, 1), CancellationToken.None);
            db.RemoveRange(db.Set<WaitingAct>());
            await db.SaveChangesAsync();
        }
        await using var portal = new PortalFactory(store.Options, demo: "");
        using var stranger = portal.Stranger();
        await PublishAsync(portal, 2);
        var entries = await EntriesAsync(stranger);
        Assert.Equal(["log.opened", "plan.version-published"], entries.Select(one => one.Kind));
        Assert.Equal([false, true], entries.Select(one => one.EnteredLater));
        Assert.Equal(2016, entries[1].Time.Year);
    }

    [Fact]
    public async Task A_receipt_is_downloaded_from_the_page_of_the_version_and_proves_its_content()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options);
        using var stranger = portal.Stranger();
        await PublishAsync(portal, 2);
        var page = await stranger.GetStringAsync("/plans/hunan-2016-2020/versions");
        var receipt = TlogProof.Parse(await stranger.GetStringAsync("/" + ReceiptLink().Match(page).Value)).Value;
        var key = VerifierKey.Parse(await stranger.GetStringAsync("/log/key")).Value;
        var entry = ActEntry.Read(receipt.Extra!.Value.Span).Value;
        Assert.Null(receipt.Prove(receipt.Extra.Value.Span, key).Problem);
        Assert.Equal("plan.version-published", entry.Kind);
        var content = await stranger.GetByteArrayAsync("/plans/hunan-2016-2020/versions/1/content.json");
        Assert.Equal(
            entry.PayloadHash,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))
        );
    }

    [Fact]
    public async Task Tiles_are_kept_for_ever_and_the_checkpoint_for_a_moment()
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        await PublishAsync(portal, 1);
        using var tile = await stranger.GetAsync("/log/tile/0/000.p/1");
        Assert.Equal("public, immutable, max-age=31536000", Sorted(tile));
        Assert.Equal(Hash.Length, (await tile.Content.ReadAsByteArrayAsync()).Length);
        using var checkpoint = await stranger.GetAsync("/log/checkpoint");
        Assert.Equal("public, max-age=5", Sorted(checkpoint));
        Assert.Equal("text/plain", checkpoint.Content.Headers.ContentType?.MediaType);
        using var head = await stranger.SendAsync(new(HttpMethod.Head, "/log/tile/entries/000.p/1"));
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync()).Length));
        using var part = new HttpRequestMessage(HttpMethod.Get, "/log/tile/0/000.p/1");
        part.Headers.Range = new RangeHeaderValue(8, 15);
        using var range = await stranger.SendAsync(part);
        Assert.Equal(
            (HttpStatusCode.PartialContent, 8),
            (range.StatusCode, (await range.Content.ReadAsByteArrayAsync()).Length)
        );
    }

    [Theory]
    [InlineData("/log/tile/0/001")]
    [InlineData("/log/tile/../keys/log.key")]
    [InlineData("/log/tile/..%2F..%2Fkeys%2Flog.key")]
    [InlineData("/log/tile/0/..%2f..%2f..%2fkeys/log.key")]
    [InlineData("/log/tile/%2e%2e/%2e%2e/yuelu.db")]
    [InlineData("/log/tile/0/000.p/0")]
    [InlineData("/log/.publishing")]
    [InlineData("/log/receipts/x.tlog-proof")]
    [InlineData("/log/receipts/00000000-0000-0000-0000-000000000001.tlog-proof")]
    public async Task Nothing_else_is_served(string address)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        using var answer = await stranger.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("/log", "存证日志")]
    [InlineData("/en/log", "Evidence log")]
    public async Task The_page_tells_a_stranger_what_the_log_is_and_how_to_verify_it(string address, string title)
    {
        await using var portal = new PortalFactory((await stores.CreateAsync(StoreKind.Sqlite)).Options, demo: "");
        using var stranger = portal.Stranger();
        await PublishAsync(portal, 1);
        var page = await stranger.GetStringAsync(address);
        var key = (await stranger.GetStringAsync("/log/key")).Trim();
        Assert.Contains($"<h1>{title}</h1>", page);
        Assert.Contains(key.Replace("+", "&#x2B;"), page.Replace("+", "&#x2B;"));
        Assert.Contains("yuelu log verify --all http://localhost/log", page);
        Assert.Contains("href=\"log\"", await stranger.GetStringAsync("/"));
    }

    private static string Demo => Repository.PathOf("samples", "hunan-2016-2020");

    internal static async Task PublishAsync(PortalFactory portal, long atLeast)
    {
        using var client = portal.Stranger();
        await client.GetStringAsync("/");
        var queue = portal.Services.GetRequiredService<EvidenceQueue>();
        for (var tries = 0; tries < 100; tries++)
        {
            await queue.PublishAsync(CancellationToken.None);
            using var answer = await client.GetAsync("/log/checkpoint");
            if (
                answer.IsSuccessStatusCode
                && long.Parse((await answer.Content.ReadAsStringAsync()).Split('\n')[1]) >= atLeast
            )
                return;
            await Task.Delay(100);
        }
        Assert.Fail("No checkpoint was published.");
    }

    private static async Task<List<ActEntry>> EntriesAsync(HttpClient client)
    {
        var count = int.Parse((await client.GetStringAsync("/log/checkpoint")).Split('\n')[1]);
        var bundle = await client.GetByteArrayAsync("/log/" + new Tile(Tile.Entries, 0, count).Path);
        return [.. EntryBundle.Read(bundle, count).Value.Select(entry => ActEntry.Read(entry.Span).Value)];
    }

    private static string Sorted(HttpResponseMessage answer) =>
        string.Join(
            ", ",
            answer.Headers.GetValues("Cache-Control").Single().Split(", ").OrderBy(part => part == "public" ? "" : part)
        );

    [GeneratedRegex("log/receipts/[0-9a-f-]{36}.tlog-proof")]
    private static partial Regex ReceiptLink();
}
