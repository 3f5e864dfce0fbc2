using Yuelu.Kernel;

namespace Yuelu.Platform.Operation;

/// <summary>How the portal is doing, as its operators see it. It holds numbers and times, nothing of what is recorded.</summary>
internal sealed record OperationView
{
    private const long LowBytes = 2L << 30;
    private static readonly TimeSpan OldBackup = TimeSpan.FromHours(48);
    private static readonly TimeSpan SlowCheckpoint = TimeSpan.FromMinutes(1);

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>When this was read.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When this node started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether records are in SQLite; else they are in PostgreSQL.</summary>
    public required bool OnSqlite { get; init; }

    /// <summary>Size of the database.</summary>
    public required long DatabaseBytes { get; init; }

    /// <summary>What the disk of the data folder has left.</summary>
    public required long FreeBytes { get; init; }

    /// <summary>Migrations that the database has.</summary>
    public required int Migrations { get; init; }

    /// <summary>Migrations that it lacks.</summary>
    public required IReadOnlyList<string> PendingMigrations { get; init; }

    /// <summary>Jobs that wait.</summary>
    public required int JobsWaiting { get; init; }

    /// <summary>Jobs that run.</summary>
    public required int JobsRunning { get; init; }

    /// <summary>Jobs that failed in the last seven days.</summary>
    public required int JobsFailed { get; init; }

    /// <summary>When the last backup was made; null when none was.</summary>
    public required DateTimeOffset? BackupAt { get; init; }

    /// <summary>Its file's name, without the folder.</summary>
    public required string? BackupFile { get; init; }

    /// <summary>Its size.</summary>
    public required long BackupBytes { get; init; }

    /// <summary>Whether the portal makes one each day by itself.</summary>
    public required bool BackupsAreDaily { get; init; }

    /// <summary>Entries that the published log has.</summary>
    public required long LogSize { get; init; }

    /// <summary>When the newest checkpoint was published.</summary>
    public required DateTimeOffset? CheckpointAt { get; init; }

    /// <summary>Acts that are saved and not yet in the log.</summary>
    public required int ActsWaiting { get; init; }

    /// <summary>Why nothing enters the log; null while all is well.</summary>
    public required Words? LogHalted { get; init; }

    /// <summary>Errors logged since the start.</summary>
    public required long Errors { get; init; }

    /// <summary>When the last of them was.</summary>
    public required DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>Whether the disk is nearly full.</summary>
    public bool DiskIsLow => FreeBytes < LowBytes;

    /// <summary>Whether there is no backup of the last two days.</summary>
    public bool BackupIsOld => BackupAt is not { } at || Now - at > OldBackup;

    /// <summary>Whether acts wait although the last checkpoint is long ago.</summary>
    public bool LogIsBehind =>
        LogHalted is not null || (ActsWaiting > 0 && (CheckpointAt is not { } at || Now - at > SlowCheckpoint));
}
