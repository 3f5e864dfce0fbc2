using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Yuelu.Platform.Storage;

/// <summary>Saving what only one may have, such as a name or a code, when another may have saved it a moment before.</summary>
public static class FirstSave
{
    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int SqliteUnique = 2067;

    /// <summary>Saves; false, with nothing saved and nothing left to save, when another was first.</summary>
    public static async Task<bool> SaveIfFirstAsync(this YueluDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException second) when (IsTaken(second.InnerException))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static bool IsTaken(Exception? told) =>
        told
            is SqliteException { SqliteExtendedErrorCode: SqliteUnique }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
