using System.Text;
using UtfUnknown;

namespace Yuelu.Reader.Decode;

/// <summary>The double-byte encodings of Chinese, told apart by which of their characters are in use.</summary>
internal static class ChineseEncodings
{
    /// <summary>Detectors need not see more.</summary>
    private const int Sample = 256 << 10;

    /// <summary>Encoding with the unreadable shown as U+FFFD; GB18030 reads GBK and GB2312 as well.</summary>
    public static Encoding Of(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name,
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD")
        ) ?? Encoding.GetEncoding(name);

    /// <summary>The text in the encoding that makes plausible Chinese of it; null when neither does.</summary>
    public static DecodeText.Decoded? Decode(ReadOnlySpan<byte> file)
    {
        var gb = Score(file, "GB18030", lead: (0xB0, 0xD7), trail: (0xA1, 0xFE));
        var big5 = Score(file, "Big5", lead: (0xA4, 0xC6), trail: (0x40, 0xFE));
        var name =
            gb >= big5
                ? gb > 0
                    ? "GB18030"
                    : null
                : big5 > 0
                    ? "Big5"
                    : null;
        if (name is null)
            return null;
        if (name == "Big5" && Guess(file) is not ("big5" or "Big5"))
            return null;
        return new DecodeText.Decoded(Of(name).GetString(file), name);
    }

    /// <summary>What encoding the bytes look like, for the sentence of a refusal; null when nothing fits.</summary>
    public static string? Guess(ReadOnlySpan<byte> file)
    {
        var best = CharsetDetector.DetectFromBytes(file[..Math.Min(file.Length, Sample)].ToArray()).Detected;
        return best is { Confidence: > 0.5f } ? best.EncodingName : null;
    }

    /// <summary>Share of the commonest characters among all, or 0 when the bytes are no plausible text in this encoding.</summary>
    private static double Score(ReadOnlySpan<byte> file, string name, (int From, int To) lead, (int From, int To) trail)
    {
        var sample = file[..Math.Min(file.Length, Sample)];
        var (pairs, level1) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            pairs++;
            var (a, b) = (sample[i], sample[++i]);
            var symbol = a is >= 0xA1 and <= 0xA3;
            if (symbol || (a >= lead.From && a <= lead.To && b >= trail.From && b <= trail.To))
                level1++;
        }
        if (pairs == 0 || level1 < 0.85 * pairs)
            return 0;
        var found = Plausibility.OfText(Of(name).GetString(sample));
        return found.IsChinese ? found.Common : 0;
    }
}
