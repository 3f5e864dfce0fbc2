using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Backups;

/// <summary>One consistent copy of a SQLite database that others read and write meanwhile.</summary>
internal static class SqliteCopy
{
    /// <summary>Copies by SQLite's own online backup, which holds no writer up.</summary>
    internal static async Task MakeAsync(YueluDb db, string file, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var copy = new SqliteConnection(Alone(file));
            await copy.OpenAsync(ct);
            var source = (SqliteConnection)db.Database.GetDbConnection();
            await Task.Run(() => source.BackupDatabase(copy), ct);
            await using var whole = copy.CreateCommand();
            // One file without a log beside it.
            whole.CommandText = "PRAGMA journal_mode=DELETE";
            await whole.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>SQLite's own check of a whole file; null when all is well.</summary>
    internal static async Task<Problem?> CheckAsync(string file, CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(Alone(file));
            await connection.OpenAsync(ct);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            var said = await check.ExecuteScalarAsync(ct) as string;
            return said == "ok" ? null : BackupProblems.DatabaseDamaged(said ?? "?");
        }
        catch (SqliteException damaged)
        {
            return BackupProblems.DatabaseDamaged(damaged.Message);
        }
    }

    private static string Alone(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
}
