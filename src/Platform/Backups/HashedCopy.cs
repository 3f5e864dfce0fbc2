using System.Security.Cryptography;

namespace Yuelu.Platform.Backups;

/// <summary>Copies and hashes at once, never more than was announced.</summary>
internal static class HashedCopy
{
    private const int Piece = 1 << 16;

    /// <returns>How many bytes were copied; one more than <paramref name="atMost"/> when there were more.</returns>
    internal static async Task<long> RunAsync(
        Stream from,
        Stream to,
        IncrementalHash hash,
        long atMost,
        CancellationToken ct
    )
    {
        var buffer = new byte[Piece];
        long copied = 0;
        while (await from.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (read > atMost - copied)
                return atMost + 1;
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            copied += read;
        }
        return copied;
    }
}
