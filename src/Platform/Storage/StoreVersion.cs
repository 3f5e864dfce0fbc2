using Microsoft.Data.Sqlite;

namespace Yuelu.Platform.Storage;

/// <summary>
/// A number that is another one as soon as anybody has committed anything to the store. SQLite tells it for some
/// microseconds (PRAGMA data_version: as seen by a connection that itself writes nothing); PostgreSQL has no such number.
/// </summary>
internal sealed class StoreVersion(StorageOptions storage) : IDisposable
{
    private readonly Lock reading = new();
    private SqliteConnection? connection;
    private SqliteCommand? question;

    /// <summary>The number now; null where the store has none. What was read before it was asked may be older.</summary>
    internal long? Now
    {
        get
        {
            if (storage.PostgreSql.Length > 0)
                return null;
            lock (reading)
            {
                question ??= Prepare();
                return (long)question.ExecuteScalar()!;
            }
        }
    }

    public void Dispose()
    {
        question?.Dispose();
        connection?.Dispose();
    }

    private SqliteCommand Prepare()
    {
        connection = new(
            new SqliteConnectionStringBuilder { DataSource = storage.SqliteFile, Pooling = false }.ToString()
        );
        connection.Open();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        command.Prepare();
        return command;
    }
}
