using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>
/// Reads a layout of tiles from CSV: <c>code, row, column</c> and, if wanted, <c>label_zh, label_en, neighbours</c> (codes with blanks
/// between). Never throws on content; the first thing that is wrong is said with its row.
/// </summary>
internal static class ReadTiles
{
    private const int MostRows = 4000;

    /// <summary>Rows and columns of the layout.</summary>
    internal const int Most = 60;

    private const int LongestLabel = 20;

    private static readonly string[] Columns = ["code", "row", "column", "label_zh", "label_en", "neighbours"];

    private static readonly Words BadCode = new("代码须为六位数字", "the code must have six digits");
    private static readonly Words BadPlace = new(
        "行和列须为 1 至 60 的整数",
        "row and column must be whole numbers from 1 to 60"
    );
    private static readonly Words SameCode = new("代码重复", "the code stands twice");
    private static readonly Words SamePlace = new("这一格已被占用", "the square is taken");
    private static readonly Words BadLabel = new("简称不超过20字", "a label has 20 characters at most");
    private static readonly Words BadNeighbour = new(
        "相邻地区须是文件里的其他代码",
        "neighbours must be other codes of the file"
    );

    internal static Result<IReadOnlyList<Tile>> Read(byte[] file)
    {
        var table = new TableRows(file, MapContent.MostBytes);
        var rows = table.Read().Take(MostRows + 2).ToList();
        if (table.Fault != TableFault.None)
            return MapProblems.Unreadable;
        if (rows.Count == 0)
            return MapProblems.MissingColumns;
        var heading = rows[0].Select(cell => cell.ToLowerInvariant()).ToList();
        int[] places = [.. Columns.Select(name => heading.IndexOf(name))];
        if (places.Take(3).Contains(-1))
            return MapProblems.MissingColumns;
        if (rows.Count - 1 > MostRows)
            return MapProblems.TooMany(MostRows, 0);
        var tiles = new List<Tile>();
        for (var at = 1; at < rows.Count; at++)
        {
            string[] cells = [.. places.Select(place => place >= 0 && place < rows[at].Length ? rows[at][place] : "")];
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (Wrong(cells, tiles) is { } why)
                return MapProblems.BadRow(at + 1, why);
            tiles.Add(
                new(
                    cells[0],
                    Whole(cells[1]),
                    Whole(cells[2]),
                    new(cells[3], cells[4]),
                    cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
            );
        }
        var known = tiles.Select(tile => tile.Code).ToHashSet();
        for (var at = 0; at < tiles.Count; at++)
            if (tiles[at].Neighbours.Any(code => code == tiles[at].Code || !known.Contains(code)))
                return MapProblems.BadRow(at + 2, BadNeighbour);
        return tiles.Count == 0 ? MapProblems.NoFeatures : tiles;
    }

    private static Words? Wrong(string[] cells, List<Tile> before) =>
        !AreaCode.Is(cells[0]) ? BadCode
        : Whole(cells[1]) is < 1 or > Most || Whole(cells[2]) is < 1 or > Most ? BadPlace
        : cells[3].Length > LongestLabel || cells[4].Length > LongestLabel ? BadLabel
        : before.Any(tile => tile.Code == cells[0]) ? SameCode
        : before.Any(tile => tile.Row == Whole(cells[1]) && tile.Column == Whole(cells[2])) ? SamePlace
        : null;

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
