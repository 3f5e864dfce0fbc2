using Yuelu.Kernel;

namespace Yuelu.Plans.Imports;

/// <summary>Every refusal about imports.</summary>
internal static class ImportProblems
{
    internal static readonly Problem NothingSent = new(
        ProblemKind.Invalid,
        "import.nothing-sent",
        new(
            "没有收到文件或文字。请选择一个文件，或粘贴规划全文。",
            "Neither a file nor text arrived. Choose a file, or paste the plan's whole text."
        )
    );

    internal static readonly Problem BothSent = new(
        ProblemKind.Invalid,
        "import.both-sent",
        new("同时收到了文件和粘贴的文字。请只留一样。", "A file and pasted text arrived together. Keep one of them.")
    );

    internal static readonly Problem TooManyWaiting = new(
        ProblemKind.Conflict,
        "import.too-many-waiting",
        new(
            "已有多个文件在排队读取。请等它们读完再导入。",
            "Several files are waiting to be read. Import this one when they are done."
        )
    );

    internal static readonly Problem ReaderBroke = new(
        ProblemKind.Invalid,
        "import.reader-broke",
        new(
            "读取这份文件时系统出错，没有保存任何内容。错误已记录；可以把全文另存为纯文本后再导入。",
            "The reader broke on this file and nothing was stored. The error is recorded; you may save the text as plain text and import that."
        )
    );

    internal static readonly Problem NoSuchImport = new(
        ProblemKind.NotFound,
        "import.unknown",
        new(
            "没有这次导入：系统可能已重启，或它已过去一小时。请重新导入文件。",
            "There is no such import: the system may have been restarted, or an hour has passed. Import the file again."
        )
    );

    internal static Problem TooLarge(long megabytes, int limit) =>
        new(
            ProblemKind.TooLarge,
            "import.too-large",
            new(
                $"文件有 {megabytes} MB，超过 {limit} MB 的上限，没有读取。请去掉图片后另存，或只导入规划正文。",
                $"The file has {megabytes} MB, over the limit of {limit} MB, and was not read. Save it without pictures, or import the plan's text only."
            )
        );
}
