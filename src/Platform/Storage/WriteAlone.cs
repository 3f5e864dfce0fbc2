using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Storage;

/// <summary>Keeps others from writing the same at the same time.</summary>
public static class WriteAlone
{
    /// <summary>Lets very many records be written at once: with few pages in memory SQLite would write each many times over. It keeps 160 MB of them meanwhile, else 2.</summary>
    public static async Task WriteManyAsync(this YueluDb db, Func<Task> write, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
        {
            await write();
            return;
        }
        await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -160000", ct);
        try
        {
            await write();
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -2000", CancellationToken.None);
        }
    }

    /// <summary>
    /// Waits until nobody else is at this; held until the open transaction ends. SQLite lets one transaction write at a
    /// time anyway.
    /// </summary>
    /// <param name="what">A number of the caller's own choice.</param>
    public static async Task AloneAsync(this YueluDb db, long what, CancellationToken ct)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({what})", ct);
    }
}
