using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Yuelu.Platform.PersonalData;

/// <summary>
/// Seals personal data and opens it: AES-256-GCM, a random nonce each time, bound to whom and what it is about, so that a sealed
/// value put into another record does not open there. Layout: version, number of the key, nonce, tag, ciphertext.
/// </summary>
public sealed class PersonalDataVault(PersonalKeys keys)
{
    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Head = 1 + sizeof(uint) + NonceBytes + TagBytes;

    /// <summary>Seals a text.</summary>
    public byte[] Seal(string subject, PersonalKind kind, string text) => Seal(subject, kind.Code, text);

    /// <summary>Seals a text that is no personal data but must be as safe.</summary>
    internal byte[] Seal(string subject, string kind, string text)
    {
        var (number, key) = keys.Sealing;
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[Head + plain.Length];
        sealedText[0] = Version;
        BinaryPrimitives.WriteUInt32LittleEndian(sealedText.AsSpan(1), number);
        var (nonce, tag, cipher) = Parts(sealedText);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag, About(subject, kind));
        return sealedText;
    }

    /// <summary>Opens what <see cref="Seal(string, string, string)"/> sealed.</summary>
    /// <exception cref="CryptographicException">The key is missing, or it was changed or moved.</exception>
    public string Open(string subject, string kind, byte[] sealedText)
    {
        if (sealedText.Length < Head || sealedText[0] != Version)
            throw new CryptographicException("This is no sealed personal data.");
        var key =
            keys.Find(BinaryPrimitives.ReadUInt32LittleEndian(sealedText.AsSpan(1)))
            ?? throw new CryptographicException("The key that sealed this personal data is not in the folder of keys.");
        var (nonce, tag, cipher) = Parts(sealedText);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(nonce, cipher, tag, plain, About(subject, kind));
        return Encoding.UTF8.GetString(plain);
    }

    private static Layout Parts(byte[] sealedText) =>
        new(
            sealedText.AsSpan(1 + sizeof(uint), NonceBytes),
            sealedText.AsSpan(1 + sizeof(uint) + NonceBytes, TagBytes),
            sealedText.AsSpan(Head)
        );

    private static byte[] About(string subject, string kind) => Encoding.UTF8.GetBytes($"{subject}\n{kind}");

    private readonly ref struct Layout(Span<byte> nonce, Span<byte> tag, Span<byte> cipher)
    {
        private readonly Span<byte> nonce = nonce;
        private readonly Span<byte> tag = tag;
        private readonly Span<byte> cipher = cipher;

        internal void Deconstruct(out Span<byte> first, out Span<byte> second, out Span<byte> third)
        {
            first = nonce;
            second = tag;
            third = cipher;
        }
    }
}
