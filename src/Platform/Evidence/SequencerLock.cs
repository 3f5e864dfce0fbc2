using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>
/// Only one node at a time enters acts: on SQLite whoever locks a file, on PostgreSQL whoever holds an advisory lock on the
/// very connection that enters them. Either is free again as soon as its holder is gone.
/// </summary>
internal static class SequencerLock
{
    private const long Number = 0x79_75_65_6c_75; // yuelu

    /// <summary>A server that has lost its client notices within 20 seconds; nothing may be lost when a commit has returned.</summary>
    private const string Session = """
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3;
        SET synchronous_commit = on
        """;

    /// <summary>Tries once.</summary>
    /// <returns>Something to dispose of when the node gives up; null when another node is the sequencer.</returns>
    internal static async Task<IAsyncDisposable?> TryAsync(YueluDb db, StorageOptions storage, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
            return FileLock.Try(Path.Combine(Path.GetFullPath(storage.Folder), "sequencer.lock"));
        var taken = await db
            .Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Number}) AS \"Value\"")
            .SingleAsync(ct);
        return taken ? new Advisory(db) : null;
    }

    /// <summary>Opens the connection that will enter acts.</summary>
    internal static async Task OpenAsync(YueluDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        if (!db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync(Session, ct);
    }

    /// <summary>A connection that goes back to its pool would keep the lock until it is used again.</summary>
    private sealed class Advisory(YueluDb db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (db.Database.GetDbConnection().State != ConnectionState.Open)
                return;
            try
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Number})");
            }
            catch (NpgsqlException)
            {
                // The server has ended the connection, and the lock with it.
            }
        }
    }
}
