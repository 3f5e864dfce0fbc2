using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Storage;

/// <summary>Keeps others from writing the same at the same time.</summary>
public static class WriteAlone
{
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
