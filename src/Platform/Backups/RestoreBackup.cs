using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>
/// Restores a backup into an empty folder: files against their hashes, the database by its own check, then the whole
/// evidence log. The database gets its name last, so that a restore that is cut off leaves no portal that looks whole.
/// </summary>
internal static class RestoreBackup
{
    /// <summary>What a restore leaves free on the disk.</summary>
    private const long Spare = 64 << 20;

    /// <summary>What was restored and verified.</summary>
    /// <param name="Manifest">The backup.</param>
    /// <param name="Log">The evidence log; null when the database is older than the log or it has no entry yet.</param>
    internal sealed record Restored(BackupManifest Manifest, AuditedLog? Log);

    /// <param name="file">The backup.</param>
    /// <param name="folder">An empty folder, or one that is not there yet.</param>
    /// <param name="postgreSql">An empty database for a backup of PostgreSQL; else not used.</param>
    internal static async Task<Result<Restored>> RunAsync(
        string file,
        string folder,
        string postgreSql,
        ModuleList modules,
        CancellationToken ct
    )
    {
        if (!BackupArchive.Open(file).Succeeded(out var archive, out var problem))
            return problem;
        using var opened = archive;
        var manifest = archive.Manifest;
        if (!manifest.IsSqlite && postgreSql.Length == 0)
            return BackupProblems.NeedsPostgreSql;
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return BackupProblems.NotEmpty(folder);
        var wasThere = Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var storage = new StorageOptions { Folder = folder, PostgreSql = manifest.IsSqlite ? "" : postgreSql };
        var restored = await FillAsync(archive, storage, modules, ct);
        if (restored.Problem is not null)
            Empty(folder, wasThere);
        return restored;
    }

    private static async Task<Result<Restored>> FillAsync(
        BackupArchive archive,
        StorageOptions storage,
        ModuleList modules,
        CancellationToken ct
    )
    {
        var free = new DriveInfo(storage.Folder).AvailableFreeSpace - Spare;
        if (archive.Manifest.TotalBytes > free)
            return BackupProblems.TooLarge(archive.Manifest.TotalBytes, free);
        if (storage.PostgreSql.Length > 0 && await IsUsedAsync(storage, modules, ct))
            return BackupProblems.DatabaseNotEmpty;
        var unnamed = storage.SqliteFile + ".restoring";
        if (await archive.ExtractAsync(storage.Folder, unnamed, ct) is { } problem)
            return problem;
        return storage.PostgreSql.Length > 0
            ? await FillPostgreSqlAsync(archive.Manifest, storage, unnamed, modules, ct)
            : await FillSqliteAsync(archive.Manifest, storage, unnamed, modules, ct);
    }

    private static async Task<Result<Restored>> FillSqliteAsync(
        BackupManifest manifest,
        StorageOptions storage,
        string unnamed,
        ModuleList modules,
        CancellationToken ct
    )
    {
        if (await SqliteCopy.CheckAsync(unnamed, ct) is { } problem)
            return problem;
        AuditedLog? log;
        await using (var db = StorageSetup.OpenSqlite(unnamed, modules))
            if (!(await VerifyAsync(db, storage, ct)).Succeeded(out log, out problem))
                return problem;
        File.Move(unnamed, storage.SqliteFile);
        Durable.SyncFolder(storage.Folder);
        return new Restored(manifest, log.IsThere ? log : null);
    }

    private static async Task<Result<Restored>> FillPostgreSqlAsync(
        BackupManifest manifest,
        StorageOptions storage,
        string dump,
        ModuleList modules,
        CancellationToken ct
    )
    {
        if (await PostgresTool.RestoreAsync(storage.PostgreSql, dump, ct) is { } problem)
            return problem;
        File.Delete(dump);
        await using var db = StorageSetup.Open(storage, modules);
        if (!(await VerifyAsync(db, storage, ct)).Succeeded(out var log, out problem))
            return problem;
        return new Restored(manifest, log.IsThere ? log : null);
    }

    /// <summary>Makes the log's public files from the database and checks them against the checkpoint that was signed.</summary>
    private static async Task<Result<AuditedLog>> VerifyAsync(YueluDb db, StorageOptions storage, CancellationToken ct)
    {
        var state = await MigrationState.ReadAsync(db, ct);
        if (!state.Applied.Any(migration => migration.EndsWith("_Evidence", StringComparison.Ordinal)))
            return AuditedLog.None;
        var options = new EvidenceOptions().In(storage);
        if (!File.Exists(options.KeyFile))
            return await db.Set<LoggedAct>().AnyAsync(ct) ? EvidenceProblems.NoKey : AuditedLog.None;
        var (files, key) = (new LogFiles(options), new LogKey(options));
        if (await new Publisher(files, key, TimeProvider.System).RestoreAsync(db, ct) is { } problem)
            return problem;
        return await AuditLog.RunAsync(db, files, key, progress: null, ct);
    }

    private static async Task<bool> IsUsedAsync(StorageOptions storage, ModuleList modules, CancellationToken ct)
    {
        await using var db = StorageSetup.Open(storage, modules);
        return await db
            .Database.SqlQueryRaw<bool>(
                "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = ANY (current_schemas(false))) AS \"Value\""
            )
            .SingleAsync(ct);
    }

    /// <summary>Takes back what a refused restore has written, so that the folder is as it was.</summary>
    private static void Empty(string folder, bool keepIt)
    {
        Directory.Delete(folder, recursive: true);
        if (keepIt)
            Directory.CreateDirectory(folder);
    }
}
