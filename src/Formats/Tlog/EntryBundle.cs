using System.Buffers.Binary;
using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>Up to 256 entries in one file, each behind its length in two bytes, big-endian.</summary>
public static class EntryBundle
{
    /// <summary>The longest entry that two bytes can announce.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>The bytes of a bundle.</summary>
    /// <exception cref="ArgumentException">An entry is longer than <see cref="LongestEntry"/>; it must be refused before.</exception>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var at = 0;
        foreach (var entry in entries)
        {
            if (entry.Length > LongestEntry)
                throw new ArgumentException($"An entry has {entry.Length} bytes.", nameof(entries));
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)entry.Length);
            entry.Span.CopyTo(bytes.AsSpan(at + sizeof(ushort)));
            at += sizeof(ushort) + entry.Length;
        }
        return bytes;
    }

    /// <summary>The first <paramref name="count"/> entries; refused when a length runs beyond the end or, for a bundle of just so many, bytes remain.</summary>
    /// <param name="mayGoOn">Whether more entries may follow, as in a bundle that has grown since.</param>
    public static Result<IReadOnlyList<ReadOnlyMemory<byte>>> Read(byte[] bytes, int count, bool mayGoOn = false)
    {
        var entries = new List<ReadOnlyMemory<byte>>(count);
        var at = 0;
        while (entries.Count < count)
        {
            if (bytes.Length - at < sizeof(ushort))
                return TlogProblems.BundleTooShort(count, entries.Count);
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            if (bytes.Length - at - sizeof(ushort) < length)
                return TlogProblems.BundleTooShort(count, entries.Count);
            entries.Add(bytes.AsMemory(at + sizeof(ushort), length));
            at += sizeof(ushort) + length;
        }
        return at == bytes.Length || mayGoOn ? entries : TlogProblems.BundleTooLong(count);
    }
}
