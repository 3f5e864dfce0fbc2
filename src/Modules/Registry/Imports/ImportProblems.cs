using Yuelu.Kernel;

namespace Yuelu.Registry.Imports;

/// <summary>Every refusal about files for the register.</summary>
internal static class ImportProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "registry-import.not-found",
        new("没有这个上传的文件。", "There is no such uploaded file.")
    );

    internal static readonly Problem NoFile = new(
        ProblemKind.Invalid,
        "registry-import.no-file",
        new("请选择一个 CSV 或 Excel 文件。", "Choose a CSV or Excel file.")
    );

    internal static readonly Problem NoKind = new(
        ProblemKind.Invalid,
        "registry-import.no-kind",
        new("请选择文件里是什么内容。", "Choose what the file holds.")
    );

    internal static readonly Problem NoSource = new(
        ProblemKind.Invalid,
        "registry-import.no-source",
        new(
            "请写明文件的来源，如名单的文号和发布单位（不超过400字）。",
            "Say where the file is from, such as the number of the list and who issued it (at most 400 characters)."
        )
    );

    internal static readonly Problem OfOffice = new(
        ProblemKind.Forbidden,
        "registry-import.of-office",
        new(
            "这类内容只能由总的战略办公室导入和填写。请把文件交给它。",
            "Only the strategy office of the whole takes this in and records it. Hand the file to it."
        )
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "registry-import.unreadable",
        new(
            "文件读不出来：只接受 CSV 或 .xlsx，且没有损坏。请另存后再上传。",
            "The file cannot be read: CSV or .xlsx, undamaged. Save it anew and send it again."
        )
    );

    internal static readonly Problem UnpacksTooLarge = new(
        ProblemKind.TooLarge,
        "registry-import.unpacks-too-large",
        new(
            "Excel 文件解开后太大。请另存为 CSV，或分成几个文件。",
            "The workbook unpacks to too much. Save it as CSV, or split it."
        )
    );

    internal static readonly Problem Empty = new(
        ProblemKind.Invalid,
        "registry-import.empty",
        new(
            "文件里没有数据行：第一行是列名，从第二行起是数据。",
            "The file has no rows: the first is the heading, the data begin in the second."
        )
    );

    internal static readonly Problem HasErrors = new(
        ProblemKind.Conflict,
        "registry-import.has-errors",
        new(
            "文件中有错误的行，按“全部或不导入”没有导入任何内容。请改好后重新上传，或选择只导入正确的行。",
            "The file has wrong rows, and as all or nothing was wanted, nothing was taken in. Mend it and send it again, or have the good rows only."
        )
    );

    internal static readonly Problem NothingNew = new(
        ProblemKind.Conflict,
        "registry-import.nothing-new",
        new("文件没有带来任何变化。", "The file changes nothing.")
    );

    internal static readonly Problem NotJudged = new(
        ProblemKind.Conflict,
        "registry-import.not-judged",
        new(
            "这个文件还没有检查完，或者已经处理过。请刷新页面看它的状态。",
            "This file is still being checked, or was dealt with already. Reload the page to see how it stands."
        )
    );

    internal static readonly Problem CutOff = new(
        ProblemKind.Broken,
        "registry-import.cut-off",
        new(
            $"处理这个文件时程序中断了{RegistryImport.MostAttempts}次，已停止，没有导入任何内容。请把文件分小后再试，并告知系统管理员。",
            $"The program was cut off {RegistryImport.MostAttempts} times while working on this file; nothing was taken in. Split the file, and tell the system administrator."
        )
    );

    internal static readonly Problem BrokenRecord = new(
        ProblemKind.Broken,
        "registry-import.broken-record",
        new(
            "系统里保存的这个文件已损坏，没有导入任何内容。请重新上传，并告知系统管理员检查存储。",
            "What the portal kept of this file is damaged; nothing was taken in. Send it again, and tell the system administrator to check the storage."
        )
    );

    internal static Problem Merged(string range) =>
        new(
            ProblemKind.Invalid,
            "registry-import.merged-cells",
            new(
                $"工作表里有合并的单元格（{range}），除第一格外都是空的，会被当作没有填。请取消合并、每格填全后再上传。",
                $"The sheet has merged cells ({range}); all but the first of them are empty and would count as left out. Unmerge them, fill each, and send it again."
            )
        );

    internal static Problem OtherTemplate(Words kind) =>
        new(
            ProblemKind.Invalid,
            "registry-import.other-template",
            new(
                $"这个文件是从另一种名录文件的模板填的，不是“{kind.Zh}”。请选对文件种类，或重新下载模板。",
                $"This file was filled in from the template of another kind, not of “{kind.En}”. Choose the right kind, or download its template."
            )
        );

    internal static Problem OldTemplate(Words kind) =>
        new(
            ProblemKind.Invalid,
            "registry-import.old-template",
            new(
                $"这个文件是从“{kind.Zh}”的另一个版本的模板填的，列已经变了。请重新下载模板，把数据抄过去再上传。",
                $"This file was filled in from another version of the template of “{kind.En}”, whose columns have changed. Download it anew, copy your rows and send it."
            )
        );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "registry-import.too-large",
            new(
                $"文件有 {bytes >> 20} MB，最多 {Most} MB。请分成几个文件。",
                $"The file has {bytes >> 20} MB; at most {Most} MB are taken. Split it."
            )
        );

    internal static Problem MissingColumns(Words[] columns) =>
        new(
            ProblemKind.Invalid,
            "registry-import.missing-columns",
            new(
                $"缺少列：{string.Join('、', columns.Select(column => column.Zh))}。第一行应是列名；请从模板改起。",
                $"Columns are missing: {string.Join(", ", columns.Select(column => column.En))}. The first row is the heading; begin from the template."
            )
        );

    internal static Problem ColumnTwice(Words column) =>
        new(
            ProblemKind.Invalid,
            "registry-import.column-twice",
            new($"列“{column.Zh}”有两个。请删去一个。", $"There are two columns “{column.En}”. Leave one out.")
        );

    internal static Problem Twice(int row) =>
        new(
            ProblemKind.Invalid,
            "registry-import.twice",
            new($"第 {row} 行已经有了。请删去一行。", $"Row {row} has this already. Leave one out.")
        );

    private static int Most => FileLines<ImportState>.MostBytes >> 20;
}
