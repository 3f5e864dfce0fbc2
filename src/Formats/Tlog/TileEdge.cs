namespace Yuelu.Formats.Tlog;

/// <summary>
/// The growing end of a log: the hashes of the last, partial tile of each level. It takes leaves one by one and needs no
/// more memory for a long log than for a short one.
/// </summary>
public sealed class TileEdge
{
    private readonly List<List<Hash>> levels = [];

    /// <summary>Leaves taken so far.</summary>
    public long Size { get; private set; }

    /// <summary>The root over all leaves taken so far.</summary>
    public Hash Root
    {
        get
        {
            Hash? root = null;
            foreach (var level in levels)
            {
                var end = level.Count;
                while (end > 0)
                {
                    var whole = end & -end;
                    var left = Subtree(level, end - whole, whole);
                    root = root is { } right ? Hash.Node(left, right) : left;
                    end -= whole;
                }
            }
            return root ?? Hash.Empty;
        }
    }

    /// <summary>Takes one leaf and gives the tiles that it fills, the lowest first.</summary>
    public IReadOnlyList<(Tile Tile, byte[] Bytes)> Append(Hash leaf)
    {
        List<(Tile, byte[])>? full = null;
        Size++;
        for (var level = 0; ; level++)
        {
            if (level == levels.Count)
                levels.Add(new(Tile.Full));
            levels[level].Add(leaf);
            if (levels[level].Count < Tile.Full)
                return full ?? [];
            var index = (Size >> (Tile.Height * (level + 1))) - 1;
            (full ??= []).Add((new Tile(level, index, Tile.Full), Bytes(levels[level])));
            leaf = Subtree(levels[level], 0, Tile.Full);
            levels[level].Clear();
        }
    }

    /// <summary>The partial tiles at the end, the lowest first.</summary>
    public IEnumerable<(Tile Tile, byte[] Bytes)> Partial()
    {
        for (var level = 0; level < levels.Count; level++)
            if (levels[level].Count > 0)
                yield return (Last(level, Size), Bytes(levels[level]));
    }

    /// <summary>The edge of a log of this size, from its partial tiles; null when one is missing or too short.</summary>
    public static TileEdge? Load(long size, Func<Tile, byte[]?> read)
    {
        var edge = new TileEdge { Size = size };
        for (var level = 0; size >> (Tile.Height * level) > 0; level++)
        {
            var tile = Last(level, size);
            var hashes = new List<Hash>(Tile.Full);
            if (tile.Width > 0 && read(tile) is { } bytes && bytes.Length >= tile.Width * Hash.Length)
                for (var i = 0; i < tile.Width; i++)
                    hashes.Add(Hash.Read(bytes.AsSpan(i * Hash.Length)));
            if (hashes.Count != tile.Width)
                return null;
            edge.levels.Add(hashes);
        }
        return edge;
    }

    private static Tile Last(int level, long size)
    {
        var hashes = size >> (Tile.Height * level);
        return new Tile(level, hashes / Tile.Full, (int)(hashes % Tile.Full));
    }

    private static byte[] Bytes(List<Hash> hashes)
    {
        var bytes = new byte[hashes.Count * Hash.Length];
        for (var i = 0; i < hashes.Count; i++)
            hashes[i].Write(bytes.AsSpan(i * Hash.Length));
        return bytes;
    }

    private static Hash Subtree(List<Hash> hashes, int start, int count) =>
        count == 1
            ? hashes[start]
            : Hash.Node(Subtree(hashes, start, count / 2), Subtree(hashes, start + count / 2, count / 2));
}
