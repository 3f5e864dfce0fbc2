using Microsoft.EntityFrameworkCore;
using Yuelu.Host;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>A backup made while acts are recorded restores to a portal that starts and whose log is whole.</summary>
public sealed class BackupTests(Stores stores)
{
    [Theory, BothStores]
    public async Task A_backup_under_load_restores_starts_and_verifies(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var file = Path.Combine(store.Options.Folder, "out", "one.zip");
        List<Guid> before;
        await using (var node = await EvidenceNode.StartAsync(store))
        {
            before = [.. await Task.WhenAll(Enumerable.Range(0, 300).Select(i => node.RecordAsync($"test/{i}")))];
            await node.PublishAsync(atLeast: 300);
            using var enough = new CancellationTokenSource();
            var load = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LoadAsync(node, enough.Token)));
            var made = await HostVerb.RunAsync(store.Options, "backup", "--out", file);
            await enough.CancelAsync();
            await load;
            Assert.True(made.ExitCode == 0, made.Error);
        }
        await using (var db = store.Open())
            Assert.Equal(file, (await BackupRecord.LastAsync(db, CancellationToken.None))?.File);
        var restored = await RestoreAsync(store, file);
        using (var host = new HostProcess(restored.Options, demo: ""))
            await host.FirstPageAsync();
        await using var again = await EvidenceNode.StartAsync(restored);
        await again.RecordAsync();
        await again.PublishAsync(atLeast: 302);
        Assert.Null(await again.AuditAsync());
        await using var records = restored.Open();
        var logged = await records.Set<LoggedAct>().Select(act => act.ActId).ToListAsync();
        Assert.Empty(before.Except(logged));
    }

    [Theory, BothStores]
    public async Task A_log_that_does_not_make_its_signed_root_is_not_restored(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var node = await EvidenceNode.StartAsync(store))
        {
            await node.RecordAsync();
            await node.PublishAsync(atLeast: 2);
        }
        await using (var db = store.Open())
            await ForgeAsync(db, kind);
        var file = Path.Combine(store.Options.Folder, "forged.zip");
        Assert.Equal(0, (await HostVerb.RunAsync(store.Options, "backup", "--out", file)).ExitCode);
        var target = await stores.CreateEmptyAsync(kind);
        var into = Path.Combine(target.Options.Folder, "new");
        var refused = await HostVerb.RunAsync(target.Options, "restore", file, "--into", into);
        Assert.Contains("[evidence.database-differs]", refused.Error);
        Assert.False(Directory.Exists(into));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_alone()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var file = Path.Combine(store.Options.Folder, "one.zip");
        Assert.Equal(0, (await HostVerb.RunAsync(store.Options, "backup", "--out", file)).ExitCode);
        Assert.Contains(
            "[backup.file-exists]",
            (await HostVerb.RunAsync(store.Options, "backup", "--out", file)).Error
        );
        var refused = await HostVerb.RunAsync(store.Options, "restore", file, "--into", store.Options.Folder);
        Assert.Contains("[backup.folder-not-empty]", refused.Error);
        Assert.True(File.Exists(store.Options.SqliteFile));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task<TestStore> RestoreAsync(TestStore from, string file)
    {
        var target = await stores.CreateEmptyAsync(from.Kind);
        var outcome = await HostVerb.RunAsync(target.Options, "restore", file, "--into", target.Options.Folder);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Contains("is verified", outcome.Output);
        return target;
    }

    private static async Task LoadAsync(EvidenceNode node, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            await node.RecordAsync();
    }

    /// <summary>Changes one entry as somebody who owns the database could.</summary>
    private static async Task ForgeAsync(YueluDb db, StoreKind kind)
    {
        string[] open =
            kind == StoreKind.PostgreSql
                ? ["alter table evidence_logged disable trigger all"]
                : ["drop trigger evidence_logged_no_update"];
        foreach (var sql in (string[])[.. open, "update evidence_logged set body = salt where seq = 0"])
            await db.Database.ExecuteSqlRawAsync(sql);
    }
}
