using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Search;

/// <summary>What is looked for: all of it must hold.</summary>
/// <param name="Texts">Parts of the name, each as <see cref="SearchText"/> makes it.</param>
/// <param name="Marks">Groups of marks; of each group one must hold.</param>
/// <param name="Without">A mark that must not hold; null for none. Cheaper than a mark that nearly all have.</param>
public sealed record SearchQuestion(
    IReadOnlyList<string> Texts,
    IReadOnlyList<IReadOnlyList<string>> Marks,
    string? Without = null
);

/// <summary>What the index keeps of a record.</summary>
/// <param name="Number">The record's number, 1 or more.</param>
/// <param name="Name">What it is found by.</param>
/// <param name="Marks">What it is filtered by, without blanks or quotes: <c>r:4301</c>.</param>
public sealed record IndexedRecord(long Number, string Name, IEnumerable<string> Marks);

/// <summary>
/// A search index (检索) over very many records, by any part of their names, of two Chinese characters too, and by marks.
/// Both databases hold for each record the pieces of its name and its marks as words that they look up fast (FTS5 on SQLite,
/// GIN on PostgreSQL). It is written in the transaction that writes the record; <see cref="SearchTable"/> makes its table.
/// </summary>
public abstract class SearchIndex
{
    private readonly YueluDb db;

    private protected SearchIndex(YueluDb db, string table) => (this.db, Table) = (db, table);

    /// <summary>The table of the index.</summary>
    protected string Table { get; }

    /// <summary>An index of the database at hand.</summary>
    /// <param name="table">The table that a migration has made; part of the program, never of a request.</param>
    public static SearchIndex Of(YueluDb db, string table) =>
        db.Database.IsSqlite() ? new SqliteSearchIndex(db, table) : new PostgreSqlSearchIndex(db, table);

    /// <summary>Numbers of records that match, the lowest first.</summary>
    /// <param name="after">Only higher numbers.</param>
    /// <param name="most">At most so many.</param>
    public async Task<IReadOnlyList<long>> FindAsync(
        SearchQuestion question,
        long after,
        int most,
        CancellationToken ct
    )
    {
        await using var command = await CommandAsync(ct);
        command.CommandText = FindSql(question, command);
        Add(command, "after", after);
        Add(command, "most", most);
        var found = new List<long>(Math.Min(most, 500));
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            found.Add(reader.GetInt64(0));
        return found;
    }

    /// <summary>How many match, counted up to a limit: beyond it a count costs more than it tells.</summary>
    public async Task<int> CountAsync(SearchQuestion question, int upTo, CancellationToken ct)
    {
        await using var command = await CommandAsync(ct);
        command.CommandText = $"select count(*) from ({FindSql(question, command)}) found";
        Add(command, "after", 0L);
        Add(command, "most", upTo);
        return Convert.ToInt32(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes records into the index, past what it has of them already.</summary>
    /// <param name="areNew">Whether it has nothing of them yet.</param>
    public abstract Task WriteAsync(IReadOnlyCollection<IndexedRecord> records, bool areNew, CancellationToken ct);

    /// <summary>Has the database learn what it holds now, after very much was written; else it would guess how to look it up.</summary>
    public abstract Task LearnAsync(CancellationToken ct);

    /// <summary>Selects numbers; the parameters <c>after</c> and <c>most</c> are added by the caller.</summary>
    private protected abstract string FindSql(SearchQuestion question, DbCommand command);

    private protected async Task<DbCommand> CommandAsync(CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private protected static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ($"@{name}", value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
