using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Yuelu.Kernel;
using Key = NSec.Cryptography.Key;

namespace Yuelu.Formats.Tlog;

/// <summary>A private Ed25519 key with its name, written <c>PRIVATE+KEY+name+id+base64</c> as other tools for notes do.</summary>
public sealed class SigningKey : IDisposable
{
    private const string Start = "PRIVATE+KEY+";
    private const int SeedBytes = 32;
    private readonly byte[] seed;
    private readonly Key key;

    private SigningKey(string name, KeyKind kind, byte[] seed)
    {
        this.seed = seed;
        key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        Verifier = new VerifierKey(name, kind, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>What others check its signatures with.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>A key from 32 secret bytes.</summary>
    /// <exception cref="ArgumentException">The name is no name of a key, or there are not 32 bytes.</exception>
    public static SigningKey FromSeed(string name, byte[] seed, KeyKind kind = KeyKind.Log) =>
        VerifierKey.IsName(name) && seed.Length == SeedBytes
            ? new SigningKey(name, kind, seed)
            : throw new ArgumentException($"“{name}” with {seed.Length} bytes is no key.");

    /// <summary>A new key, random.</summary>
    public static SigningKey Generate(string name, KeyKind kind = KeyKind.Log) =>
        FromSeed(name, RandomNumberGenerator.GetBytes(SeedBytes), kind);

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static Result<SigningKey> Parse(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith(Start, StringComparison.Ordinal))
            return TlogProblems.BadSigningKey;
        var parts = trimmed[Start.Length..].Split('+', 3);
        if (parts.Length != 3 || Base64.Parse(parts[2]) is not { Length: 1 + SeedBytes } bytes)
            return TlogProblems.BadSigningKey;
        if (!VerifierKey.IsName(parts[0]) || (KeyKind)bytes[0] is not (KeyKind.Log or KeyKind.Witness))
            return TlogProblems.BadSigningKey;
        var key = FromSeed(parts[0], bytes[1..], (KeyKind)bytes[0]);
        return key.Text == trimmed ? key : TlogProblems.BadSigningKey;
    }

    /// <summary>The secret itself, for the file that keeps it.</summary>
    public string Text
    {
        get
        {
            var id = Verifier.Id.ToString("x8", CultureInfo.InvariantCulture);
            return $"{Start}{Verifier.Name}+{id}+{Convert.ToBase64String([(byte)Verifier.Kind, .. seed])}";
        }
    }

    /// <summary>Signs a text that ends with a line feed.</summary>
    /// <param name="at">When; a witness signs the moment too.</param>
    public NoteSignature Sign(string text, DateTimeOffset at)
    {
        if (Verifier.Kind == KeyKind.Log)
            return Signature(SignatureAlgorithm.Ed25519.Sign(key, Encoding.UTF8.GetBytes(text)));
        var seconds = (ulong)at.ToUnixTimeSeconds();
        var moment = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(moment, seconds);
        return Signature([.. moment, .. SignatureAlgorithm.Ed25519.Sign(key, VerifierKey.Cosigned(text, seconds))]);
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private NoteSignature Signature(byte[] bytes) => new(Verifier.Name, Verifier.Id, bytes);
}
