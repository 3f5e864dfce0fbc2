using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform.Api;
using Yuelu.Platform.Facts;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Vintages;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>A full disk below the files of vintages and public cubes is told as what it is; nothing is half published, and all is when there is room.</summary>
public sealed class FullDiskTests(Stores stores)
{
    [Theory, BothStores]
    public async Task On_a_full_disk_no_vintage_and_no_cube_is_half_there_and_both_are_when_there_is_room(
        StoreKind kind
    )
    {
        TestStore store;
        await using (var scene = await FilingScene.SetAsync(stores, kind))
        {
            store = scene.Store;
            await VintageScene.FileAsync(scene, scene.Round, (FilingScene.One, 100), (FilingScene.Two, 60));
            await VintageScene.AcceptAsync(scene, scene.Round);
            await ApiScene.CreateAsync(scene.Province, "/api/v1/disclosure-rules", PublicFiguresTests.Rule);
            await PublicFiguresTests.DecideAsync(scene, "01");
            await VintageScene.EndAsync(scene);
        }
        var folder = FactStore.FolderOf(store.Options);
        using var host = new HostProcess(
            store.Options,
            $"mkdir -p {folder} && mount -t tmpfs -o size=512k tmpfs {folder}"
        );
        await host.FirstPageAsync();
        var disk = $"/proc/{host.Id}/root{folder}";
        foreach (var publish in new[] { PublishVintages.Kind, PublishPublicFigures.Kind })
        {
            var acts = await ActsAsync(store);
            FaultyStoreTests.Fill($"{disk}/filler");
            var failed = await RunAsync(store, publish);
            Assert.Equal(JobState.Failed, failed.State);
            Assert.StartsWith("服务器磁盘已满", failed.OutcomeZh, StringComparison.Ordinal);
            Assert.Equal(publish == PublishVintages.Kind ? (0, 0) : (1, 0), await CountAsync(store, disk));
            Assert.Equal(acts, await ActsAsync(store));
            File.Delete($"{disk}/filler");
            Assert.Equal(JobState.Done, (await RunAsync(store, publish)).State);
        }
        Assert.Equal((1, 1), await CountAsync(store, disk));
    }

    private static async Task<Job> RunAsync(TestStore store, JobKind kind)
    {
        await using var db = store.Open();
        var id = db.Queue(kind, Organisation.Root, "x", TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await db.Set<Job>().AsNoTracking().SingleAsync(one => one.Id == id) is { EndedAt: not null } ended)
                return ended;
            await Task.Delay(100);
        }
        throw new TimeoutException(kind.Code);
    }

    /// <summary>How many vintages and cubes there are, each with all its files as they were hashed.</summary>
    private static async Task<(int Vintages, int Cubes)> CountAsync(TestStore store, string disk)
    {
        await using var db = store.Open();
        var (vintages, cubes) = (await db.Set<Vintage>().ToListAsync(), await db.Set<PublicCube>().ToListAsync());
        var files = vintages.SelectMany(one => one.Files.Select(file => file.Stored));
        foreach (var file in files.Concat(cubes.Select(cube => cube.Content.Stored)))
            Assert.True(await new FactStore(disk).VerifyAsync(file, CancellationToken.None), file.Sha256);
        return (vintages.Count, cubes.Count);
    }

    private static async Task<int> ActsAsync(TestStore store)
    {
        await using var db = store.Open();
        string[] published = [PublishVintages.Published.Code, PublishPublicFigures.Published.Code];
        return await db.Set<Platform.Evidence.WaitingAct>().CountAsync(act => published.Contains(act.Kind))
            + await db.Set<Platform.Evidence.LoggedAct>().CountAsync(act => published.Contains(act.Kind));
    }
}
