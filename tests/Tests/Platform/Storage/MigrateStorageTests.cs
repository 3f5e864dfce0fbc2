using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Yuelu.Host;
using Yuelu.Platform.Backups;

namespace Yuelu.Platform.Storage;

/// <summary>What an upgrade does to the records of an earlier program.</summary>
public sealed class MigrateStorageTests(Stores stores)
{
    [Fact]
    public async Task A_start_on_SQLite_backs_up_and_then_migrates()
    {
        var store = await OlderAsync(StoreKind.Sqlite);
        using (var host = new HostProcess(store.Options, demo: ""))
            await host.FirstPageAsync();
        var backup = Assert.Single(Directory.GetFiles(Path.Combine(store.Options.Folder, "backups"), "before-*.zip"));
        using var archive = BackupArchive.Open(backup).Value;
        Assert.EndsWith("_Evidence", archive.Manifest.Migrations[^1]);
        await using var db = store.Open();
        Assert.True((await MigrationState.ReadAsync(db, CancellationToken.None)).IsUpToDate);
        using (var host = new HostProcess(store.Options, demo: ""))
            await host.FirstPageAsync();
        Assert.Single(Directory.GetFiles(Path.Combine(store.Options.Folder, "backups")));
    }

    [Fact]
    public async Task A_start_on_PostgreSQL_refuses_and_names_both_until_db_migrate_has_run()
    {
        var store = await OlderAsync(StoreKind.PostgreSql);
        using (var host = new HostProcess(store.Options, demo: ""))
        {
            Assert.Equal(1, await host.EndAsync());
            Assert.Contains("storage.migrations-differ", host.Output);
            Assert.Contains("_Operation", host.Output);
            Assert.Contains("yuelu db migrate", host.Output);
        }
        var status = await HostVerb.RunAsync(store.Options, "db", "status");
        Assert.Equal(2, status.ExitCode);
        var migrated = await HostVerb.RunAsync(store.Options, "db", "migrate");
        Assert.True(migrated.ExitCode == 0, migrated.Error);
        Assert.Single(Directory.GetFiles(Path.Combine(store.Options.Folder, "backups"), "before-*.zip"));
        status = await HostVerb.RunAsync(store.Options, "db", "status");
        Assert.Equal(0, status.ExitCode);
        using var after = new HostProcess(store.Options, demo: "");
        await after.FirstPageAsync();
    }

    /// <summary>In a namespace of its own where PostgreSQL's programs are hidden, as on a machine that lacks postgresql-client.</summary>
    [Fact]
    public async Task Without_pg_dump_db_migrate_says_so_changes_nothing_and_goes_on_only_when_told()
    {
        Assert.SkipUnless(await HostVerb.MayHideAsync(), "This account may hide no folder (unshare -m).");
        var store = await OlderAsync(StoreKind.PostgreSql);
        string[] before;
        await using (var db = store.Open())
            before = [.. await db.Database.GetAppliedMigrationsAsync()];

        var refused = await HostVerb.WithoutPostgreSqlsProgramsAsync(store.Options, "db", "migrate");
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(
            "yuelu: pg_dump is missing, so there can be no backup first, and nothing was changed. Install postgresql-client, or add --backup none if you have a backup of your own. [storage.no-backup-tool]",
            refused.Error.Trim()
        );
        await using (var db = store.Open())
            Assert.Equal(before, await db.Database.GetAppliedMigrationsAsync());
        var backups = Path.Combine(store.Options.Folder, "backups");
        Assert.True(!Directory.Exists(backups) || Directory.GetFileSystemEntries(backups).Length == 0);

        var told = await HostVerb.WithoutPostgreSqlsProgramsAsync(store.Options, "db", "migrate", "--backup=none");
        Assert.True(told.ExitCode == 0, told.Error);
        await using var after = store.Open();
        Assert.True((await MigrationState.ReadAsync(after, CancellationToken.None)).IsUpToDate);
    }

    [Theory, BothStores]
    public async Task A_database_of_a_later_program_is_left_alone(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        await using (var db = store.Open())
            await db.Database.ExecuteSqlRawAsync(
                "insert into platform_migration values ('29991231000000_FromTheFuture', '10.0.0')"
            );
        using var host = new HostProcess(store.Options, demo: "");
        Assert.Equal(1, await host.EndAsync());
        Assert.Contains("29991231000000_FromTheFuture", host.Output);
        var migrate = await HostVerb.RunAsync(store.Options, "db", "migrate");
        Assert.Equal(2, migrate.ExitCode);
    }

    /// <summary>A store as the program before the last migrations left it.</summary>
    private async Task<TestStore> OlderAsync(StoreKind kind)
    {
        var store = await stores.CreateEmptyAsync(kind);
        await using var db = store.Open();
        var evidence = db.Database.GetMigrations().Single(name => name.EndsWith("_Evidence", StringComparison.Ordinal));
        await db.GetService<IMigrator>().MigrateAsync(evidence);
        return store;
    }
}
