using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Search;

/// <summary>The words of the search index as numbers: the same in the program and in the database that was brought up to date.</summary>
public sealed class WordNumbersTests(Stores stores)
{
    [Fact]
    public async Task The_database_makes_the_same_numbers_when_it_is_migrated()
    {
        await using var db = (await stores.CreateAsync(StoreKind.PostgreSql)).Open();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(SearchTable.NumberFunctions.Replace("{", "{{").Replace("}", "}}"));
        string[] words = ["湘", "湘潭", "ab", "𠀀湘", "湘𠀀", "r:43", "o:/province/yuelu/", "s:closed", "0", "i:35"];
        foreach (var word in words)
            Assert.Equal(
                WordNumbers.Of(word),
                (await db.Database.SqlQuery<long>($"SELECT pg_temp.number_of({word}) AS \"Value\"").ToListAsync())[0]
            );
    }

    /// <summary>Cut and numbered at once gives what cutting first and numbering then gives.</summary>
    [Fact]
    public void The_pieces_of_a_name_have_the_numbers_of_the_pieces() =>
        Gen.String[Gen.Char["湘潭电机a1"], 0, 9]
            .Sample(name =>
                WordNumbers.OfPieces(name).SetEquals(Bigrams.Of(name).Select(WordNumbers.Of))
                && WordNumbers.OfPieces($"{name}𠀀").SetEquals(Bigrams.Of($"{name}𠀀").Select(WordNumbers.Of))
            );

    /// <summary>No two pieces share a number, and no mark has one of a piece.</summary>
    [Fact]
    public void Pieces_have_numbers_of_their_own() =>
        Gen.Select(Gen.Int[1, 0xD7FF], Gen.Int[1, 0xD7FF], Gen.Int[1, 0xD7FF], Gen.Int[1, 0xD7FF])
            .Sample(
                (a, b, c, d) =>
                {
                    var (one, other) = ($"{(char)a}{(char)b}", $"{(char)c}{(char)d}");
                    return WordNumbers.Of(one) > 0
                        && (WordNumbers.Of(one) == WordNumbers.Of(other)) == (one == other)
                        && WordNumbers.Of($"{one}{other}") < 0;
                }
            );
}
