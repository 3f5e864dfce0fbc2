using System.IO.Compression;
using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>The formats that are read.</summary>
internal enum FileFormat
{
    /// <summary>Text, Markdown or a web page: which of them shows once the encoding is known.</summary>
    Text,

    /// <summary>.docx and its kin.</summary>
    Word,

    /// <summary>PDF.</summary>
    Pdf,
}

/// <summary>Tells what a file is from its bytes.</summary>
internal static class SniffFormat
{
    /// <returns>The format, or the refusal that names what the file is instead.</returns>
    public static Result<FileFormat> Of(byte[] file, string name, ReaderLimits limits)
    {
        if (file.AsSpan(0, Math.Min(file.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
            return FileFormat.Pdf;
        if (file.AsSpan().StartsWith(Signatures.Ole))
            return Signatures.OfOle(file, name);
        if (file.AsSpan().StartsWith("PK\x03\x04"u8) || file.AsSpan().StartsWith("PK\x05\x06"u8))
            return OfZip(file, name, limits);
        if (Signatures.Of(file) is { } what)
            return DecodeProblems.NotADocument(name, what.What, what.Mend);
        return FileFormat.Text;
    }

    /// <summary>Whether decoded text is a web page: it begins as one, or it is called one and has tags.</summary>
    public static bool IsPage(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        var begin = head.TrimStart([' ', '\t', '\n', '\uFEFF', '\u3000']);
        if (begin is not ['<', ..])
            return IsCalledPage(name) && (HasTag(head, "<p") || HasTag(head, "<div") || HasTag(head, "<br"));
        return HasTag(head, "<html")
            || HasTag(head, "<!doctype html")
            || HasTag(head, "<body")
            || HasTag(head, "<head")
            || HasTag(head, "<div")
            || HasTag(head, "<table")
            || HasTag(head, "<article")
            || (IsCalledPage(name) && HasTag(head, "<p"));
    }

    private static bool IsCalledPage(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".shtml";

    private static bool HasTag(ReadOnlySpan<char> head, string tag)
    {
        var at = head.IndexOf(tag, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + tag.Length >= head.Length || !char.IsAsciiLetterOrDigit(head[at + tag.Length]));
    }

    private static Result<FileFormat> OfZip(byte[] file, string name, ReaderLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.Parts)
                return DecodeProblems.TooMany(name, new Words("部件数", "parts"), limits.Parts);
            if (zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                return FileFormat.Word;
            var what = Signatures.OfParts(zip.Entries.Select(e => e.FullName));
            return DecodeProblems.NotADocument(name, what.What, what.Mend);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or IOException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
            )
        {
            return DecodeProblems.Damaged(
                name,
                FormatWords.Zip,
                new Words("目录读不出", "its table of contents cannot be read")
            );
        }
    }
}
