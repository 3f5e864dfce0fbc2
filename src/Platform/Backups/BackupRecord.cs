using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>A backup that was made; remembered so that the office sees how old the last one is.</summary>
internal sealed class BackupRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>Where it was written, on the machine that made it.</summary>
    public required string File { get; init; }

    public required long Bytes { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Remembers a backup. A database that is older than this record cannot, and that is no fault of the backup.</summary>
    internal static async Task KeepAsync(YueluDb db, MakeBackup.Made made, TimeProvider clock, CancellationToken ct)
    {
        if (!(await MigrationState.ReadAsync(db, ct)).IsUpToDate)
            return;
        db.Add(
            new BackupRecord
            {
                At = clock.GetUtcNow(),
                File = made.File,
                Bytes = made.Bytes,
                Sha256 = made.Sha256,
            }
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The newest one, or null.</summary>
    internal static Task<BackupRecord?> LastAsync(YueluDb db, CancellationToken ct) =>
        db.Set<BackupRecord>().OrderByDescending(one => one.At).FirstOrDefaultAsync(ct);

    internal static void Map(ModelBuilder model) =>
        model.Entity<BackupRecord>(backup =>
        {
            backup.ToTable("operation_backup");
            backup.HasKey(one => one.Id);
            backup.HasIndex(one => one.At);
            backup.Property(one => one.File).HasMaxLength(4096);
            backup.Property(one => one.Sha256).HasMaxLength(64);
        });
}
