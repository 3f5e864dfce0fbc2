using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>
/// Codes of authenticator apps: RFC 6238 with HMAC-SHA-1, 30 seconds and 6 digits, which is what every app can do. Identity's
/// own check takes a code twice within its minutes; this one tells the step of a code, so that it is taken once.
/// </summary>
internal static class OneTimeCode
{
    internal const int Digits = 6;

    /// <summary>Steps before and after the present one that are still taken, for clocks that are not quite right.</summary>
    private const int Drift = 1;
    private const int StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of a code that fits now and is later than <paramref name="after"/>; null when there is none.</summary>
    public static long? FindStep(string key, string code, DateTimeOffset now, long after)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (digits.Length != Digits || Decode(key) is not { Length: > 0 } secret)
            return null;
        var present = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = present - Drift; step <= present + Drift; step++)
            if (step > after && Of(secret, step) == digits)
                return step;
        return null;
    }

    /// <summary>The code that an app with this key shows at a moment.</summary>
    public static string At(string key, DateTimeOffset moment) =>
        Of(Decode(key), moment.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What an app reads from the picture.</summary>
    public static string Address(string issuer, string account, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={StepSeconds}";

    private static string Of(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 as every authenticator app computes it
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6");
    }

    /// <summary>Base32 without padding; empty when it is none.</summary>
    private static byte[] Decode(string key)
    {
        var (bytes, buffer, bits) = (new List<byte>(key.Length), 0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            if (Base32.IndexOf(letter) is var value && value < 0)
                return [];
            buffer = ((buffer << 5) | value) & 0xfff;
            if ((bits += 5) < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)((buffer >> bits) & 0xff));
        }
        return [.. bytes];
    }
}
