using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>示意格: where one area stands in a schematic layout.</summary>
/// <param name="Code">行政区划代码.</param>
/// <param name="Row">From the top, from 1 on.</param>
/// <param name="Column">From the left, from 1 on.</param>
/// <param name="Label">A short name for the square; empty to use the register's.</param>
/// <param name="Neighbours">Codes of the areas that border on it, as the file says; empty when it does not.</param>
internal sealed record Tile(string Code, int Row, int Column, Words Label, IReadOnlyList<string> Neighbours);

/// <summary>A point in degrees.</summary>
internal readonly record struct Degrees(double Longitude, double Latitude);

/// <summary>One feature of a file of boundaries.</summary>
/// <param name="Properties">Those that hold a text or a whole number.</param>
/// <param name="Rings">All its rings, outer and inner; what is inside an odd number of them is the area.</param>
internal sealed record ShapeFeature(
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyList<IReadOnlyList<Degrees>> Rings
);

/// <summary>What a file of a map says: tiles or features.</summary>
internal sealed record MapContent(AreaMapKind Kind, IReadOnlyList<Tile> Tiles, IReadOnlyList<ShapeFeature> Features)
{
    /// <summary>Bytes of a file.</summary>
    internal const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Reads a file; by its bytes it is known which of the two it is.</summary>
    internal static Result<MapContent> Read(byte[] file)
    {
        if (file.Length == 0)
            return MapProblems.NoFile;
        if (file.Length > MostBytes)
            return MapProblems.TooLarge(file.Length);
        if (ReadShapes.IsJson(file))
            return ReadShapes.Read(file).Succeeded(out var features, out var problem)
                ? new MapContent(AreaMapKind.Shapes, [], features)
                : problem;
        return ReadTiles.Read(file).Succeeded(out var tiles, out var wrong)
            ? new MapContent(AreaMapKind.Tiles, tiles, [])
            : wrong;
    }

    /// <summary>The codes of the areas; of features those that a property holds.</summary>
    internal IReadOnlyList<string> Codes(string property) =>
        Kind == AreaMapKind.Tiles
            ? [.. Tiles.Select(tile => tile.Code)]
            :
            [
                .. Features
                    .Select(feature => feature.Properties.GetValueOrDefault(property, ""))
                    .Where(AreaCode.Is)
                    .Distinct(),
            ];

    /// <summary>The properties of the features that hold codes of areas, those with the most first.</summary>
    internal IReadOnlyList<(string Property, int Areas)> Properties =>
        [
            .. Features
                .SelectMany(feature => feature.Properties)
                .Where(property => AreaCode.Is(property.Value))
                .GroupBy(property => property.Key)
                .Select(same => (same.Key, same.Count()))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.Key, StringComparer.Ordinal),
        ];
}
