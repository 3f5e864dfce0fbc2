namespace Yuelu.Formats.Tlog;

/// <summary>Reads the hashes of a log of a given size from its tiles; each tile is fetched once.</summary>
/// <param name="size">The size of a published checkpoint, so that every tile it needs is there.</param>
/// <param name="read">Gives a tile's bytes; it may give those of a wider tile.</param>
public sealed class TileHashes(long size, Func<Tile, byte[]> read)
{
    private readonly Dictionary<Tile, byte[]> tiles = [];

    /// <summary>A hash as <see cref="HashTree"/> asks for it.</summary>
    /// <exception cref="InvalidDataException">A tile is shorter than the size says.</exception>
    public Hash At(int level, long index)
    {
        var below = level % Tile.Height;
        var (tileLevel, first) = (level / Tile.Height, index << below);
        var hashes = size >> (Tile.Height * tileLevel);
        var number = first / Tile.Full;
        var tile = new Tile(tileLevel, number, (int)Math.Min(Tile.Full, hashes - number * Tile.Full));
        if (!tiles.TryGetValue(tile, out var bytes))
            tiles[tile] = bytes = read(tile);
        if (bytes.Length < tile.Width * Hash.Length)
            throw new InvalidDataException($"{tile.Path} has {bytes.Length} bytes.");
        return Subtree(bytes, (int)(first % Tile.Full), 1 << below);
    }

    private static Hash Subtree(byte[] bytes, int start, int count) =>
        count == 1
            ? Hash.Read(bytes.AsSpan(start * Hash.Length))
            : Hash.Node(Subtree(bytes, start, count / 2), Subtree(bytes, start + count / 2, count / 2));
}
