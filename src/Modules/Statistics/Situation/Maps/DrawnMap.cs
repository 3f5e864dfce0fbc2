using System.Globalization;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>One area as it is drawn, in units of the drawing.</summary>
/// <param name="Path">Of SVG, filled by the even-odd rule.</param>
/// <param name="X">Middle of what is written on it.</param>
/// <param name="Room">How wide it is.</param>
/// <param name="Label">A short name; empty to use the register's.</param>
public sealed record DrawnArea(string Code, string Path, double X, double Y, double Room, Words Label);

/// <summary>A map drawn for the areas of one level below one area.</summary>
/// <param name="MapNumber">审图号; empty for tiles.</param>
/// <param name="Source">Where it is from.</param>
public sealed record DrawnMap(
    AreaMapKind Kind,
    int Width,
    int Height,
    IReadOnlyList<DrawnArea> Areas,
    string MapNumber,
    string Source
);

/// <summary>Draws maps: tiles as squares, boundaries by a cylindrical projection that is true to scale at their middle latitude.</summary>
internal static class DrawMap
{
    private const int Width = 800;
    private const int TileWidth = 160;
    private const int TileHeight = 104;
    private const int Gap = 6;

    /// <summary>How far a simplified line may be from the true one: half a unit of the drawing, which no eye sees.</summary>
    private const double Tolerance = 0.5;

    /// <summary>The areas of a file that are wanted; null when there are none.</summary>
    internal static DrawnMap? Of(AreaMap map, MapContent content, Func<string, bool> isWanted)
    {
        var (areas, height, width) =
            content.Kind == AreaMapKind.Tiles ? Tiles(content, isWanted) : Shapes(content, map.CodeProperty, isWanted);
        return areas.Count == 0 ? null : new(content.Kind, width, height, areas, map.MapNumber, map.Source);
    }

    private static (List<DrawnArea>, int Height, int Width) Tiles(MapContent content, Func<string, bool> isWanted)
    {
        var tiles = content.Tiles.Where(tile => isWanted(tile.Code)).ToList();
        if (tiles.Count == 0)
            return ([], 0, 0);
        var (top, left) = (tiles.Min(tile => tile.Row), tiles.Min(tile => tile.Column));
        return (
            [
                .. tiles
                    .OrderBy(tile => (tile.Row, tile.Column))
                    .Select(tile =>
                    {
                        var (x, y) = ((tile.Column - left) * TileWidth, (tile.Row - top) * TileHeight);
                        return new DrawnArea(
                            tile.Code,
                            $"M{x} {y}h{TileWidth - Gap}v{TileHeight - Gap}h{Gap - TileWidth}z",
                            x + (TileWidth - Gap) / 2.0,
                            y + (TileHeight - Gap) / 2.0,
                            TileWidth - Gap,
                            tile.Label
                        );
                    }),
            ],
            (tiles.Max(tile => tile.Row) - top + 1) * TileHeight,
            (tiles.Max(tile => tile.Column) - left + 1) * TileWidth
        );
    }

    private static (List<DrawnArea>, int Height, int Width) Shapes(
        MapContent content,
        string property,
        Func<string, bool> isWanted
    )
    {
        var byCode = content
            .Features.GroupBy(feature => feature.Properties.GetValueOrDefault(property, ""))
            .Where(same => AreaCode.Is(same.Key) && isWanted(same.Key))
            .Select(same => (Code: same.Key, Rings: same.SelectMany(feature => feature.Rings).ToList()))
            .OrderBy(one => one.Code, StringComparer.Ordinal)
            .ToList();
        if (byCode.Count == 0)
            return ([], 0, 0);
        var points = byCode.SelectMany(one => one.Rings).SelectMany(ring => ring).ToList();
        var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
        var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
        var shrink = Math.Cos((south + north) / 2 * Math.PI / 180);
        // At most twice as high as wide, also where degrees of longitude come to nothing.
        var scale = Math.Min(Width / ((east - west) * shrink), 2 * Width / (north - south));
        return (
            [.. byCode.Select(one => Area(one.Code, [.. one.Rings.Select(Drawn)]))],
            (int)Math.Ceiling((north - south) * scale),
            Width
        );

        List<(double X, double Y)> Drawn(IReadOnlyList<Degrees> ring) =>
            SimplifyLine.Of(
                [
                    .. ring.Select(point =>
                        ((point.Longitude - west) * shrink * scale, (north - point.Latitude) * scale)
                    ),
                ],
                Tolerance
            );
    }

    private static DrawnArea Area(string code, List<List<(double X, double Y)>> rings)
    {
        // What is smaller than a point of the drawing is left out, unless the area is nothing else.
        var seen = rings.Where(ring => ring.Count > 3).ToList();
        if (seen.Count == 0)
            seen = [rings.MaxBy(ring => ring.Count)!];
        var path = new StringBuilder();
        foreach (var ring in seen)
        {
            for (var at = 0; at < ring.Count - 1; at++)
                path.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{ring[at].X:0.#} {ring[at].Y:0.#}");
            path.Append('z');
        }
        var widest = seen.MaxBy(ring => ring.Max(point => point.X) - ring.Min(point => point.X))!;
        var (left, right) = (widest.Min(point => point.X), widest.Max(point => point.X));
        return new(
            code,
            $"{path}",
            (left + right) / 2,
            (widest.Min(point => point.Y) + widest.Max(point => point.Y)) / 2,
            right - left,
            new("", "")
        );
    }
}
