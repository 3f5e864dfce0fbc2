using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>The names of formats in the sentences of decoding.</summary>
internal static class FormatWords
{
    public static readonly Words Zip = new("压缩文件", "packed file");
    public static readonly Words Word = new("Word文件", "Word file");
    public static readonly Words Pdf = new("PDF", "PDF");
    public static readonly Words Page = new("网页", "web page");
    public static readonly Words WebArchive = new("单文件网页（MHTML）", "a web archive (MHTML)");
    public static readonly Words SaveHtml = new(
        "请在浏览器中另存为“网页，仅HTML”",
        "save it in the browser as “web page, HTML only”"
    );
}
