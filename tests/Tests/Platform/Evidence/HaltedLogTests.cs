using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Evidence;

/// <summary>A log that was published never goes back and never forks, whatever happens to the database.</summary>
public sealed class HaltedLogTests(Stores stores)
{
    [Theory, BothStores]
    public async Task The_database_refuses_to_change_or_delete_an_entry(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using var node = await EvidenceNode.StartAsync(store);
        await node.PublishAsync();
        await using var db = store.Open();
        string[] changes =
        [
            "update evidence_logged set seq = 7",
            "delete from evidence_logged",
            "update evidence_checkpoint set size = 7",
            "delete from evidence_checkpoint",
        ];
        foreach (var sql in changes)
            await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Theory, BothStores]
    public async Task A_database_that_is_older_than_the_published_log_halts_it(StoreKind kind)
    {
        var (store, published) = await RolledBackAsync(kind);
        await using var node = await EvidenceNode.StartAsync(store);
        await AssertHaltedAsync(node, "evidence.database-behind");
        Assert.Equal(published, node.Files.ReadCheckpoint());
    }

    [Theory, BothStores]
    public async Task A_database_with_other_entries_than_the_published_log_halts_it(StoreKind kind)
    {
        var (store, published) = await RolledBackAsync(kind);
        await using (var elsewhere = await EvidenceNode.StartAsync(store, Elsewhere(store)))
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => elsewhere.RecordAsync()));
            await elsewhere.PublishAsync(atLeast: 20);
        }
        await using var node = await EvidenceNode.StartAsync(store);
        await AssertHaltedAsync(node, "evidence.database-differs");
        Assert.Equal(published, node.Files.ReadCheckpoint());
    }

    [Theory, BothStores]
    public async Task Another_key_halts_the_log(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var node = await EvidenceNode.StartAsync(store))
            await node.PublishAsync();
        File.Delete(Path.Combine(store.Options.Folder, "keys", "log.key"));
        await using var other = await EvidenceNode.StartAsync(store);
        await AssertHaltedAsync(other, "evidence.signed-by-another");
    }

    [Fact]
    public async Task The_key_is_made_once_and_only_its_owner_reads_it()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var options = new EvidenceOptions().In(store.Options);
        var key = new LogKey(options).Verifier;
        Assert.Equal(key, new LogKey(options).Verifier);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(options.KeyFile));
        Assert.Matches("^yuelu/[0-9a-f]{12}$", key.Name);
        var renamed = new EvidenceOptions { Origin = "example.org/log" }.In(store.Options);
        Assert.Throws<StartRefusedException>(() => new LogKey(renamed).Verifier);
    }

    private static async Task AssertHaltedAsync(EvidenceNode node, string code)
    {
        for (var tries = 0; tries < 100 && node.Queue.Halted is null; tries++)
            await Task.Delay(100);
        Assert.Equal(code, node.Queue.Halted?.Code);
        Assert.NotEqual(Guid.Empty, await node.RecordAsync());
    }

    /// <summary>A log of 11 entries whose database has lost all of them.</summary>
    private async Task<(TestStore Store, string Published)> RolledBackAsync(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        string published;
        await using (var node = await EvidenceNode.StartAsync(store))
        {
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => node.RecordAsync()));
            await node.PublishAsync(atLeast: 11);
            published = node.Files.ReadCheckpoint()!;
        }
        await using var db = store.Open();
        await RestoreAsync(db, kind);
        return (store, published);
    }

    /// <summary>What an older backup would have left, which the database itself would refuse.</summary>
    private static async Task RestoreAsync(Storage.YueluDb db, StoreKind kind)
    {
        foreach (var table in (string[])["evidence_logged", "evidence_checkpoint"])
        {
            string[] open =
                kind == StoreKind.PostgreSql
                    ? [$"alter table {table} disable trigger all"]
                    : [$"drop trigger {table}_no_update", $"drop trigger {table}_no_delete"];
            foreach (var sql in (string[])[.. open, $"delete from {table}"])
                await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    private static EvidenceOptions Elsewhere(TestStore store) =>
        new() { Folder = Path.Combine(store.Options.Folder, "elsewhere") };
}
