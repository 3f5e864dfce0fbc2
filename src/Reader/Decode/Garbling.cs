using System.Text;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>Signs that a text was saved once in a wrong encoding, so that its words are lost or stand as others.</summary>
/// <param name="At">Index of the first sign.</param>
/// <param name="Why">What the sign is.</param>
internal sealed record Garbling(int At, Words Why)
{
    private const int Sample = 64 << 10;

    /// <summary>The first sign of garbling; null for a text that may be read.</summary>
    public static Garbling? Of(string text) => Holes(text) ?? Mistaken(text);

    /// <summary>More than one place in 200 that is U+FFFD, private use or a control from 0x80 to 0x9F.</summary>
    private static Garbling? Holes(string text)
    {
        var (holes, first) = (0, -1);
        var seen = 0;
        foreach (var c in text.AsSpan())
        {
            if (c < 0x80)
                continue;
            seen++;
            if (c is '\uFFFD' or (>= '\u0080' and < '\u00A0' and not '\u0085') or (>= '\uE000' and <= '\uF8FF'))
            {
                holes++;
                first = first < 0 ? text.AsSpan().IndexOf(c) : first;
            }
        }
        return holes > 1 && holes * 200L > seen
            ? new Garbling(first, new Words($"有{holes}个字符无法显示", $"{holes} characters cannot be shown"))
            : null;
    }

    /// <summary>Words that become plausible Chinese when the wrong step is taken back.</summary>
    private static Garbling? Mistaken(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var found = Plausibility.OfText(sample);
        if (found.Hanzi >= 20 && found.Common < 0.12 && TakenFor("GB18030", sample))
            return new Garbling(FirstAbove(text, '\u4DFF'), new Words("UTF-8被当作GB18030", "UTF-8 taken for GB18030"));
        var latin = sample.Count('\u00C3') + Between(sample, '\u00A0', '\u00FF');
        if (latin <= found.Hanzi || latin < 20)
            return null;
        return TakenFor("windows-1252", sample) || TakenFor("iso-8859-1", sample)
            ? new Garbling(
                FirstAbove(text, '\u007F'),
                new Words("中文被当作西文", "Chinese taken for a western encoding")
            )
            : null;
    }

    private static bool TakenFor(string encoding, ReadOnlySpan<char> sample)
    {
        var bytes = ChineseEncodings.Of(encoding).GetBytes(sample.ToArray());
        var back = Encoding.UTF8.GetString(bytes);
        var high = bytes.Count(b => b >= 0x80);
        if (back.AsSpan().Count('\uFFFD') * 8 < high && Plausibility.OfText(back).Common >= 0.12)
            return true;
        return encoding != "GB18030" && !Utf8.IsValid(bytes) && ChineseEncodings.Decode(bytes) is not null;
    }

    private static int Between(ReadOnlySpan<char> sample, char from, char to)
    {
        var count = 0;
        foreach (var c in sample)
            if (c >= from && c <= to)
                count++;
        return count;
    }

    private static int FirstAbove(string text, char floor)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] > floor)
                return i;
        return 0;
    }
}
