using Yuelu.Kernel;

namespace Yuelu.Reader.Decode;

/// <summary>Every refusal of a file: what is wrong, where, and how to mend it.</summary>
internal static class DecodeProblems
{
    public static Problem Empty(string name) =>
        new(
            ProblemKind.Invalid,
            "document.empty",
            new Words(
                $"“{name}”里没有任何文字：请选择含有规划正文的文件。",
                $"“{name}” holds no text: choose the file that holds the plan."
            )
        );

    public static Problem TooLarge(string name, long? bytes, long limit) =>
        new(
            ProblemKind.TooLarge,
            "document.too-large",
            new Words(
                $"“{name}”{(bytes is { } zh ? $"有{Size(zh)}，" : "")}超过{Size(limit)}的上限：请只提交规划正文，去掉图片和附件。",
                $"“{name}” {(bytes is { } en ? $"has {Size(en)}, which " : "")}is more than the {Size(limit)} allowed: hand in the plan alone, without pictures and annexed files."
            )
        );

    public static Problem TooLong(string name, long chars, int limit) =>
        new(
            ProblemKind.TooLarge,
            "document.too-long",
            new Words(
                $"“{name}”的文字有{chars}个字符，超过{limit}个的上限：请拆成几份文件。",
                $"The text of “{name}” has {chars} characters, more than the {limit} allowed: split it into several files."
            )
        );

    public static Problem Unpacks(string name, string part, long limit, int ratio) =>
        new(
            ProblemKind.TooLarge,
            "document.unpacks-too-large",
            new Words(
                $"“{name}”的“{part}”解压后超出上限（合计{Size(limit)}，或压缩前后相差{ratio}倍）：文件可能是压缩炸弹，请从原文件重新导出。",
                $"“{part}” in “{name}” unpacks beyond the limit ({Size(limit)} in all, or {ratio} times its packed size), as a zip bomb does: export the document again from its source."
            )
        );

    public static Problem TooMany(string name, Words what, int limit) =>
        new(
            ProblemKind.TooLarge,
            "document.too-many-parts",
            new Words(
                $"“{name}”的{what.Zh}超过{limit}的上限：请拆成几份文件。",
                $"“{name}” has more than the {limit} {what.En} allowed: split it into several files."
            )
        );

    public static Problem TakesTooLong(string name, Words what, TimeSpan limit) =>
        new(
            ProblemKind.TooLarge,
            "document.takes-too-long",
            new Words(
                $"“{name}”作为{what.Zh}在{limit.TotalSeconds:0}秒内未能读完：请拆成几份文件，或把正文另存为文本文件。",
                $"“{name}” could not be read as a {what.En} within {limit.TotalSeconds:0} seconds: split it, or save the text itself as a text file."
            )
        );

    public static Problem NotADocument(string name, Words what, Words mend) =>
        new(
            ProblemKind.Invalid,
            "document.not-a-document",
            new Words(
                $"“{name}”是{what.Zh}，不是文字文件：{mend.Zh}。",
                $"“{name}” is {what.En}, not a text: {mend.En}."
            )
        );

    public static Problem Encrypted(string name, Words what) =>
        new(
            ProblemKind.Invalid,
            "document.encrypted",
            new Words(
                $"“{name}”是加密的{what.Zh}，不输入密码无法读取：请打开文件、取消密码后另存。",
                $"“{name}” is an encrypted {what.En} that cannot be read without its password: open it, remove the password and save it again."
            )
        );

    public static Problem Damaged(string name, Words what, Words where) =>
        new(
            ProblemKind.Invalid,
            "document.damaged",
            new Words(
                $"“{name}”作为{what.Zh}已损坏（{where.Zh}）：请重新下载，或用原程序打开后另存。",
                $"“{name}” is damaged as a {what.En} ({where.En}): download it again, or open it in its own program and save it anew."
            )
        );

    public static Problem Scanned(string name, int pages) =>
        new(
            ProblemKind.Invalid,
            "document.scanned",
            new Words(
                $"“{name}”共{pages}页，都没有文字层，应是扫描件：请先做文字识别（OCR），或换用文字版。",
                $"None of the {pages} pages of “{name}” holds text, so it is a scan: run text recognition (OCR) on it first, or take an edition with text."
            )
        );

    public static Problem NoText(string name, Words what) =>
        new(
            ProblemKind.Invalid,
            "document.no-text",
            new Words(
                $"“{name}”是{what.Zh}，但里面没有正文文字：请检查是否保存完整，或把正文另存为文本文件。",
                $"“{name}” is a {what.En} without any running text: check that it was saved whole, or save the text itself as a text file."
            )
        );

    public static Problem UnknownEncoding(string name, string? looksLike) =>
        new(
            ProblemKind.Invalid,
            "document.encoding-unknown",
            new Words(
                $"“{name}”的编码既不是UTF-8、UTF-16，也不是GB18030或Big5{(looksLike is null ? "" : $"（像是{looksLike}）")}：请用编辑器打开，另存为UTF-8。",
                $"“{name}” is encoded neither as UTF-8 or UTF-16 nor as GB18030 or Big5{(looksLike is null ? "" : $" (it looks like {looksLike})")}: open it in an editor and save it as UTF-8."
            )
        );

    public static Problem Garbled(string name, int line, Words why) =>
        new(
            ProblemKind.Invalid,
            "document.garbled",
            new Words(
                $"“{name}”是乱码（第{line}行起，{why.Zh}），应是以错误的编码转存过：请从原网页或原文件重新保存为UTF-8。",
                $"“{name}” is garbled from line {line} on ({why.En}): it was saved once in a wrong encoding; save it again as UTF-8 from the original page or file."
            )
        );

    private static string Size(long bytes) =>
        bytes >= 1 << 20 ? $"{(bytes + (1 << 19)) >> 20} MiB"
        : bytes >= 1 << 10 ? $"{(bytes + (1 << 9)) >> 10} KiB"
        : $"{bytes} B";
}
