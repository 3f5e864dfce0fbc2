using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuelu.Kernel;
using Yuelu.Platform.Backups;
using Yuelu.Platform.Verbs;

namespace Yuelu.Platform.Storage;

/// <summary><c>db status</c> and <c>db migrate</c>.</summary>
internal static class DbVerbs
{
    private const string NoBackup = "none";

    private static readonly Verb Status = new("db status", "", StorageWords.StatusPurpose, StatusAsync);

    private static readonly Verb Migrate = new(
        "db migrate",
        "[--backup none]",
        StorageWords.MigratePurpose,
        MigrateAsync
    )
    {
        Options = ["backup"],
    };

    internal static IReadOnlyList<Verb> All { get; } = [Status, Migrate];

    private static async Task<Result<Words>> StatusAsync(VerbCall call, CancellationToken ct)
    {
        await using var db = StorageSetup.Open(call.Storage, call.Modules);
        if (!(await ReadAsync(db, ct)).Succeeded(out var state, out var problem))
            return problem;
        return state.IsUpToDate ? StorageWords.UpToDate.With(state.Applied.Count)
            : state.IsEmpty ? StorageWords.Empty
            : state.Differs;
    }

    private static async Task<Result<Words>> MigrateAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Option("backup") is { } how && how != NoBackup)
            return VerbProblems.Usage(Migrate.Line);
        Directory.CreateDirectory(Path.GetFullPath(call.Storage.Folder));
        await using var db = StorageSetup.Open(call.Storage, call.Modules);
        if (!(await ReadAsync(db, ct)).Succeeded(out var state, out var problem))
            return problem;
        if (state.Foreign.Count > 0)
            return state.Differs;
        if (state.IsUpToDate)
            return StorageWords.UpToDate.With(state.Applied.Count);
        var backup = db.Database.IsSqlite()
            ? await MigrateStorage.SqliteAsync(db, call.BackupPlace, ct)
            : await PostgreSqlAsync(db, state, call, ct);
        if (!backup.Succeeded(out var kept, out problem))
            return problem;
        return StorageWords.Migrated.With(state.Missing.Count, kept.Length > 0 ? kept : StorageWords.NoBackup);
    }

    /// <summary>Dumps what is there first; without the tool for that it goes on only when told so.</summary>
    private static async Task<Result<string>> PostgreSqlAsync(
        YueluDb db,
        MigrationState state,
        VerbCall call,
        CancellationToken ct
    )
    {
        var kept = "";
        if (!state.IsEmpty && call.Option("backup") != NoBackup)
        {
            var place = call.BackupPlace;
            var made = await MakeBackup.RunAsync(db, place, place.NameBefore(state.Missing[0]), ct);
            if (!made.Succeeded(out var backup, out var problem))
                return problem.Code == "backup.tool-missing" ? StorageProblems.NoBackupTool : problem;
            kept = backup.File;
        }
        await db.Database.MigrateAsync(ct);
        return kept;
    }

    private static async Task<Result<MigrationState>> ReadAsync(YueluDb db, CancellationToken ct)
    {
        try
        {
            return await MigrationState.ReadAsync(db, ct);
        }
        catch (NpgsqlException away)
        {
            return StorageProblems.Unreachable(away.Message);
        }
    }
}
