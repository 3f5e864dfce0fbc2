using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Yuelu.Platform.Storage;

/// <summary>
/// Writes very many records at once, past the change tracker: COPY on PostgreSQL, one prepared statement on SQLite. It
/// belongs to the transaction that is open, as everything that is saved does.
/// </summary>
public static class BulkInsert
{
    /// <summary>Inserts new records; nothing of them is tracked.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static Task BulkInsertAsync<T>(this YueluDb db, IEnumerable<T> records, CancellationToken ct)
        where T : class => db.WriteAsync(TableOf<T>(db), records, ct);

    /// <summary>
    /// Changes all columns of records that are there, by their key, where the concurrency token is still the one that was
    /// seen; nothing of them is tracked.
    /// </summary>
    /// <param name="seen">The concurrency token as it was read.</param>
    /// <returns>How many were changed; fewer than were given means that somebody else changed one meanwhile.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task<int> BulkUpdateAsync<T>(
        this YueluDb db,
        IReadOnlyList<T> records,
        Func<T, object> seen,
        CancellationToken ct
    )
        where T : class
    {
        var table = TableOf<T>(db);
        var key = table.Columns.Single(column => column.Property.IsPrimaryKey()).Name;
        var token = table.Columns.Single(column => column.Property.IsConcurrencyToken);
        var changes = table with
        {
            Name = "bulk_change",
            Columns = [.. table.Columns, token with { Name = "seen", Get = record => seen((T)record) }],
        };
        var temporary = string.Join(", ", changes.Columns.Select(column => $"{column.Name} {column.Type}"));
        await db.ExecuteAsync($"create temporary table {changes.Name} ({temporary})", ct);
        await db.WriteAsync(changes, records, ct);
        var set = string.Join(
            ", ",
            table.Columns.Where(column => column.Name != key).Select(column => $"{column.Name} = c.{column.Name}")
        );
        var changed = await db.ExecuteAsync(
            $"update {table.Name} set {set} from {changes.Name} c where {table.Name}.{key} = c.{key} and {table.Name}.{token.Name} = c.seen",
            ct
        );
        await db.ExecuteAsync($"drop table {changes.Name}", ct);
        return changed;
    }

    private sealed record Column(string Name, string Type, IProperty Property, Func<object, object?> Get);

    private sealed record Table(string Name, IReadOnlyList<Column> Columns);

    private static Table TableOf<T>(YueluDb db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        return new(table.Name, [.. type.GetProperties().Select(property => ColumnOf(property, table))]);
    }

    private static Column ColumnOf(IProperty property, StoreObjectIdentifier table)
    {
        var get = ((IPropertyBase)property).GetGetter();
        var converter = property.GetTypeMapping().Converter;
        return new(
            property.GetColumnName(table)!,
            property.GetColumnType(),
            property,
            converter is null
                ? get.GetClrValueUsingContainingEntity
                : record => converter.ConvertToProvider(get.GetClrValueUsingContainingEntity(record))
        );
    }

    private static Task WriteAsync<T>(this YueluDb db, Table table, IEnumerable<T> records, CancellationToken ct)
        where T : class
    {
        var transaction = Open(db);
        return transaction.Connection is NpgsqlConnection postgres
            ? CopyAsync(postgres, table, records, ct)
            : InsertAsync(transaction, table, records, ct);
    }

    private static DbTransaction Open(YueluDb db) =>
        db.Database.CurrentTransaction?.GetDbTransaction()
        ?? throw new InvalidOperationException("Many records are written in a transaction only.");

    /// <param name="sql">Of names of the model alone.</param>
    private static async Task<int> ExecuteAsync(this YueluDb db, string sql, CancellationToken ct)
    {
        await using var command = Open(db).Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (Open(db), sql);
        return await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task CopyAsync<T>(
        NpgsqlConnection connection,
        Table table,
        IEnumerable<T> records,
        CancellationToken ct
    )
        where T : class
    {
        var names = string.Join(", ", table.Columns.Select(column => column.Name));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({names}) from stdin (format binary)",
            ct
        );
        foreach (var record in records)
        {
            await copy.StartRowAsync(ct);
            foreach (var column in table.Columns)
            {
                if (column.Get(record) is { } value)
                    await copy.WriteAsync(value, column.Type.Split('(')[0], ct);
                else
                    await copy.WriteNullAsync(ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    private static async Task InsertAsync<T>(
        DbTransaction transaction,
        Table table,
        IEnumerable<T> records,
        CancellationToken ct
    )
        where T : class
    {
        await using var insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        var places = string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"));
        insert.CommandText =
            $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) values ({places})";
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            insert.Parameters.Add(parameter);
        }
        foreach (var record in records)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
                insert.Parameters[i].Value = table.Columns[i].Get(record) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }
}
