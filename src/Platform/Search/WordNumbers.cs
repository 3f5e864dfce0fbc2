using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yuelu.Platform.Search;

/// <summary>
/// The words of a search index as numbers: PostgreSQL compares numbers many times faster than texts, and it is by comparing
/// that it goes along the register. A piece of one or two characters is its own number, exactly; a mark, which is longer, is
/// the beginning of its SHA-256, made negative, so that no mark is ever taken for a piece. The records are cut into
/// stretches of 4,096, and in each a word has a number of its own: a search then asks stretch by stretch, in order, and
/// stops when it has enough, however many records have the word.
/// </summary>
internal static class WordNumbers
{
    /// <summary>Bits of a code point.</summary>
    private const int Bits = 21;

    /// <summary>Bits of a record's number within its stretch.</summary>
    internal const int StretchBits = 12;

    /// <summary>Bits of a piece; those above, but for the sign, tell the stretch.</summary>
    internal const int PieceBits = 2 * Bits;

    /// <summary>What a word's number is combined with (exclusive or) in the stretch of a record.</summary>
    /// <param name="record">Its number, less than 2³³.</param>
    internal static long Stretch(long record) => record >> StretchBits << PieceBits;

    internal static long Of(string word)
    {
        var number = 0L;
        var runes = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (++runes > 2)
                return OfMark(word);
            number = number << Bits | (uint)rune.Value;
        }
        return number;
    }

    /// <summary>The numbers of the pieces of a name, as <see cref="Bigrams"/> cuts it, without making the pieces.</summary>
    internal static HashSet<long> OfPieces(string name)
    {
        var numbers = new HashSet<long>();
        long? before = null;
        foreach (var rune in name.EnumerateRunes())
        {
            if (before is { } first)
                numbers.Add(first << Bits | (uint)rune.Value);
            before = rune.Value;
        }
        if (numbers.Count == 0 && before is { } only)
            numbers.Add(only);
        return numbers;
    }

    private static long OfMark(string mark)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(mark), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) | long.MinValue;
    }
}
