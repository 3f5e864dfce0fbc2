using DuckDB.NET.Data;

namespace Yuelu.Platform.Facts;

/// <summary>A connection to the engine with its own temporary tables; for one thread at a time.</summary>
public sealed class FactSession : IDisposable
{
    private readonly DuckDBConnection connection;

    internal FactSession(DuckDBConnection engine)
    {
        connection = engine.Duplicate();
        connection.Open();
    }

    /// <summary>Runs statements; stops in their midst when cancelled.</summary>
    public void Do(string sql, CancellationToken ct = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var stop = ct.Register(command.Cancel);
        Stoppable(command.ExecuteNonQuery, ct);
    }

    /// <summary>Makes a temporary table, in place of one of that name.</summary>
    public void Create(string table, IEnumerable<FactColumn> columns) =>
        Do(
            $"CREATE OR REPLACE TEMP TABLE {FactSql.Name(table)} ("
                + $"{string.Join(", ", columns.Select(column => $"{FactSql.Name(column.Name)} {column.SqlType}"))})"
        );

    /// <summary>Fills a temporary table; the rows are there when the appender is disposed of.</summary>
    public FactAppender Append(string table) => new(connection.CreateAppender("temp", "main", table));

    /// <summary>All rows of a query, null for null.</summary>
    public IReadOnlyList<object?[]> Read(string sql, CancellationToken ct = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var stop = ct.Register(command.Cancel);
        return Stoppable(
            () =>
            {
                using var reader = command.ExecuteReader();
                var rows = new List<object?[]>();
                while (reader.Read())
                    rows.Add(Row(reader));
                return rows;
            },
            ct
        );
    }

    /// <summary>
    /// The rows of a query one by one, as the engine makes them; null for null. Nothing else can be asked of the session until the
    /// last of them is read.
    /// </summary>
    public IEnumerable<object?[]> Stream(string sql, CancellationToken ct = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var stop = ct.Register(command.Cancel);
        using var reader = Stoppable(command.ExecuteReader, ct);
        while (Stoppable(reader.Read, ct))
            yield return Row(reader);
    }

    /// <summary>Ends the session with its temporary tables.</summary>
    public void Dispose() => connection.Dispose();

    private static object?[] Row(DuckDBDataReader reader)
    {
        var row = new object?[reader.FieldCount];
        for (var at = 0; at < row.Length; at++)
            row[at] = reader.IsDBNull(at) ? null : reader.GetValue(at);
        return row;
    }

    private static T Stoppable<T>(Func<T> run, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return run();
        }
        catch (DuckDBException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }
}
