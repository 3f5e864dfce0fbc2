using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Verbs;

namespace Yuelu.Platform.Backups;

/// <summary><c>backup</c> and <c>restore</c>.</summary>
internal static class BackupVerbs
{
    private static readonly Verb Backup = new("backup", "[--out <FILE>]", BackupWords.BackupPurpose, BackupAsync)
    {
        Options = ["out"],
    };

    private static readonly Verb Restore = new(
        "restore",
        "<FILE> --into <FOLDER>",
        BackupWords.RestorePurpose,
        RestoreAsync
    )
    {
        Arguments = 1,
        Options = ["into"],
    };

    internal static IReadOnlyList<Verb> All { get; } = [Backup, Restore];

    private static async Task<Result<Words>> BackupAsync(VerbCall call, CancellationToken ct)
    {
        var place = call.BackupPlace;
        if (place.Storage.PostgreSql.Length == 0 && !File.Exists(place.Storage.SqliteFile))
            return BackupProblems.NoRecords;
        await using var db = StorageSetup.Open(place.Storage, call.Modules);
        var file = call.Option("out") is { } named ? Path.GetFullPath(named) : place.NameNow();
        if (!(await MakeBackup.RunAsync(db, place, file, ct)).Succeeded(out var made, out var problem))
            return problem;
        await BackupRecord.KeepAsync(db, made, place.Clock, ct);
        return BackupWords.Made.With(made.File, made.Bytes, made.Manifest.Files.Count + 1, made.Sha256);
    }

    private static async Task<Result<Words>> RestoreAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Option("into") is not { } into)
            return VerbProblems.Usage(Restore.Line);
        var folder = Path.GetFullPath(into);
        var done = await RestoreBackup.RunAsync(call.Arguments[0], folder, call.Storage.PostgreSql, call.Modules, ct);
        if (!done.Succeeded(out var restored, out var problem))
            return problem;
        var said = BackupWords.Restored.With(folder, restored.Manifest.Files.Count);
        var log = restored.Log is { } verified ? Say(verified) : BackupWords.NoLog;
        return new Words($"{said.Zh}\n{log.Zh}", $"{said.En}\n{log.En}");
    }

    private static Words Say(AuditedLog log) =>
        BackupWords.Verified.With(log.Checkpoint.Origin, log.Checkpoint.Size, log.Checkpoint.Root, log.Unpublished);
}
