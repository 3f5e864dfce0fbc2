using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Backups;

namespace Yuelu.Platform.Storage;

/// <summary>
/// Brings the store up to date. On SQLite each start does, after a backup; on PostgreSQL, which several nodes share, only
/// the verb <c>db migrate</c> does, and a start whose program does not fit the database is refused.
/// </summary>
internal static class MigrateStorage
{
    /// <summary>What a start does. When the migrations fit, nothing is built or locked.</summary>
    /// <exception cref="StartRefusedException">The program does not fit the database.</exception>
    internal static async Task AtStartAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var state = await MigrationState.ReadAsync(db, ct);
        if (state.IsUpToDate)
            return;
        if (state.Foreign.Count > 0 || !db.Database.IsSqlite())
            throw new StartRefusedException(state.Differs);
        var backup = await SqliteAsync(db, services.GetRequiredService<BackupPlace>(), ct);
        if (!backup.Succeeded(out _, out var problem))
            throw new StartRefusedException(problem);
    }

    /// <summary>Migrates SQLite, alone; a store that has records is backed up first.</summary>
    /// <returns>The backup, empty when there was nothing to keep.</returns>
    internal static async Task<Result<string>> SqliteAsync(YueluDb db, BackupPlace place, CancellationToken ct)
    {
        await using var alone = await AloneAsync(place.Storage, ct);
        var state = await MigrationState.ReadAsync(db, ct);
        if (state.IsUpToDate)
            return "";
        var kept = "";
        if (!state.IsEmpty)
        {
            if (
                !(await MakeBackup.RunAsync(db, place, place.NameBefore(state.Missing[0]), ct)).Succeeded(
                    out var made,
                    out var problem
                )
            )
                return problem;
            kept = made.File;
        }
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
        await db.Database.MigrateAsync(ct);
        return kept;
    }

    /// <summary>
    /// Waits until no other process migrates this folder. EF Core marks a migration at work by a row in the database, which
    /// stays when the process is killed and then holds up every later start; the system takes a file lock back by itself.
    /// </summary>
    private static Task<FileStream> AloneAsync(StorageOptions options, CancellationToken ct) =>
        FileLock.TakeAsync(Path.Combine(Path.GetFullPath(options.Folder), "migrating.lock"), ct);
}
