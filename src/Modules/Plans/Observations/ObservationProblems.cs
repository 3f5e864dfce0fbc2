using Yuelu.Kernel;

namespace Yuelu.Plans.Observations;

/// <summary>Every refusal about files of figures.</summary>
internal static class ObservationProblems
{
    internal static readonly Problem NoFile = new(
        ProblemKind.Invalid,
        "figures.no-file",
        new(
            "没有选择文件。请选择一个 CSV 或 Excel（.xlsx）文件。",
            "No file was chosen. Choose a CSV or Excel (.xlsx) file."
        )
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "figures.unreadable",
        new(
            "文件打不开：不是 CSV，也不是 Excel（.xlsx）。旧的 .xls 请另存为 .xlsx。",
            "The file cannot be opened: it is neither CSV nor Excel (.xlsx). Save an old .xls as .xlsx."
        )
    );

    internal static readonly Problem Empty = new(
        ProblemKind.Invalid,
        "figures.empty",
        new("文件里没有数据行。请从第2行起填写。", "The file has no rows of figures. Fill it in from row 2.")
    );

    internal static readonly Problem NothingToTake = new(
        ProblemKind.Invalid,
        "figures.nothing-to-take",
        new("没有可以录入的行：都有错，或与已有的相同。", "No row can be taken in: each is wrong or already held.")
    );

    internal static readonly Problem HasErrors = new(
        ProblemKind.Invalid,
        "figures.has-errors",
        new(
            "文件里有错，没有录入任何行。请改正后重新上传，或选择只录入正确的行。",
            "The file has errors, so no row was taken in. Mend it and upload it again, or choose to take in the good rows only."
        )
    );

    internal static readonly Problem AlreadyTaken = new(
        ProblemKind.Conflict,
        "figures.already-taken",
        new("这个文件已经录入过了。", "This file has been taken in already.")
    );

    internal static readonly Problem NoSuchImport = new(
        ProblemKind.NotFound,
        "figures.no-such-file",
        new("没有这次上传。请重新上传文件。", "There is no such upload. Upload the file again.")
    );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "figures.too-large",
            new Words(
                "文件为{0} KB，上限为{1} KB。请分成几个文件。",
                "The file has {0} KB; the limit is {1} KB. Split it into several files."
            ).With(bytes / 1024, FigureLimits.Bytes / 1024)
        );

    internal static Problem TooManyRows() =>
        new(
            ProblemKind.TooLarge,
            "figures.too-many-rows",
            new Words(
                "文件超过{0}行。请分成几个文件。",
                "The file has more than {0} rows. Split it into several files."
            ).With(FigureLimits.Rows)
        );

    internal static Problem MissingColumns(FigureColumn[] columns) =>
        new(
            ProblemKind.Invalid,
            "figures.missing-columns",
            new Words(
                "第1行缺这些列：{0}。请用模板里的表头。",
                "Row 1 lacks these columns: {0}. Use the headings of the template."
            ).With(
                new Words(
                    string.Join('、', columns.Select(column => FigureColumns.Heading(column).Zh)),
                    string.Join(", ", columns.Select(column => FigureColumns.Heading(column).En))
                )
            )
        );
}
