using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Yuelu.Kernel;

namespace Yuelu.Formats.Tlog;

/// <summary>What a key signs.</summary>
public enum KeyKind
{
    /// <summary>The text of a note itself: a log's own signature.</summary>
    Log = 1,

    /// <summary>A moment and the text: a witness's cosignature (C2SP <c>cosignature/v1</c>).</summary>
    Witness = 4,
}

/// <summary>A public Ed25519 key with its name, written <c>name+id+base64</c>; whoever has it can check signatures.</summary>
/// <param name="Name">The log's origin or the witness's name.</param>
/// <param name="Kind">What it signs.</param>
/// <param name="Bytes">The 32 bytes of the key.</param>
public sealed record VerifierKey(string Name, KeyKind Kind, ReadOnlyMemory<byte> Bytes)
{
    private const int KeyBytes = 32;
    private const int SignatureBytes = 64;

    /// <summary>Tells keys of one name apart: the first four bytes of SHA-256 over name, line feed, kind and key.</summary>
    public uint Id { get; } =
        BinaryPrimitives.ReadUInt32BigEndian(
            SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), (byte)'\n', (byte)Kind, .. Bytes.Span])
        );

    /// <summary>Reads <c>name+id+base64</c>; refused when it is anything else, the id does not fit, or the kind is not known.</summary>
    public static Result<VerifierKey> Parse(string text)
    {
        var parts = text.Trim().Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || Base64.Parse(parts[2]) is not { Length: 1 + KeyBytes } bytes)
            return TlogProblems.BadKey;
        if ((KeyKind)bytes[0] is not (KeyKind.Log or KeyKind.Witness))
            return TlogProblems.UnknownKeyKind(bytes[0]);
        var key = new VerifierKey(parts[0], (KeyKind)bytes[0], bytes.AsMemory(1));
        return key.IdText == parts[1] ? key : TlogProblems.BadKey;
    }

    /// <summary>Whether a signature that bears this key's name and id is right for the text.</summary>
    public bool Verifies(string text, NoteSignature signature)
    {
        if (signature.Name != Name || signature.KeyId != Id)
            return false;
        var key = PublicKey.Import(SignatureAlgorithm.Ed25519, Bytes.Span, KeyBlobFormat.RawPublicKey);
        var body = signature.Bytes.Span;
        var signed = Encoding.UTF8.GetBytes(text);
        if (Kind == KeyKind.Witness)
        {
            if (body.Length != sizeof(ulong) + SignatureBytes)
                return false;
            signed = Cosigned(text, BinaryPrimitives.ReadUInt64BigEndian(body));
            body = body[sizeof(ulong)..];
        }
        return body.Length == SignatureBytes && SignatureAlgorithm.Ed25519.Verify(key, signed, body);
    }

    /// <summary>The bytes that a witness signs: the moment in Unix seconds before the text.</summary>
    internal static byte[] Cosigned(string text, ulong seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    /// <summary>Whether a text can be the name of a key: not empty, no blank, no plus sign.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 200 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    /// <inheritdoc/>
    public override string ToString() => $"{Name}+{IdText}+{Convert.ToBase64String([(byte)Kind, .. Bytes.Span])}";

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => (int)(Id & int.MaxValue);

    private string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);
}
