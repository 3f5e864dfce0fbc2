using System.Data.Common;
using Npgsql;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Search;

/// <summary>
/// A GIN index over the words of each enterprise, as <see cref="WordNumbers"/>. It knows no order of the pieces, so a text of more than two characters is
/// compared once more with the name; a single character is looked for in the names alone. A word that nearly all have is cheaper to find by going along the register: the
/// planner sees to that by the statistics of the column.
/// </summary>
internal sealed class PostgreSqlSearchIndex(YueluDb db, string table) : SearchIndex(db, table)
{
    private protected override string FindSql(SearchQuestion question, DbCommand command)
    {
        var must = question
            .Texts.Where(text => !IsCharacter(text))
            .SelectMany(Bigrams.Of)
            .Concat(question.Marks.Where(group => group.Count == 1).Select(group => group[0]));
        var conditions = new List<string> { "id > @after" };
        if (must.Distinct().ToArray() is { Length: > 0 } words)
        {
            Add(command, "words", Array.ConvertAll(words, WordNumbers.Of));
            conditions.Add("words @> @words");
        }
        foreach (var (i, group) in question.Marks.Where(group => group.Count > 1).Index())
        {
            Add(command, $"group{i}", group.Select(WordNumbers.Of).ToArray());
            conditions.Add($"words && @group{i}");
        }
        foreach (var (i, text) in question.Texts.Where(text => text.EnumerateRunes().Count() != 2).Index())
        {
            Add(command, $"text{i}", text);
            conditions.Add($"position(@text{i} in name) > 0");
        }
        if (question.Without is { } mark)
        {
            Add(command, "without", WordNumbers.Of(mark));
            conditions.Add("not @without = any(words)");
        }
        return $"select id from {Table} where {string.Join(" and ", conditions)} order by id limit @most";
    }

    /// <summary>Statistics of the words, and those entries put into their places that GIN has only noted so far.</summary>
    public override async Task LearnAsync(CancellationToken ct)
    {
        await using var command = await CommandAsync(ct);
        command.CommandText = $"select gin_clean_pending_list('ix_{Table}_words'); analyze {Table}";
        await command.ExecuteNonQueryAsync(ct);
    }

    public override async Task WriteAsync(IReadOnlyCollection<IndexedRecord> records, bool areNew, CancellationToken ct)
    {
        if (!areNew)
        {
            await using var delete = await CommandAsync(ct);
            delete.CommandText = $"delete from {Table} where id = any(@ids)";
            Add(delete, "ids", records.Select(record => record.Number).ToArray());
            await delete.ExecuteNonQueryAsync(ct);
        }
        await using var command = await CommandAsync(ct);
        await using var copy = await ((NpgsqlConnection)command.Connection!).BeginBinaryImportAsync(
            $"copy {Table} (id, name, words) from stdin (format binary)",
            ct
        );
        var numbers = new Dictionary<string, long>();
        foreach (var record in records)
        {
            var name = SearchText.Of(record.Name);
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(record.Number, ct);
            await copy.WriteAsync(name, ct);
            await copy.WriteAsync(WordsOf(record, name, numbers), ct);
        }
        await copy.CompleteAsync(ct);
    }

    /// <param name="numbers">Of the marks so far: very many records share them.</param>
    private static long[] WordsOf(IndexedRecord record, string name, Dictionary<string, long> numbers)
    {
        var words = WordNumbers.OfPieces(name);
        foreach (var mark in record.Marks)
        {
            if (!numbers.TryGetValue(mark, out var number))
                numbers[mark] = number = WordNumbers.Of(mark);
            words.Add(number);
        }
        return [.. words];
    }

    private static bool IsCharacter(string text) => text.EnumerateRunes().Count() == 1;
}
