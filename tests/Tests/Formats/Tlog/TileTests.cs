using CsCheck;

namespace Yuelu.Formats.Tlog;

public sealed class TileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(1, 1_234_067, 256, "tile/1/x001/x234/067")]
    [InlineData(Tile.Entries, 999, 1, "tile/entries/999.p/1")]
    [InlineData(0, 1000, 255, "tile/0/x001/000.p/255")]
    public void Paths_are_those_of_the_format(int level, long index, int width, string path) =>
        Assert.Equal(path, new Tile(level, index, width).Path);

    [Fact]
    public void A_path_is_read_as_it_was_written() =>
        (
            from level in Gen.Int[-1, 7]
            from index in Gen.Long[0, 99_999_999_999]
            from width in Gen.Int[1, 256]
            select new Tile(level, index, width)
        ).Sample(tile => Tile.Parse(tile.Path) == tile);

    [Theory]
    [InlineData("")]
    [InlineData("tile/0/../../keys/log.key")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/007")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/00/001")]
    [InlineData("tile/0/1")]
    [InlineData("tile/0/001\n")]
    [InlineData("tile/-1/001")]
    [InlineData("tile/entries/x001")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Nothing_else_is_a_path(string path) => Assert.Null(Tile.Parse(path));

    [Fact]
    public void Bundles_are_read_as_they_were_written() =>
        Gen
            .Byte.Array[0, 400]
            .Array[1, 256]
            .Sample(
                entries =>
                {
                    var bytes = EntryBundle.Write([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]);
                    var read = EntryBundle.Read(bytes, entries.Length).Value;
                    return read.Zip(entries).All(pair => pair.First.Span.SequenceEqual(pair.Second))
                        && EntryBundle.Read(bytes[..^1], entries.Length).Problem?.Code == "bundle.too-short"
                        && EntryBundle.Read([.. bytes, 1], entries.Length).Problem?.Code == "bundle.too-long"
                        && EntryBundle.Read([.. bytes, 1], entries.Length, mayGoOn: true).Problem is null;
                },
                iter: 50
            );

    [Fact]
    public void An_entry_of_64_KiB_cannot_be_bundled()
    {
        Assert.Single(EntryBundle.Read(EntryBundle.Write([new byte[65_535]]), 1).Value);
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65_536]]));
    }
}
