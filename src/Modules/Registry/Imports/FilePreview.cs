using System.IO.Compression;
using System.Text.Json;
using Yuelu.Kernel;

namespace Yuelu.Registry.Imports;

/// <summary>What a file would change, or changed.</summary>
/// <param name="Rows">How many rows it has, without the heading.</param>
/// <param name="Counts">How many rows do what.</param>
/// <param name="Changes">The first rows that change something.</param>
/// <param name="Errors">The first cells that are wrong.</param>
/// <param name="WrongRows">How many rows have a wrong cell.</param>
/// <param name="Near">The first near-equal names.</param>
/// <param name="NearCount">How many near-equal names there are.</param>
internal sealed record FilePreview(
    int Rows,
    IReadOnlyList<PreviewCount> Counts,
    IReadOnlyList<PreviewChange> Changes,
    IReadOnlyList<PreviewError> Errors,
    int WrongRows,
    IReadOnlyList<PreviewNear> Near,
    int NearCount
)
{
    /// <summary>Most changes and most near-equal names that are kept.</summary>
    internal const int MostShown = 500;

    /// <summary>Most errors that are kept: what a person mends in one go.</summary>
    internal const int MostErrors = 20_000;

    /// <summary>How many rows change something.</summary>
    internal int Changing => Counts.Where(count => count.Changes).Sum(count => count.Rows);

    internal byte[] Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, this);
        return packed.ToArray();
    }

    internal static FilePreview Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<FilePreview>(gzip)!;
    }
}

/// <summary>How many rows do the same.</summary>
/// <param name="Changes">Whether it changes anything.</param>
internal sealed record PreviewCount(Words What, int Rows, bool Changes);

/// <summary>A row that changes something.</summary>
/// <param name="Subject">What it is about, such as a code.</param>
/// <param name="Detail">What is said of it.</param>
internal sealed record PreviewChange(int Row, Words Change, string Subject, string Detail);

/// <summary>A cell that is wrong.</summary>
internal sealed record PreviewError(int Row, Words Column, string Value, Words Reason);

/// <summary>A row whose name is near-equal to another's: perhaps one enterprise twice.</summary>
internal sealed record PreviewNear(int Row, string Code, string Name, string OtherCode, string OtherName);
