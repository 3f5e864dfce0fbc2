namespace Yuelu.Statistics.Situation.Maps;

/// <summary>A file of a map.</summary>
/// <param name="TakenInAt">Null while it is only looked at.</param>
/// <param name="MapNumber">审图号; empty for tiles.</param>
/// <param name="CodeProperty">The property that holds the codes; empty for tiles.</param>
public sealed record AreaMapView(
    Guid Id,
    AreaMapKind Kind,
    string FileName,
    string Sha256,
    DateTimeOffset SentAt,
    string SentBy,
    DateTimeOffset? TakenInAt,
    string MapNumber,
    string CodeProperty,
    string Source
)
{
    internal static AreaMapView Of(AreaMap map) =>
        new(
            map.Id,
            map.Kind,
            map.FileName,
            map.Sha256,
            map.SentAt,
            map.SentBy,
            map.TakenInAt,
            map.MapNumber,
            map.CodeProperty,
            map.Source
        );
}

/// <summary>A property of features that holds codes of areas.</summary>
internal sealed record MapPropertyView(string Property, int Areas);

/// <summary>What is in a kept file.</summary>
/// <param name="Areas">How many areas or features.</param>
/// <param name="Properties">The properties that hold codes; none for tiles.</param>
/// <param name="Property">That which was looked at: the one with the most, once taken in the one it was taken in with.</param>
/// <param name="Known">Its codes that the register's table of regions has.</param>
/// <param name="Unknown">Its codes that are in no table.</param>
internal sealed record MapPreviewView(
    AreaMapView File,
    int Areas,
    IReadOnlyList<MapPropertyView> Properties,
    string Property,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Unknown
)
{
    internal static MapPreviewView Of(MapPreview preview) =>
        new(
            AreaMapView.Of(preview.Map),
            preview.Areas,
            [.. preview.Properties.Select(one => new MapPropertyView(one.Property, one.Areas))],
            preview.Property,
            [.. preview.Named.Select(one => one.Code)],
            preview.Unknown
        );
}

/// <summary>With what a map is taken in.</summary>
/// <param name="MapNumber">审图号; needed for boundaries.</param>
/// <param name="CodeProperty">The property that holds the codes of areas; empty: that with the most.</param>
/// <param name="Source">Where the map is from.</param>
internal sealed record TakeInMap(string MapNumber, string CodeProperty, string Source);
