using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Acts;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Evidence;

public sealed class SequencerTests(Stores stores)
{
    [Theory, BothStores]
    public async Task An_act_enters_the_log_with_what_was_saved_beside_it_or_not_at_all(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var saved = EvidenceNode.Act("test/saved");
        await using (var db = store.Open())
        {
            await using (var given = await db.Database.BeginTransactionAsync())
            {
                db.Record(EvidenceNode.Act("test/given-up"), Organisation.Root);
                await db.SaveChangesAsync();
            }
            db.ChangeTracker.Clear();
            db.Record(saved, Organisation.Root);
            await db.SaveChangesAsync();
        }
        await using var node = await EvidenceNode.StartAsync(store);
        await node.PublishAsync(atLeast: 2);
        await using var after = store.Open();
        var evidence = await after.EvidenceOfAsync(["test/given-up", "test/saved"], CancellationToken.None);
        Assert.Equal(new EvidenceView(saved.Id, "test.done", 1), Assert.Single(Assert.Single(evidence)));
        Assert.Null(await node.AuditAsync());
    }

    [Theory, BothStores]
    public async Task An_entry_names_no_subject_and_its_salt_shows_that_it_is_meant(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var node = await EvidenceNode.StartAsync(store);
        await node.PublishAsync();
        var act = await node.RecordAsync("account/secret");
        await using var db = store.Open();
        var logged = await db.Set<LoggedAct>().SingleAsync(one => one.ActId == act);
        var entry = ActEntry.Read(logged.Body).Value;
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(logged.Body));
        Assert.Equal(ActEntry.Salted(logged.Salt, "account/secret"), entry.Subject);
        Assert.Equal((logged.Seq, act, "test.done", "office"), (entry.Index, entry.Act, entry.Kind, entry.ActorRole));
    }

    [Theory, BothStores]
    public async Task Acts_of_many_callers_get_places_without_a_gap_each_once(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var node = await EvidenceNode.StartAsync(store);
        var acts = await Task.WhenAll(Enumerable.Range(0, 600).Select(i => node.RecordAsync($"test/{i}")));
        await node.PublishAsync(atLeast: 601);
        await using var db = store.Open();
        var logged = await db.Set<LoggedAct>().OrderBy(act => act.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 601).Select(i => (long)i), logged.Select(act => act.Seq));
        Assert.Equal(acts.Order(), logged.Skip(1).Select(act => act.ActId).Order());
        Assert.Equal(OpenLog.Opened.Code, logged[0].Kind);
        Assert.Null(await node.AuditAsync());
        var (exitCode, output) = GoVerifier.Run($"{node.Key}", node.Files.PathOf(""), store.Options.Folder + "/state");
        Assert.True(exitCode == 0, output);
    }

    [Theory, BothStores]
    public async Task A_checkpoint_follows_an_act_by_itself(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var node = await EvidenceNode.StartAsync(store, new() { CheckpointSeconds = 1 });
        await using (var db = store.Open())
        {
            db.Record(EvidenceNode.Act(), Organisation.Root);
            await db.SaveChangesAsync();
        }
        for (var tries = 0; tries < 100 && node.Published()?.Size != 2; tries++)
            await Task.Delay(100);
        Assert.Equal(2, node.Published()?.Size);
    }

    [Theory, BothStores]
    public async Task Of_two_nodes_one_gives_places_and_the_other_takes_over_when_it_goes(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var first = await EvidenceNode.StartAsync(store);
        var before = await first.PublishAsync();
        await using var second = await EvidenceNode.StartAsync(store);
        await Task.WhenAll(
            Enumerable.Range(0, 50).SelectMany(i => new[] { first.RecordAsync(), second.RecordAsync() })
        );
        Assert.Equal(101, (await first.PublishAsync(atLeast: 101)).Size);
        await first.DisposeAsync();
        await second.RecordAsync();
        Assert.Equal(102, (await second.PublishAsync(atLeast: 102)).Size);
        Assert.Null(await second.AuditAsync(before));
    }

    [Theory, BothStores]
    public async Task The_files_are_made_anew_from_the_database_and_are_the_same(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        Dictionary<string, byte[]> before;
        await using (var node = await EvidenceNode.StartAsync(store))
        {
            await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => node.RecordAsync()));
            await node.PublishAsync(atLeast: 301);
            before = Published(node);
            Directory.Delete(node.Files.PathOf(""), recursive: true);
        }
        await using var again = await EvidenceNode.StartAsync(store);
        await again.PublishAsync(atLeast: 301);
        Assert.Equal(before, Published(again));
    }

    [Theory, BothStores]
    public async Task A_damaged_tile_at_the_end_is_mended_from_the_database(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var node = await EvidenceNode.StartAsync(store))
        {
            await node.RecordAsync();
            await node.PublishAsync(atLeast: 2);
            File.WriteAllBytes(node.Files.PathOf("tile/0/000.p/2"), new byte[64]);
        }
        await using var again = await EvidenceNode.StartAsync(store);
        await again.RecordAsync();
        await again.PublishAsync(atLeast: 3);
        Assert.Null(await again.AuditAsync());
    }

    private static Dictionary<string, byte[]> Published(EvidenceNode node) =>
        Directory
            .GetFiles(node.Files.PathOf(""), "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.') && !file.Contains(".p/"))
            .ToDictionary(file => Path.GetRelativePath(node.Files.PathOf(""), file), File.ReadAllBytes);
}
