using System.Text;

namespace Yuelu.Formats.Tlog;

/// <summary>What somebody may do to the files of a log of 257 entries; none of it may pass.</summary>
internal static class Tampering
{
    internal const int Size = 257;

    private const string Bundle = "tile/entries/000";

    internal static readonly Dictionary<string, Action<LogFolder>> All = new()
    {
        ["a byte of an entry"] = log => log.Edit(Bundle, bytes => Flip(bytes, 5)),
        ["a byte of the last entry"] = log => log.Edit("tile/entries/001.p/1", bytes => Flip(bytes, 5)),
        ["a byte of a full tile"] = log => log.Edit("tile/0/000", bytes => Flip(bytes, 700)),
        ["a byte of a partial tile"] = log => log.Edit("tile/0/001.p/1", bytes => Flip(bytes, 3)),
        ["a byte of a higher tile"] = log => log.Edit("tile/1/000.p/1", bytes => Flip(bytes, 9)),
        ["the size"] = log => log.Edit("checkpoint", bytes => Replace(bytes, "\n257\n", "\n256\n")),
        ["the origin"] = log =>
            log.Edit("checkpoint", bytes => Replace(bytes, "example.org/log\n", "example.com/log\n")),
        ["an entry removed"] = log => log.Edit(Bundle, bytes => Rewrite(bytes, entries => entries.RemoveAt(100))),
        ["an entry removed and the rest moved up"] = log =>
            log.Edit(
                Bundle,
                bytes => Rewrite(bytes, entries => (entries[100], _) = (entries[101], entries.Remove(entries[101])))
            ),
        ["two entries swapped"] = log =>
            log.Edit(Bundle, bytes => Rewrite(bytes, entries => (entries[7], entries[8]) = (entries[8], entries[7]))),
        ["a byte after the last entry"] = log => log.Edit("tile/entries/001.p/1", bytes => [.. bytes, 0]),
    };

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    private static byte[] Replace(byte[] bytes, string old, string young) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(old, young));

    private static byte[] Rewrite(byte[] bytes, Action<List<ReadOnlyMemory<byte>>> change)
    {
        var entries = EntryBundle.Read(bytes, Tile.Full).Value.ToList();
        change(entries);
        return EntryBundle.Write(entries);
    }
}
