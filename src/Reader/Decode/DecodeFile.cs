using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>Turns the bytes of a file into text, whatever its format; the bytes decide, the name only helps.</summary>
internal static class DecodeFile
{
    /// <returns>The text, or the one sentence that says why there is none; content never throws.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static Result<DecodedText> Handle(byte[] file, string name, ReaderLimits limits, CancellationToken ct)
    {
        if (file.LongLength > limits.FileBytes)
            return DecodeProblems.TooLarge(name, file.LongLength, limits.FileBytes);
        if (file.Length == 0)
            return DecodeProblems.Empty(name);
        if (!SniffFormat.Of(file, name, limits).Succeeded(out var format, out var problem))
            return problem;
        var decoded = format switch
        {
            FileFormat.Word => DecodeWord.Handle(file, name, limits, ct),
            FileFormat.Pdf => DecodePdf.Handle(file, name, limits, ct),
            _ => DecodeTextOrPage(file, name, limits, ct),
        };
        if (!decoded.Succeeded(out var text, out problem))
            return problem;
        if (text.Text.Length > limits.TextChars)
            return DecodeProblems.TooLong(name, text.Text.Length, limits.TextChars);
        return IsBlank(text.Text) ? DecodeProblems.Empty(name) : text;
    }

    private static Result<DecodedText> DecodeTextOrPage(
        byte[] file,
        string name,
        ReaderLimits limits,
        CancellationToken ct
    )
    {
        if (!DecodeText.Handle(file, name).Succeeded(out var text, out var problem))
            return problem;
        if (!SniffFormat.IsPage(text.Text, name))
            return text;
        return DecodeHtml.Handle(text, name, limits, ct);
    }

    private static bool IsBlank(string text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060'))
                return false;
        return true;
    }
}
