using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Every refusal about files of organisations.</summary>
internal static class ImportProblems
{
    internal static readonly Problem NoFile = new(
        ProblemKind.Invalid,
        "organisation-import.no-file",
        new("请选择一个 CSV 或 Excel 文件。", "Choose a CSV or Excel file.")
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "organisation-import.unreadable",
        new(
            "文件读不出来：只接受 CSV 或 .xlsx，且没有损坏。请另存后再上传。",
            "The file cannot be read: CSV or .xlsx, undamaged. Save it anew and send it again."
        )
    );

    internal static readonly Problem Empty = new(
        ProblemKind.Invalid,
        "organisation-import.empty",
        new(
            "文件里没有数据行：第一行是列名，从第二行起每行一个组织。",
            "The file has no rows: the first is the heading, each further one an organisation."
        )
    );

    internal static readonly Problem TooManyRows = new(
        ProblemKind.Invalid,
        "organisation-import.too-many-rows",
        new(
            $"一个文件最多 {ReadOrganisations.MostRows} 行。请分成几个文件。",
            $"A file has at most {ReadOrganisations.MostRows} rows. Split it."
        )
    );

    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "organisation-import.not-found",
        new("没有这个上传的文件。", "There is no such uploaded file.")
    );

    internal static readonly Problem HasErrors = new(
        ProblemKind.Conflict,
        "organisation-import.has-errors",
        new(
            "文件中还有错误，没有导入任何内容。请改好后重新上传。",
            "The file has errors and nothing was taken in. Mend it and send it again."
        )
    );

    internal static readonly Problem NothingNew = new(
        ProblemKind.Conflict,
        "organisation-import.nothing-new",
        new(
            "文件与现有组织完全一致，没有可导入的内容。",
            "The file says what is there already; there is nothing to take in."
        )
    );

    internal static readonly Problem TakenAlready = new(
        ProblemKind.Conflict,
        "organisation-import.taken-already",
        new("这个文件已经导入过。", "This file was taken in already.")
    );

    internal static readonly Problem Reopened = new(
        ProblemKind.Invalid,
        "organisation-import.reopened",
        new(
            "这个组织已经关闭，不能重新启用：请照原样填写关闭日期，或删去这一行。",
            "This organisation is closed for good: give its last day as it is, or leave the row out."
        )
    );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "organisation-import.too-large",
            new(
                $"文件有 {bytes / 1024} KB，最多 {ReadOrganisations.MostBytes / 1024} KB。请分成几个文件。",
                $"The file has {bytes / 1024} KB; at most {ReadOrganisations.MostBytes / 1024} KB are taken. Split it."
            )
        );

    internal static Problem MissingColumns(OrganisationColumn[] columns) =>
        new(
            ProblemKind.Invalid,
            "organisation-import.missing-columns",
            new(
                $"缺少列：{string.Join('、', columns.Select(column => OrganisationColumns.Heading(column).Zh))}。请从导出的文件改起。",
                $"Columns are missing: {string.Join(", ", columns.Select(column => OrganisationColumns.Heading(column).En))}. Begin from an exported file."
            )
        );

    internal static Problem Twice(int row) =>
        new(
            ProblemKind.Invalid,
            "organisation-import.twice",
            new($"这个代码第 {row} 行已经有了。请删去一行。", $"Row {row} has this code already. Leave one out.")
        );

    internal static Problem NoParent(string code) =>
        new(
            ProblemKind.Invalid,
            "organisation-import.no-parent",
            new(
                $"找不到上级“{code}”。上级要已经存在，或在文件中排在前面。",
                $"There is no organisation “{code}” above. It must exist, or stand in an earlier row."
            )
        );

    internal static Problem OtherKind(Words kind) =>
        new(
            ProblemKind.Invalid,
            "organisation-import.other-kind",
            new(
                $"这个组织是“{kind.Zh}”，类别不能改。",
                $"This organisation is a ‘{kind.En}’; its kind cannot be changed."
            )
        );

    internal static Problem Moved(string code) =>
        new(
            ProblemKind.Invalid,
            "organisation-import.moved",
            new(
                $"这个组织的上级是“{code}”，不能移动。要换上级，请关闭它并另设一个。",
                $"The organisation stands below “{code}” and cannot be moved. Close it and found another instead."
            )
        );
}
