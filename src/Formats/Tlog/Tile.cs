using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Yuelu.Formats.Tlog;

/// <summary>One file of a tiled log: up to 256 hashes of one level, or up to 256 entries.</summary>
/// <param name="Level">Tiles of level L hold hashes over 256^L leaves each; <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Index">Which one along its level.</param>
/// <param name="Width">How many it holds; fewer than <see cref="Full"/> only at the log's end.</param>
public readonly partial record struct Tile(int Level, long Index, int Width)
{
    /// <summary>The level of bundles of entries.</summary>
    public const int Entries = -1;

    /// <summary>What a full tile holds.</summary>
    public const int Full = 256;

    /// <summary>Levels of hashes that one tile spans: 2^8 = 256.</summary>
    public const int Height = 8;

    /// <summary>Whether it never grows any more.</summary>
    public bool IsFull => Width == Full;

    /// <summary>The same tile when it is full.</summary>
    public Tile Whole => this with { Width = Full };

    /// <summary>The path of the C2SP tlog-tiles format: <c>tile/0/x001/234.p/5</c>.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder("tile/");
            path.Append(Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture));
            var digits = Index.ToString(CultureInfo.InvariantCulture);
            digits = digits.PadLeft((digits.Length + 2) / 3 * 3, '0');
            for (var i = 0; i < digits.Length; i += 3)
                path.Append(i + 3 < digits.Length ? "/x" : "/").Append(digits, i, 3);
            if (!IsFull)
                path.Append(".p/").Append(Width.ToString(CultureInfo.InvariantCulture));
            return path.ToString();
        }
    }

    /// <summary>The tile at a path, or null when no tile is written so.</summary>
    public static Tile? Parse(string path)
    {
        if (path.Length > 64 || PathPattern().Match(path) is not { Success: true } found)
            return null;
        var level = found.Groups[1].Value == "entries" ? Entries : Number(found.Groups[1].Value);
        var digits = found.Groups[2].Value.Replace("/", "").Replace("x", "");
        if (digits.Length > 18)
            return null;
        var width = found.Groups[3].Success ? Number(found.Groups[3].Value) : Full;
        var tile = new Tile(level, long.Parse(digits, CultureInfo.InvariantCulture), width);
        return width is > 0 and <= Full && tile.Path == path ? tile : null;
    }

    /// <summary>The tiles that a log of this size has at one level, the last of them perhaps partial.</summary>
    public static IEnumerable<Tile> Of(int level, long size)
    {
        var hashes = level == Entries ? size : size >> (Height * level);
        for (var index = 0L; index * Full < hashes; index++)
            yield return new Tile(level, index, (int)Math.Min(Full, hashes - index * Full));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\Atile/([0-9]{1,2}|entries)/((?:x[0-9]{3}/)*[0-9]{3})(?:\.p/([0-9]{1,3}))?\z")]
    private static partial Regex PathPattern();
}
