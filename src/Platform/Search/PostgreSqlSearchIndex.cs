using System.Data.Common;
using Npgsql;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Search;

/// <summary>
/// A GIN index over the words of each record, as <see cref="WordNumbers"/>. It gives all that have a word at once and in no
/// order, so it is asked one stretch of records after the other, until there are enough. It knows no order of the pieces, so
/// a text of more than two characters is compared once more with the name; a single character is looked for in the names
/// alone.
/// </summary>
internal sealed class PostgreSqlSearchIndex(YueluDb db, string table) : SearchIndex(db, table)
{
    private protected override string FindSql(SearchQuestion question, DbCommand command)
    {
        var must = question
            .Texts.Where(text => !IsCharacter(text))
            .SelectMany(Bigrams.Of)
            .Concat(question.Marks.Where(group => group.Count == 1).Select(group => group[0]))
            .Distinct()
            .ToList();
        var conditions = new List<string>();
        if (must.Count > 0)
            conditions.Add($"words @> {Words(command, "word", must)}");
        foreach (var (i, group) in question.Marks.Where(group => group.Count > 1).Index())
            conditions.Add($"words && {Words(command, $"group{i}_", group)}");
        var isIndexed = conditions.Count > 0;
        foreach (var (i, text) in question.Texts.Where(text => text.EnumerateRunes().Count() != 2).Index())
        {
            Add(command, $"text{i}", text);
            conditions.Add($"position(@text{i} in name) > 0");
        }
        if (question.Without is { } mark)
            conditions.Add($"not {Words(command, "without", [mark])} <@ words");
        if (!isIndexed)
            return $"""
                select id from {Table}, lateral (select id >> {WordNumbers.StretchBits}) of_record(stretch)
                where {string.Join(" and ", conditions.Prepend("id > @after"))} order by id limit @most
                """;
        // "id + 0": the index of the numbers would be read for a whole stretch, to no purpose.
        return $"""
            select id from generate_series(
                @after >> {WordNumbers.StretchBits}, (select max(id) >> {WordNumbers.StretchBits} from {Table})
            ) stretch
            cross join lateral (
                select id from {Table} where {string.Join(" and ", conditions.Append("id + 0 > @after"))} order by id
            ) found
            limit @most
            """;
    }

    /// <summary>An array of the numbers that words have in the stretch at hand.</summary>
    private static string Words(DbCommand command, string name, IReadOnlyList<string> words)
    {
        foreach (var (i, word) in words.Index())
            Add(command, $"{name}{i}", WordNumbers.Of(word));
        var numbers = words.Index().Select(word => $"@{name}{word.Index} # (stretch << {WordNumbers.PieceBits})");
        return $"array[{string.Join(", ", numbers)}]";
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
        var stretch = WordNumbers.Stretch(record.Number);
        return [.. words.Select(word => word ^ stretch)];
    }

    private static bool IsCharacter(string text) => text.EnumerateRunes().Count() == 1;
}
