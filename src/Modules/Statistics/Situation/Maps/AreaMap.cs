using System.Security.Cryptography;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>What a map of areas is made of.</summary>
public enum AreaMapKind
{
    /// <summary>示意格: one square for each area, placed by row and column; it shows no boundary.</summary>
    Tiles,

    /// <summary>地图: the boundaries of areas, with the map number under which they may be shown.</summary>
    Shapes,
}

/// <summary>A map of areas (底图): a file kept as it came, looked at first and then taken in or left. The one taken in last of each kind is drawn.</summary>
internal sealed class AreaMap
{
    internal const int LongestNumber = 60;
    internal const int LongestSource = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required AreaMapKind Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's bytes.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string SentBy { get; init; }

    /// <summary>审图号: under which the competent department let the map be shown; empty for tiles, which are none.</summary>
    public string MapNumber { get; private set; } = "";

    /// <summary>The property of its features that holds the code of the area; empty for tiles.</summary>
    public string CodeProperty { get; private set; } = "";

    /// <summary>Where it is from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>When it was taken in; null while it is only looked at.</summary>
    public DateTimeOffset? TakenInAt { get; private set; }

    public string TakenInBy { get; private set; } = "";

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"area-map/{Id}";

    internal static AreaMap Keep(AreaMapKind kind, byte[] content, string fileName, string by, DateTimeOffset now) =>
        new()
        {
            Kind = kind,
            FileName = Path.GetFileName(fileName) is { Length: > 0 and <= 255 } name ? name : "map",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            SentAt = now,
            SentBy = by,
        };

    /// <summary>Records that it was taken in, and what it is drawn with.</summary>
    internal void TakeIn(string mapNumber, string codeProperty, string source, DateTimeOffset now, string by) =>
        (MapNumber, CodeProperty, Source, TakenInAt, TakenInBy) = (mapNumber, codeProperty, source, now, by);
}
