using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>Every refusal about official series.</summary>
internal static class SeriesProblems
{
    internal static readonly Problem NoFile = Wrong(
        "series.no-file",
        "没有选择文件。请选择一个 CSV 或 Excel（.xlsx）文件。",
        "No file was chosen. Choose a CSV or Excel (.xlsx) file."
    );

    internal static readonly Problem Unreadable = Wrong(
        "series.unreadable",
        "文件打不开：不是 CSV，也不是 Excel（.xlsx）。旧的 .xls 请另存为 .xlsx。",
        "The file cannot be opened: it is neither CSV nor Excel (.xlsx). Save an old .xls as .xlsx."
    );

    internal static readonly Problem Empty = Wrong(
        "series.no-rows",
        "文件里没有数据行。第1行是列名，从第2行起每行一个数。",
        "The file has no values: row 1 is the heading, each further row one value."
    );

    internal static readonly Problem TooManyRows = new(
        ProblemKind.TooLarge,
        "series.too-many-rows",
        new Words(
            "文件超过{0}行。请分成几个文件。",
            "The file has more than {0} rows. Split it into several files."
        ).With(ReadSeriesTable.MostRows)
    );

    internal static readonly Problem HasErrors = Wrong(
        "series.has-errors",
        "文件里有错，没有录入任何行。请改正后重新上传，或选择只录入正确的行。",
        "The file has errors, so no row was taken in. Mend it and upload it again, or choose to take in the good rows only."
    );

    internal static readonly Problem NothingToTake = Wrong(
        "series.nothing-to-take",
        "没有可以录入的行：都有错，或与已有的相同。",
        "No row can be taken in: each is wrong or already held."
    );

    internal static readonly Problem AlreadyTaken = new(
        ProblemKind.Conflict,
        "series.already-taken",
        new("这个文件已经录入过了。", "This file has been taken in already.")
    );

    internal static readonly Problem NoSuchFile = new(
        ProblemKind.NotFound,
        "series.no-such-file",
        new("没有这次上传。请重新上传文件。", "There is no such upload. Upload the file again.")
    );

    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "series.of-the-whole-portal",
        new(
            "官方序列对全平台有效，只能由全平台的战略办公室录入。",
            "Official series hold for the whole portal; only the strategy office at its root takes them in."
        )
    );

    internal static Problem Unknown(string key) =>
        new(
            ProblemKind.NotFound,
            "series.unknown",
            new Words(
                "没有序列“{0}”。请在官方序列清单里查找。",
                "There is no series “{0}”. Look for it in the list of official series."
            ).With(key)
        );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "series.too-large",
            new Words(
                "文件为{0} KB，上限为{1} KB。请分成几个文件。",
                "The file has {0} KB; the limit is {1} KB. Split it into several files."
            ).With(bytes / 1024, ReadSeriesTable.MostBytes / 1024)
        );

    internal static Problem MissingColumns(SeriesColumn[] columns) =>
        new(
            ProblemKind.Invalid,
            "series.missing-columns",
            new Words(
                "第1行缺这些列：{0}。请用导出文件里的列名。",
                "Row 1 lacks these columns: {0}. Use the headings of the exported file."
            ).With(
                new Words(
                    string.Join('、', columns.Select(column => SeriesColumns.Heading(column).Zh)),
                    string.Join(", ", columns.Select(column => SeriesColumns.Heading(column).En))
                )
            )
        );

    private static Problem Wrong(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
