using System.IO.Compression;

namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>What an attachment may be.</summary>
public enum AttachmentKind
{
    Pdf,
    Png,
    Jpeg,
    Xlsx,
    Docx,
}

/// <summary>Tells by its content what a file is; its name says nothing.</summary>
internal static class AttachmentKinds
{
    /// <summary>Names in a package that is looked at; office programs write some dozens.</summary>
    private const int MostParts = 10_000;

    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>Null when it is none that is taken: also of office files with macros.</summary>
    internal static AttachmentKind? Of(byte[] file) =>
        file.AsSpan().StartsWith("%PDF-"u8) ? AttachmentKind.Pdf
        : file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            ? AttachmentKind.Png
        : file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? AttachmentKind.Jpeg
        : file.AsSpan().StartsWith("PK"u8) ? OfPackage(file)
        : null;

    /// <summary>The ending of its name.</summary>
    internal static string Ending(AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => ".pdf",
            AttachmentKind.Png => ".png",
            AttachmentKind.Jpeg => ".jpg",
            AttachmentKind.Xlsx => ".xlsx",
            _ => ".docx",
        };

    internal static string MediaType(AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => "application/pdf",
            AttachmentKind.Png => "image/png",
            AttachmentKind.Jpeg => "image/jpeg",
            AttachmentKind.Xlsx => Platform.Tables.Downloads.Xlsx,
            _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        };

    /// <summary>Only the list of parts is read; nothing is unpacked.</summary>
    private static AttachmentKind? OfPackage(byte[] file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file, writable: false));
            if (package.Entries.Count > MostParts)
                return null;
            var parts = package.Entries.Select(part => part.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (
                !parts.Contains(ContentTypes)
                || parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            )
                return null;
            return parts.Contains("xl/workbook.xml") ? AttachmentKind.Xlsx
                : parts.Contains("word/document.xml") ? AttachmentKind.Docx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
