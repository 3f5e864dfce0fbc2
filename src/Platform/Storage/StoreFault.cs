using Microsoft.Data.Sqlite;
using Npgsql;
using Yuelu.Kernel;

namespace Yuelu.Platform.Storage;

/// <summary>
/// Tells what is wrong with the store from what was thrown: a full disk, a store that cannot be written, a database that does
/// not answer. These are no bugs and no mistake of the sender: whoever asked is told, and asks again when it is mended.
/// </summary>
public static class StoreFault
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>As the system words it, wherever it comes from: files, the engine for columns.</summary>
    private const string NoSpace = "No space left on device";
    private const string ReadOnlyFiles = "Read-only file system";

    /// <summary>The fault that lies behind an exception; null when it is another thing.</summary>
    public static Problem? Of(Exception? thrown)
    {
        for (var one = thrown; one is not null; one = one.InnerException)
            if (Tell(one) is { } problem)
                return problem;
        return null;
    }

    private static Problem? Tell(Exception thrown) =>
        thrown switch
        {
            SqliteException sqlite => Tell(sqlite.SqliteErrorCode),
            PostgresException postgres => Tell(postgres.SqlState),
            NpgsqlException => StorageProblems.Away,
            UnauthorizedAccessException => StorageProblems.ReadOnly,
            _ when thrown.Message.Contains(NoSpace, StringComparison.Ordinal) => StorageProblems.Full,
            _ when thrown.Message.Contains(ReadOnlyFiles, StringComparison.Ordinal) => StorageProblems.ReadOnly,
            _ => null,
        };

    private static Problem? Tell(int sqlite) =>
        sqlite switch
        {
            SqliteFull => StorageProblems.Full,
            SqliteReadOnly => StorageProblems.ReadOnly,
            SqliteIoError or SqliteCannotOpen => StorageProblems.Unwritable,
            SqliteBusy or SqliteLocked => StorageProblems.Busy,
            _ => null,
        };

    private static Problem? Tell(string sqlState) =>
        sqlState switch
        {
            PostgresErrorCodes.DiskFull => StorageProblems.Full,
            PostgresErrorCodes.ReadOnlySqlTransaction => StorageProblems.ReadOnly,
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections => StorageProblems.Away,
            PostgresErrorCodes.LockNotAvailable => StorageProblems.Busy,
            _ => null,
        };
}
