using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Yuelu.Platform.Accounts;

/// <summary>Secrets that are shown once and kept as a hash: tokens of links, entry codes.</summary>
internal static class OneTimeSecret
{
    private const int TokenBytes = 32;
    private const int CodeGroups = 4;
    private const int GroupLength = 4;

    /// <summary>Letters and digits that are not taken for one another in print.</summary>
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A token for an address: 256 bits.</summary>
    internal static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A code to be typed from paper, such as <c>K7PM-2XQA-…</c>: 79 bits, so that its hash tells nothing of it.</summary>
    internal static string Code() =>
        string.Join(
            '-',
            Enumerable.Range(0, CodeGroups).Select(_ => RandomNumberGenerator.GetString(CodeLetters, GroupLength))
        );

    /// <summary>A code as it was meant, however it was typed: capitals, without hyphens and blanks.</summary>
    internal static string Typed(string code) =>
        string.Concat(Kernel.HalfWidth.Of(code).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    internal static bool Fits(string secret, byte[] hash) =>
        CryptographicOperations.FixedTimeEquals(Hash(secret), hash);
}
