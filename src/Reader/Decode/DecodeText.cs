using System.Text;
using System.Text.Unicode;
using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>Bytes of a text in UTF-8, UTF-16, GB18030 (with GBK and GB2312 in it) or Big5 → the text.</summary>
internal static class DecodeText
{
    private const int MostUnreadablePlaces = 20;

    /// <summary>A text that is UTF-8 without <c>\r</c> stays as it is, less a byte order mark.</summary>
    public static Result<DecodedText> Handle(ReadOnlySpan<byte> file, string name)
    {
        if (!Decode(file, name).Succeeded(out var decoded, out var problem))
            return problem;
        var text = DecodedText.WithPlainLineEnds(decoded.Text);
        if (Garbling.Of(text) is { } garbling)
            return DecodeProblems.Garbled(name, LineOf(text, garbling.At), garbling.Why);
        var findings = new List<Finding>();
        if (decoded.Encoding is not null)
            findings.Add(DecodeFindings.Encoding(decoded.Encoding));
        findings.AddRange(Unreadable(text));
        return new DecodedText(text, findings);
    }

    private static Result<Decoded> Decode(ReadOnlySpan<byte> file, string name)
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
            return new Decoded(Encoding.UTF8.GetString(file[3..]), null);
        if (file.StartsWith(Encoding.UTF32.Preamble))
            return new Decoded(Encoding.UTF32.GetString(file[4..]), "UTF-32");
        if (file.StartsWith(Encoding.Unicode.Preamble))
            return new Decoded(Encoding.Unicode.GetString(file[2..]), "UTF-16");
        if (file.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return new Decoded(Encoding.BigEndianUnicode.GetString(file[2..]), "UTF-16");
        if (file.Contains((byte)0))
            return Utf16WithoutMark(file) is { } wide ? wide : NotText(name);
        if (Utf8.IsValid(file))
            return ControlCharacters(file) * 100 > file.Length
                ? NotText(name)
                : new Decoded(Encoding.UTF8.GetString(file), null);
        if (NearlyUtf8(file) is { } damaged)
            return damaged;
        if (ChineseEncodings.Decode(file) is { } chinese)
            return chinese;
        return ControlCharacters(file) * 100 > file.Length
            ? NotText(name)
            : DecodeProblems.UnknownEncoding(name, ChineseEncodings.Guess(file));
    }

    private static Problem NotText(string name) =>
        DecodeProblems.NotADocument(name, Signatures.Other.What, Signatures.Other.Mend);

    /// <summary>UTF-16 that lost its mark: the order that makes Chinese of it, for the other makes hanzi at random.</summary>
    private static Decoded? Utf16WithoutMark(ReadOnlySpan<byte> file)
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            var text = encoding.GetString(file);
            if (Plausibility.OfText(text) is { IsChinese: true, Hanzi: > 4, Common: > 0.12 } && !text.Contains('\0'))
                return new Decoded(text, "UTF-16");
        }
        return null;
    }

    /// <summary>UTF-8 in which a few bytes are broken: not more than one place in 500 characters, or the cut end.</summary>
    private static Decoded? NearlyUtf8(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file);
        var broken = text.AsSpan().Count('\uFFFD');
        return broken * 500 <= text.Length || (broken == 1 && text.EndsWith('\uFFFD'))
            ? Plausibility.OfText(text).IsChinese
                ? new Decoded(text, null)
                : null
            : null;
    }

    private static int ControlCharacters(ReadOnlySpan<byte> file)
    {
        var count = 0;
        foreach (var b in file)
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B))
                count++;
        return count;
    }

    private static IEnumerable<Finding> Unreadable(string text)
    {
        var findings = new List<Finding>();
        var (more, first, last) = (0, 0, 0);
        for (var at = text.IndexOf('\uFFFD'); at >= 0; at = text.IndexOf('\uFFFD', at))
        {
            var start = at;
            while (at < text.Length && text[at] == '\uFFFD')
                at++;
            if (findings.Count < MostUnreadablePlaces)
                findings.Add(DecodeFindings.Unreadable(start, at));
            else
                (more, first, last) = (more + 1, more == 0 ? start : first, at);
        }
        return more == 0 ? findings : findings.Append(DecodeFindings.MoreUnreadable(more, first, last));
    }

    private static int LineOf(string text, int at) => 1 + text.AsSpan(0, at).Count('\n');

    /// <summary>A text and the name of its encoding when that is not UTF-8.</summary>
    internal sealed record Decoded(string Text, string? Encoding);
}
