using System.Data.Common;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Search;

/// <summary>
/// FTS5 keeps the pieces of a name in their order, so that a phrase of pieces is a part of the name, and gives rows in the
/// order of their numbers, so that it stops after the first that are wanted.
/// </summary>
internal sealed class SqliteSearchIndex(YueluDb db, string table) : SearchIndex(db, table)
{
    private protected override string FindSql(SearchQuestion question, DbCommand command)
    {
        var conditions = question
            .Texts.Select(text => $"names : {Part(text)}")
            .Concat(question.Marks.Select(group => $"marks : ({string.Join(" OR ", group.Select(Word))})"))
            .ToList();
        var found = $"select rowid from {Table} where rowid > @after";
        if (conditions.Count > 0)
        {
            var without = question.Without is { } mark ? $" NOT marks : {Word(mark)}" : "";
            Add(command, "match", $"({string.Join(" AND ", conditions)}){without}");
            found += $" and {Table} match @match";
        }
        else if (question.Without is { } mark)
        {
            Add(command, "without", $"marks : {Word(mark)}");
            found += $" and rowid not in (select rowid from {Table} where {Table} match @without)";
        }
        return $"{found} order by rowid limit @most";
    }

    public override Task LearnAsync(CancellationToken ct) => Task.CompletedTask;

    public override async Task WriteAsync(IReadOnlyCollection<IndexedRecord> records, bool areNew, CancellationToken ct)
    {
        await using var delete = await CommandAsync(ct);
        delete.CommandText = $"delete from {Table} where rowid = @id";
        var gone = Add(delete, "id", 0L);
        await using var insert = await CommandAsync(ct);
        insert.CommandText = $"insert into {Table}(rowid, names, marks) values (@id, @names, @marks)";
        var (id, names, marks) = (Add(insert, "id", 0L), Add(insert, "names", ""), Add(insert, "marks", ""));
        foreach (var record in records)
        {
            ct.ThrowIfCancellationRequested();
            if (!areNew)
            {
                gone.Value = record.Number;
                delete.ExecuteNonQuery();
            }
            id.Value = record.Number;
            names.Value = Pieces(SearchText.Of(record.Name));
            marks.Value = string.Join(' ', record.Marks);
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The pieces and at the end the last character, so that each character begins a word.</summary>
    private static string Pieces(string text) =>
        text.Length == 0 ? "" : string.Join(' ', Bigrams.Of(text).Append(text.EnumerateRunes().Last().ToString()));

    private static string Part(string text) =>
        text.EnumerateRunes().Count() == 1 ? $"{Word(text)} *" : Word(string.Join(' ', Bigrams.Of(text)));

    private static string Word(string word) => $"\"{word.Replace("\"", "\"\"")}\"";
}
