using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>What files that are no text begin with, and what to do with each.</summary>
internal static class Signatures
{
    private static readonly Words TakeText = new(
        "请选择规划的文字版（文本、网页、Word或PDF）",
        "choose the plan as text, web page, Word or PDF"
    );
    private static readonly Words SaveDocx = new(
        "请用WPS或Word打开，另存为.docx",
        "open it in a word processor and save it as .docx"
    );
    private static readonly Words SavePdf = new(
        "请打开后导出为文字版PDF或.docx",
        "open it and export it as a text PDF or as .docx"
    );
    private static readonly Words Unpack = new(
        "请先解压，再选择其中的规划文件",
        "unpack it and choose the plan inside"
    );
    private static readonly Words Recognise = new(
        "请先做文字识别（OCR），或换用文字版",
        "run text recognition (OCR) first, or take an edition with text"
    );
    private static readonly Words Picture = new("图片", "a picture");
    private static readonly Words Archive = new("压缩包", "an archive");
    private static readonly Words Program = new("可执行程序", "a program");
    private static readonly Words Sound = new("音视频文件", "sound or film");
    private static readonly Words Binary = new("二进制数据", "binary data");

    private static readonly (byte[] Begin, int At, Words What, Words Mend)[] Known =
    [
        ([0x7F, .. "ELF"u8], 0, Program, TakeText),
        ([.. "MZ\x90\0"u8.ToArray()[..2], 0x90, 0], 0, Program, TakeText),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, Program, TakeText),
        ([0xCF, 0xFA, 0xED, 0xFE], 0, Program, TakeText),
        ([.. "\0asm"u8], 0, Program, TakeText),
        ([0x89, .. "PNG"u8], 0, Picture, Recognise),
        ([0xFF, 0xD8, 0xFF], 0, Picture, Recognise),
        ([.. "GIF8"u8], 0, Picture, Recognise),
        ([.. "II*\0"u8], 0, Picture, Recognise),
        ([.. "MM\0*"u8], 0, Picture, Recognise),
        ([.. "WEBP"u8], 8, Picture, Recognise),
        ([.. "8BPS"u8], 0, Picture, Recognise),
        ([.. "AT&TFORM"u8], 0, Picture, Recognise),
        ([0x1F, 0x8B, 8], 0, Archive, Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, Archive, Unpack),
        ([.. "Rar!\x1A\x07"u8], 0, Archive, Unpack),
        ([.. "BZh91AY"u8], 0, Archive, Unpack),
        ([0xFD, .. "7zXZ\0"u8], 0, Archive, Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, Archive, Unpack),
        ([.. "ustar"u8], 257, Archive, Unpack),
        ([.. "ftyp"u8], 4, Sound, TakeText),
        ([.. "ID3"u8], 0, Sound, TakeText),
        ([.. "OggS"u8], 0, Sound, TakeText),
        ([.. "RIFF"u8], 0, Sound, TakeText),
        ([.. "SQLite format 3\0"u8], 0, new Words("数据库", "a database"), TakeText),
        ([.. "%!PS"u8], 0, new Words("PostScript文件", "a PostScript file"), SavePdf),
        ([.. "{\\rtf"u8], 0, new Words("RTF文件", "an RTF file"), SaveDocx),
        ([.. "MIME-Version:"u8], 0, FormatWords.WebArchive, FormatWords.SaveHtml),
        ([.. "From: <Saved by"u8], 0, FormatWords.WebArchive, FormatWords.SaveHtml),
        ([.. "bplist00"u8], 0, FormatWords.WebArchive, FormatWords.SaveHtml),
        ([.. "CAJ"u8], 0, new Words("CAJ文件", "a CAJ file"), SavePdf),
    ];

    /// <summary>How an OLE container (old Office file) begins.</summary>
    public static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What is known to begin as <paramref name="file"/> does; null for text.</summary>
    public static (Words What, Words Mend)? Of(ReadOnlySpan<byte> file)
    {
        foreach (var (begin, at, what, mend) in Known)
            if (file.Length >= at + begin.Length && file.Slice(at, begin.Length).SequenceEqual(begin))
                return (what, mend);
        return null;
    }

    /// <summary>What any other bytes that cannot be text are called.</summary>
    public static (Words What, Words Mend) Other => (Binary, TakeText);

    /// <summary>What a zip with these parts is, when it is no Word file.</summary>
    public static (Words What, Words Mend) OfParts(IEnumerable<string> parts)
    {
        foreach (var part in parts)
        {
            if (part.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                return (new Words("Excel表格", "an Excel sheet"), TakeText);
            if (part.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
                return (new Words("PowerPoint演示稿", "a PowerPoint show"), TakeText);
            if (part.Equals("OFD.xml", StringComparison.OrdinalIgnoreCase))
                return (new Words("OFD版式文件", "an OFD file"), SavePdf);
            if (part is "mimetype" or "META-INF/manifest.xml")
                return (new Words("OpenDocument或EPUB文件", "an OpenDocument or EPUB file"), SaveDocx);
        }
        return (Archive, Unpack);
    }

    /// <summary>The refusal for an OLE container: an encrypted Office file, or an old one.</summary>
    public static Problem OfOle(ReadOnlySpan<byte> file, string name)
    {
        if (Has(file, "EncryptedPackage") || Has(file, "EncryptionInfo"))
            return DecodeProblems.Encrypted(name, new Words("Office文件", "Office file"));
        if (Has(file, "WordDocument"))
            return DecodeProblems.NotADocument(
                name,
                new Words("旧版Word文件（.doc）", "an old Word file (.doc)"),
                SaveDocx
            );
        if (Has(file, "Workbook") || Has(file, "PowerPoint Document"))
            return DecodeProblems.NotADocument(name, new Words("旧版表格或演示稿", "an old sheet or show"), TakeText);
        return DecodeProblems.NotADocument(name, new Words("旧版Office文件", "an old Office file"), SaveDocx);
    }

    private static bool Has(ReadOnlySpan<byte> file, string stream) =>
        file.IndexOf(System.Text.Encoding.Unicode.GetBytes(stream)) >= 0;
}
