using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;

namespace Yuelu.Platform.Storage;

/// <summary>Which migrations this program brings and which the database has.</summary>
/// <param name="Known">Those of the program, in order.</param>
/// <param name="Applied">Those of the database, in order; none when it is empty.</param>
internal sealed record MigrationState(IReadOnlyList<string> Known, IReadOnlyList<string> Applied)
{
    private const string Table = "platform_migration";

    /// <summary>What the database still lacks.</summary>
    internal IReadOnlyList<string> Missing => [.. Known.Except(Applied)];

    /// <summary>What the database has from a later program.</summary>
    internal IReadOnlyList<string> Foreign => [.. Applied.Except(Known)];

    internal bool IsUpToDate => Missing.Count == 0 && Foreign.Count == 0;

    /// <summary>The refusal of a program and a database that do not fit.</summary>
    internal Problem Differs => StorageProblems.Differs([.. Missing], [.. Foreign]);

    internal bool IsEmpty => Applied.Count == 0;

    /// <summary>Asks the database; one that is not there has none.</summary>
    internal static async Task<MigrationState> ReadAsync(YueluDb db, CancellationToken ct)
    {
        List<string> known = [.. db.Database.GetMigrations()];
        if (db.Database.IsSqlite() && !File.Exists(db.Database.GetDbConnection().DataSource))
            return new(known, []);
        return new(known, await AppliedAsync(db, ct));
    }

    private static async Task<List<string>> AppliedAsync(YueluDb db, CancellationToken ct)
    {
        var sql = db.Database.IsSqlite()
            ? $"SELECT count(*) FROM sqlite_master WHERE name = '{Table}'"
            : $"SELECT count(*) FROM pg_tables WHERE tablename = '{Table}' AND schemaname = ANY (current_schemas(false))";
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var connection = db.Database.GetDbConnection();
            var applied = new List<string>();
            await using var ask = Command(connection, sql);
            if ((long)(await ask.ExecuteScalarAsync(ct))! == 0)
                return applied;
            await using var read = Command(connection, $"SELECT \"MigrationId\" FROM {Table} ORDER BY \"MigrationId\"");
            await using var row = await read.ExecuteReaderAsync(CommandBehavior.SingleResult, ct);
            while (await row.ReadAsync(ct))
                applied.Add(row.GetString(0));
            return applied;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
