using System.IO.Compression;

namespace Yuelu.Documents;

/// <summary>Writes a package anew with its parts by name and no clock in it, so that the same document is the same bytes.</summary>
internal static class SteadyZip
{
    /// <summary>The earliest that a zip file can say.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string ContentTypes = "[Content_Types].xml";

    internal static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var read = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var memory = new MemoryStream();
        using (var write = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var entry in read
                    .Entries.OrderBy(one => one.FullName != ContentTypes)
                    .ThenBy(one => one.FullName, StringComparer.Ordinal)
            )
            {
                var made = write.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                made.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = made.Open();
                from.CopyTo(to);
            }
        }
        return memory.ToArray();
    }
}
