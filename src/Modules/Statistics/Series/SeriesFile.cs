using System.Security.Cryptography;

namespace Yuelu.Statistics.Series;

/// <summary>A file of official series: kept as it came, looked at first and then taken in or left.</summary>
internal sealed class SeriesFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's bytes.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>Values that were new; 0 until it is taken in.</summary>
    public int New { get; private set; }

    /// <summary>Values that correct others; 0 until it is taken in.</summary>
    public int Corrections { get; private set; }

    /// <summary>Rows left out because they were wrong.</summary>
    public int LeftOut { get; private set; }

    /// <summary>When it was taken in; null while it is only looked at.</summary>
    public DateTimeOffset? TakenInAt { get; private set; }

    public string TakenInBy { get; private set; } = "";

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => SubjectOf(Id);

    /// <summary>The subject of acts on a file.</summary>
    internal static string SubjectOf(Guid file) => $"series-file/{file}";

    /// <summary>Keeps a file.</summary>
    internal static SeriesFile Keep(byte[] content, string fileName, string by, DateTimeOffset now) =>
        new()
        {
            FileName = Path.GetFileName(fileName) is { Length: > 0 and <= 255 } name ? name : "series",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
            UploadedAt = now,
            UploadedBy = by,
        };

    /// <summary>Records that it was taken in.</summary>
    internal void TakeIn(int added, int corrections, int leftOut, DateTimeOffset now, string by) =>
        (New, Corrections, LeftOut, TakenInAt, TakenInBy) = (added, corrections, leftOut, now, by);
}
