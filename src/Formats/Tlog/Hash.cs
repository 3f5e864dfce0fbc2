using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Yuelu.Formats.Tlog;

/// <summary>A SHA-256 hash of a Merkle tree as RFC 6962 makes it: leaves and nodes are told apart by their first byte.</summary>
/// <param name="High">The first 16 bytes, big-endian.</param>
/// <param name="Low">The last 16 bytes, big-endian.</param>
public readonly record struct Hash(UInt128 High, UInt128 Low)
{
    /// <summary>Bytes of a hash.</summary>
    public const int Length = 32;

    private const int Half = Length / 2;

    /// <summary>The root of a tree without leaves.</summary>
    public static Hash Empty { get; } = Read(SHA256.HashData([]));

    /// <summary>The hash of a leaf: SHA-256 of 0x00 and the entry.</summary>
    public static Hash Leaf(ReadOnlySpan<byte> entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([0]);
        sha.AppendData(entry);
        Span<byte> hash = stackalloc byte[Length];
        sha.GetHashAndReset(hash);
        return Read(hash);
    }

    /// <summary>The hash of a node: SHA-256 of 0x01, its left and its right child.</summary>
    public static Hash Node(Hash left, Hash right)
    {
        Span<byte> bytes = stackalloc byte[1 + 2 * Length];
        bytes[0] = 1;
        left.Write(bytes[1..]);
        right.Write(bytes[(1 + Length)..]);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    /// <summary>The hash in the first 32 bytes.</summary>
    public static Hash Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[Half..]));

    /// <summary>Writes the 32 bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes[Half..], Low);
    }

    /// <summary>The hash in base64, or null when the text is anything else.</summary>
    public static Hash? Parse(string base64) => Base64.Parse(base64) is { Length: Length } bytes ? Read(bytes) : null;

    /// <summary>The hash in base64, as checkpoints and receipts write it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return Convert.ToBase64String(bytes);
    }
}
