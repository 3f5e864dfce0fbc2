using System.Collections.Concurrent;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>The maps that are drawn, each drawn once for a level of areas: what was taken in never changes.</summary>
internal sealed class MapShelf
{
    /// <summary>Drawings kept; a province has some dozens of cities, each drawn with its counties.</summary>
    private const int Most = 200;

    private readonly ConcurrentDictionary<(Guid Map, string Area, bool OfCounties), DrawnMap?> drawn = new();

    /// <summary>The map for the areas of a level: boundaries where the last that were taken in have any of these, else tiles; null when neither has.</summary>
    /// <param name="area">Of which area the areas are; empty for all.</param>
    /// <param name="ofCounties">Counties, or cities.</param>
    internal async Task<DrawnMap?> FindAsync(YueluDb db, string area, bool ofCounties, CancellationToken ct)
    {
        var taken = await db.Set<AreaMap>()
            .Where(map => map.TakenInAt != null)
            .OrderByDescending(map => map.TakenInAt)
            .Select(map => new { map.Id, map.Kind })
            .ToListAsync(ct);
        foreach (var kind in new[] { AreaMapKind.Shapes, AreaMapKind.Tiles })
            if (
                taken.FirstOrDefault(map => map.Kind == kind) is { } last
                && await DrawnAsync(db, last.Id, area, ofCounties, ct) is { } map
            )
                return map;
        return null;
    }

    private async Task<DrawnMap?> DrawnAsync(YueluDb db, Guid id, string area, bool ofCounties, CancellationToken ct)
    {
        if (drawn.TryGetValue((id, area, ofCounties), out var known))
            return known;
        var map = await db.Set<AreaMap>().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var beginning = area.Length == 0 ? "" : AreaCode.Beginning(area);
        var made = DrawMap.Of(
            map,
            MapContent.Read(map.Content).Value,
            code =>
                code.StartsWith(beginning, StringComparison.Ordinal)
                && (ofCounties ? AreaCode.IsCounty(code) : AreaCode.IsCity(code))
        );
        if (drawn.Count >= Most)
            drawn.Clear();
        return drawn[(id, area, ofCounties)] = made;
    }

    /// <summary>Which areas border on each other, both ways, by the last layout of tiles that says so.</summary>
    internal static async Task<ILookup<string, string>> NeighboursAsync(YueluDb db, CancellationToken ct)
    {
        var last = await db.Set<AreaMap>()
            .AsNoTracking()
            .Where(map => map.TakenInAt != null && map.Kind == AreaMapKind.Tiles)
            .OrderByDescending(map => map.TakenInAt)
            .FirstOrDefaultAsync(ct);
        var tiles = last is null ? [] : MapContent.Read(last.Content).Value.Tiles;
        return tiles
            .SelectMany(tile => tile.Neighbours.Select(near => (tile.Code, Near: near)))
            .SelectMany(pair => new[] { pair, (pair.Near, pair.Code) })
            .Distinct()
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
    }
}
