using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Vintages;

/// <summary>A portal that is killed (SIGKILL) while it publishes shows no half vintage, and the next start finishes it.</summary>
public sealed class KilledWhilePublishingTests(Stores stores)
{
    private const int Returns = 300;
    private const int FactsInEach = 3;

    [Theory, BothStores]
    public async Task There_is_no_vintage_or_a_whole_one_and_the_next_start_finishes_it(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (_, secret) = await KilledWhileFilingTests.PrepareAsync(store, Returns);
        var facts = FactStore.In(store.Options);
        var folder = FactStore.FolderOf(store.Options);
        // Killed with a file begun, which is a moment that may be missed, then with one in its place.
        foreach (var isBegun in new[] { true, false })
        {
            using var host = Start(store);
            await host.FirstPageAsync();
            if (isBegun)
                Assert.True(await KilledWhileFilingTests.AcceptManyAsync(host.Address, store, secret));
            await QueueAsync(store);
            await UntilAsync(() =>
                Directory.Exists(folder) && Directory.EnumerateFiles(folder, isBegun ? "*.par*" : "*.parquet").Any()
            );
            host.Kill();
            await AssertWholeAsync(store, facts, most: 1);
        }
        using var last = Start(store);
        await last.FirstPageAsync();
        await UntilAsync(() => IsDone(store));
        last.Kill();
        await AssertWholeAsync(store, facts, most: 1);
        await using var db = store.Open();
        Assert.Equal(Returns * FactsInEach, (await db.Set<Vintage>().SingleAsync()).Facts);
    }

    private static HostProcess Start(TestStore store) =>
        new(store.Options, demo: "", socket: null, ["--Jobs:LeaseSeconds=5", "--Jobs:LookSeconds=0.1"]);

    private static async Task QueueAsync(TestStore store)
    {
        await using var db = store.Open();
        db.Queue(PublishVintages.Kind, Organisation.Root, "x", TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
    }

    private static bool IsDone(TestStore store)
    {
        using var db = store.Open();
        return !db.Set<Job>().Any(job => job.Kind == PublishVintages.Kind.Code && job.EndedAt == null);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var tries = 0; tries < 20_000; tries++)
        {
            if (isSo())
                return;
            await Task.Delay(2);
        }
        Assert.Fail("What was waited for has not come.");
    }

    /// <summary>Each vintage that there is has all its files, as they were hashed, and its act.</summary>
    private static async Task AssertWholeAsync(TestStore store, FactStore facts, int most)
    {
        await using var db = store.Open();
        var all = await db.Set<Vintage>().ToListAsync();
        Assert.InRange(all.Count, 0, most);
        foreach (var file in all.SelectMany(one => one.Files))
            Assert.True(await facts.VerifyAsync(file.Stored, CancellationToken.None), file.Sha256);
        Assert.Equal(
            all.Count,
            await db.Set<WaitingAct>().CountAsync(act => act.Kind == PublishVintages.Published.Code)
                + await db.Set<LoggedAct>().CountAsync(act => act.Kind == PublishVintages.Published.Code)
        );
    }
}
