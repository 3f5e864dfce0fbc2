using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Yuelu.Platform.Search;

/// <summary>The search index answers as one would who read every record, on both databases.</summary>
public sealed class SearchIndexTests(Stores stores)
{
    private const string Table = "registry_enterprise_search";
    private static readonly long[] Numbers = [1, 2, 4095, 4096, 4097, 8191, 8192, 12_288, 480_000, 5_000_000];

    [Theory, BothStores]
    public async Task It_finds_what_reading_every_record_finds_in_order_page_by_page(StoreKind kind)
    {
        await using var db = (await stores.CreateAsync(kind)).Open();
        var index = SearchIndex.Of(db, Table);
        var records = Numbers.Select((number, i) => new IndexedRecord(number, Name(i), Marks(i))).ToList();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await index.WriteAsync(records, areNew: true, CancellationToken.None);
            await transaction.CommitAsync();
        }
        await index.LearnAsync(CancellationToken.None);
        foreach (var (question, holds) in Questions())
        foreach (var after in Numbers.Prepend(0))
        {
            var all = records.Where(one => one.Number > after && holds(one)).Select(one => one.Number).ToList();
            Assert.Equal(all, await index.FindAsync(question, after, 100, CancellationToken.None));
            Assert.Equal(all.Take(2), await index.FindAsync(question, after, 2, CancellationToken.None));
        }
    }

    [Fact]
    public async Task What_was_indexed_before_words_had_stretches_is_found_after_the_migration()
    {
        await using var db = (await stores.CreateEmptyAsync(StoreKind.PostgreSql)).Open();
        await db.GetService<IMigrator>().MigrateAsync("20261128220905_Vintages");
        foreach (var number in Numbers)
            await db.Database.ExecuteSqlAsync(
                $"insert into registry_enterprise_search values ({number}, {"湘潭电机"}, {WordNumbers.OfPieces("湘潭电机").ToArray()})"
            );
        await db.Database.MigrateAsync();
        var question = new SearchQuestion(["潭电"], []);
        Assert.Equal(Numbers, await SearchIndex.Of(db, Table).FindAsync(question, 0, 100, CancellationToken.None));
    }

    private static string Name(int i) => i % 3 == 0 ? "湘潭电机" : $"长沙湘机电{(char)('a' + i)}";

    private static string[] Marks(int i) =>
        [$"r:{i % 2}", $"i:{i % 4}", .. i == 4 ? ["s:closed"] : Array.Empty<string>()];

    private static IEnumerable<(SearchQuestion, Func<IndexedRecord, bool>)> Questions()
    {
        yield return (new([], []), _ => true);
        yield return (new([], [], "s:closed"), one => !one.Marks.Contains("s:closed"));
        foreach (var text in new[] { "湘", "湘潭", "电机", "机电", "潭电机", "长沙湘", "没有" })
        {
            yield return (new([text], []), one => one.Name.Contains(text));
            yield return (
                new(
                    [text],
                    [
                        ["r:1"],
                        ["i:1", "i:2"],
                    ],
                    "s:closed"
                ),
                one =>
                    one.Name.Contains(text)
                    && one.Marks.Contains("r:1")
                    && (one.Marks.Contains("i:1") || one.Marks.Contains("i:2"))
                    && !one.Marks.Contains("s:closed")
            );
        }
    }
}
