using System.Text.Json;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>
/// Reads boundaries from GeoJSON (RFC 7946): a FeatureCollection of polygons in degrees. Files of before 2016 may name a reference
/// system; those in degrees of WGS 84 or CGCS2000 are taken, others are refused by name, for their numbers mean something else.
/// Never throws on content; the first thing that is wrong is said with its feature.
/// </summary>
internal static class ReadShapes
{
    internal const int LongestProperty = 60;
    private const int MostFeatures = 5000;
    private const int MostPoints = 500_000;
    private const int LongestValue = 200;

    private static readonly string[] Systems = ["CRS84", "4326", "4490"];

    private static readonly Words NoPolygon = new(
        "须为 Polygon 或 MultiPolygon",
        "it must be a Polygon or MultiPolygon"
    );
    private static readonly Words NotClosed = new(
        "每个环至少四个点，首尾相同",
        "each ring has four points at least, the last the same as the first"
    );
    private static readonly Words NoArea = new("有一个环没有面积", "a ring has no area");
    private static readonly Words NoDegrees = new(
        "坐标不是经纬度（经度 ±180，纬度 ±90）",
        "its coordinates are no degrees (longitude ±180, latitude ±90)"
    );

    /// <summary>Whether a file begins as JSON does.</summary>
    internal static bool IsJson(ReadOnlySpan<byte> file)
    {
        var text = file.StartsWith("\uFEFF"u8) ? file[3..] : file;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    internal static Result<IReadOnlyList<ShapeFeature>> Read(byte[] file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.AsMemory(file.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return Features(document.RootElement);
        }
        catch (JsonException)
        {
            return MapProblems.Unreadable;
        }
        catch (InvalidOperationException)
        {
            // A text that is no UTF-16, such as half a surrogate pair.
            return MapProblems.Unreadable;
        }
    }

    private static Result<IReadOnlyList<ShapeFeature>> Features(JsonElement root)
    {
        if (
            !IsType(root, "FeatureCollection")
            || Property(root, "features") is not { ValueKind: JsonValueKind.Array } all
        )
            return MapProblems.Unreadable;
        if (Property(root, "crs") is { } crs && !IsKnown(crs, out var name))
            return MapProblems.UnknownCrs(name);
        if (all.GetArrayLength() > MostFeatures)
            return MapProblems.TooMany(MostFeatures, MostPoints);
        var (features, points) = (new List<ShapeFeature>(), 0);
        foreach (var feature in all.EnumerateArray())
        {
            var rings = new List<IReadOnlyList<Degrees>>();
            if (Wrong(feature, rings) is { } why)
                return MapProblems.BadGeometry(features.Count + 1, why);
            points += rings.Sum(ring => ring.Count);
            if (points > MostPoints)
                return MapProblems.TooMany(MostFeatures, MostPoints);
            features.Add(new(Texts(feature), rings));
        }
        return features.Count == 0 ? MapProblems.NoFeatures : features;
    }

    /// <summary>Adds the rings of a feature; says what is wrong with them.</summary>
    private static Words? Wrong(JsonElement feature, List<IReadOnlyList<Degrees>> rings)
    {
        if (!IsType(feature, "Feature") || Property(feature, "geometry") is not { } geometry)
            return NoPolygon;
        var isOne = IsType(geometry, "Polygon");
        if (
            !isOne && !IsType(geometry, "MultiPolygon")
            || Property(geometry, "coordinates") is not { ValueKind: JsonValueKind.Array } coordinates
        )
            return NoPolygon;
        foreach (var polygon in isOne ? [coordinates] : coordinates.EnumerateArray().ToArray())
        {
            if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0)
                return NoPolygon;
            foreach (var ring in polygon.EnumerateArray())
            {
                if (ring.ValueKind != JsonValueKind.Array)
                    return NotClosed;
                var points = new List<Degrees>(ring.GetArrayLength());
                foreach (var position in ring.EnumerateArray())
                {
                    if (Point(position) is not { } point)
                        return NoDegrees;
                    points.Add(point);
                }
                if (points.Count < 4 || points[0] != points[^1])
                    return NotClosed;
                if (IsFlat(points))
                    return NoArea;
                rings.Add(points);
            }
        }
        return rings.Count == 0 ? NoPolygon : null;
    }

    private static Degrees? Point(JsonElement position) =>
        position.ValueKind == JsonValueKind.Array
        && position.GetArrayLength() >= 2
        && position[0].ValueKind == JsonValueKind.Number
        && position[1].ValueKind == JsonValueKind.Number
        && position[0].GetDouble() is >= -180 and <= 180 and var longitude
        && position[1].GetDouble() is >= -90 and <= 90 and var latitude
            ? new(longitude, latitude)
            : null;

    /// <summary>Whether all points of a ring lie on one line, so that there is nothing to fill.</summary>
    private static bool IsFlat(List<Degrees> ring)
    {
        var twice = 0.0;
        for (var at = 1; at < ring.Count; at++)
            twice +=
                (ring[at - 1].Longitude - ring[0].Longitude) * (ring[at].Latitude - ring[0].Latitude)
                - (ring[at].Longitude - ring[0].Longitude) * (ring[at - 1].Latitude - ring[0].Latitude);
        return twice == 0;
    }

    private static Dictionary<string, string> Texts(JsonElement feature)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Property(feature, "properties") is not { ValueKind: JsonValueKind.Object } properties)
            return texts;
        foreach (
            var property in properties.EnumerateObject().Where(one => one.Name.Length is > 0 and <= LongestProperty)
        )
            if (
                property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
                && $"{property.Value}" is { Length: <= LongestValue } text
            )
                texts[property.Name] = text.Trim();
        return texts;
    }

    /// <summary>Whether a file's reference system is in degrees; null is that of RFC 7946.</summary>
    private static bool IsKnown(JsonElement crs, out string name)
    {
        name = crs.ValueKind == JsonValueKind.Null ? "" : $"{crs}";
        if (crs.ValueKind == JsonValueKind.Null)
            return true;
        if (
            Property(crs, "properties") is { } properties
            && Property(properties, "name") is { ValueKind: JsonValueKind.String } said
        )
            name = said.GetString()!;
        name = name.Length > LongestProperty ? name[..LongestProperty] : name;
        var code = name.Split(':')[^1];
        return Systems.Contains(code);
    }

    private static bool IsType(JsonElement element, string type) =>
        Property(element, "type") is { ValueKind: JsonValueKind.String } said && said.ValueEquals(type);

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
