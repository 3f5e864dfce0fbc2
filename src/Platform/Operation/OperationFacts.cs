using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Telemetry;

namespace Yuelu.Platform.Operation;

/// <summary>Reads how the portal is doing.</summary>
internal sealed class OperationFacts(
    YueluDb db,
    StorageOptions storage,
    BackupPlace place,
    LogFiles files,
    EvidenceQueue queue,
    ErrorCount errors,
    TimeProvider clock
)
{
    private static readonly TimeSpan RecentJobs = TimeSpan.FromDays(7);

    internal async Task<OperationView> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var migrations = await MigrationState.ReadAsync(db, ct);
        var recent = now - RecentJobs;
        // State by state, so that the index answers, however many jobs have ended.
        var jobs = db.Set<Job>();
        var waiting = await jobs.CountAsync(job => job.State == JobState.Waiting, ct);
        var running = await jobs.CountAsync(job => job.State == JobState.Running, ct);
        var failed = await jobs.CountAsync(job => job.State == JobState.Failed && job.EndedAt > recent, ct);
        var backup = await BackupRecord.LastAsync(db, ct);
        return new OperationView
        {
            Version = ProductVersion.Text,
            Now = now,
            StartedAt = new DateTimeOffset(Process.GetCurrentProcess().StartTime),
            OnSqlite = db.Database.IsSqlite(),
            DatabaseBytes = await DatabaseBytesAsync(ct),
            FreeBytes = new DriveInfo(Path.GetFullPath(storage.Folder)).AvailableFreeSpace,
            Migrations = migrations.Applied.Count,
            PendingMigrations = migrations.Missing,
            JobsWaiting = waiting,
            JobsRunning = running,
            JobsFailed = failed,
            BackupAt = backup?.At,
            BackupFile = Path.GetFileName(backup?.File),
            BackupBytes = backup?.Bytes ?? 0,
            BackupsAreDaily = place.Options.DailyAt.Length > 0,
            LogSize = await db.PublishedSizeAsync(ct),
            CheckpointAt = files.CheckpointAt(),
            ActsWaiting = await db.Set<WaitingAct>().CountAsync(ct),
            LogHalted = queue.Halted?.Detail,
            Errors = errors.Count,
            LastErrorAt = errors.LastAt,
        };
    }

    private async Task<long> DatabaseBytesAsync(CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return await db
                .Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"")
                .SingleAsync(ct);
        string[] parts = [storage.SqliteFile, storage.SqliteFile + "-wal"];
        return parts.Select(part => new FileInfo(part)).Where(part => part.Exists).Sum(part => part.Length);
    }
}
