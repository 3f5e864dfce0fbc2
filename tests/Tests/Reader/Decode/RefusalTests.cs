using System.IO.Compression;
using System.Text;

namespace Yuelu.Reader.Decode;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \n\t\u3000\u00A0\u200B\r\n")]
    public void A_file_without_text_is_refused(string text) =>
        Assert.Equal("document.empty", Encoding.UTF8.GetBytes(text).RefusalOf());

    [Theory]
    [InlineData("\u007fELF\u0002\u0001\u0001")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0")]
    [InlineData("\u001f\u008b\u0008\0")]
    [InlineData("{\\rtf1\\ansi")]
    [InlineData("MIME-Version: 1.0\r\n")]
    [InlineData("SQLite format 3\0")]
    public void A_file_of_another_kind_is_refused_by_what_it_is(string begin) =>
        Assert.Equal("document.not-a-document", Encoding.Latin1.GetBytes(begin + "and more").RefusalOf());

    [Fact]
    public void Binary_data_is_refused_whatever_its_name()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Equal("document.not-a-document", bytes.RefusalOf());
        Assert.Equal("document.not-a-document", new byte[100].RefusalOf());
    }

    [Fact]
    public void Binary_data_without_zeros_is_refused_too()
    {
        var bytes = new byte[4096];
        new Random(8).NextBytes(bytes);
        Assert.Contains(
            bytes.Select(b => b == 0 ? (byte)1 : b).ToArray().RefusalOf(),
            (string[])["document.not-a-document", "document.encoding-unknown"]
        );
    }

    [Fact]
    public void An_encrypted_Word_file_is_refused_as_encrypted() =>
        Assert.Equal("document.encrypted", Ole("EncryptedPackage").RefusalOf("plan.docx"));

    [Fact]
    public void An_old_Word_file_is_refused_with_the_way_to_save_it()
    {
        var problem = Ole("WordDocument").Decode("plan.doc").Problem;
        Assert.Equal("document.not-a-document", problem?.Code);
        Assert.Contains(".docx", problem?.Detail.Zh);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "Excel")]
    [InlineData("ppt/presentation.xml", "PowerPoint")]
    [InlineData("OFD.xml", "OFD")]
    [InlineData("mimetype", "OpenDocument")]
    [InlineData("plan.txt", "archive")]
    public void A_zip_that_is_no_Word_file_is_refused_by_what_it_is(string part, string named)
    {
        var problem = Zip((part, "x"u8.ToArray())).Decode("plan.docx").Problem;
        Assert.Equal("document.not-a-document", problem?.Code);
        Assert.Contains(named, problem?.Detail.En);
    }

    [Fact]
    public void A_zip_that_is_cut_off_is_refused_as_damaged() =>
        Assert.Equal("document.damaged", Zip(("word/document.xml", new byte[900]))[..60].RefusalOf("plan.docx"));

    [Fact]
    public void A_file_beyond_the_limit_is_refused_by_its_length()
    {
        var limits = new ReaderLimits { FileBytes = 10 };
        Assert.Equal("document.too-large", "0123456789A"u8.ToArray().RefusalOf(limits: limits));
        Assert.Null(PlanReader.RefuseByLength("plan.txt", 10, limits));
        Assert.Contains("200 MiB", PlanReader.RefuseByLength("plan.txt", 200 << 20, ReaderLimits.Default)?.Detail.En);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused() =>
        Assert.Equal(
            "document.too-long",
            Encoding.UTF8.GetBytes(PlanSample.Text).RefusalOf(limits: new ReaderLimits { TextChars = 100 })
        );

    internal static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var part = zip.CreateEntry(name).Open())
                    part.Write(content);
        return bytes.ToArray();
    }

    private static byte[] Ole(string stream) =>
        [
            .. Signatures.Ole,
            .. new byte[504],
            .. Encoding.Unicode.GetBytes("Root Entry"),
            .. Encoding.Unicode.GetBytes(stream),
        ];
}
