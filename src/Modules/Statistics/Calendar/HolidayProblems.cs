using Yuelu.Kernel;

namespace Yuelu.Statistics.Calendar;

/// <summary>Every refusal about holiday tables.</summary>
internal static class HolidayProblems
{
    internal static readonly Problem NoFile = Wrong(
        "holidays.no-file",
        "请选择一个 CSV 或 Excel 文件。",
        "Choose a CSV or Excel file."
    );

    internal static readonly Problem Unreadable = Wrong(
        "holidays.unreadable",
        "文件读不出来：只接受 CSV 或 .xlsx，且没有损坏。",
        "The file cannot be read: CSV or .xlsx, undamaged."
    );

    internal static readonly Problem Empty = Wrong(
        "holidays.empty",
        "文件里没有日期：第一行是列名（日期、类别、来源、备注），从第二行起每行一天。",
        "The file has no days: the first row is the heading (date, kind, source, note), each further one a day."
    );

    internal static readonly Problem TooManyRows = Wrong(
        "holidays.too-many-rows",
        $"一年的表最多 {ReadHolidays.MostRows} 行。",
        $"The table of a year has at most {ReadHolidays.MostRows} rows."
    );

    internal static readonly Problem MissingColumns = Wrong(
        "holidays.missing-columns",
        "缺少列：需要日期、类别、来源三列。",
        "Columns are missing: date, kind and source are needed."
    );

    internal static readonly Problem HasErrors = new(
        ProblemKind.Conflict,
        "holidays.has-errors",
        new(
            "文件中有错误，没有录入任何一天。请按清单改好后重新上传。",
            "The file has errors and nothing was taken in. Mend what is listed and send it again."
        )
    );

    internal static readonly Problem NoYear = Wrong(
        "holidays.no-year",
        "请写明是哪一年的表，例如 2026。",
        "Say of which year the table is, such as 2026."
    );

    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "holidays.of-the-whole-portal",
        new(
            "节假日表对全平台有效，只能由全省的战略办公室录入。",
            "Holiday tables hold for the whole portal; only the strategy office at its root takes them in."
        )
    );

    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "holidays.unknown",
        new("没有这张节假日表。", "There is no such holiday table.")
    );

    internal static readonly Problem Twice = Wrong(
        "holidays.twice",
        "这一天已经有了。请删去一行。",
        "This day is there already. Leave one out."
    );

    internal static readonly Problem NoKind = Wrong(
        "holidays.no-kind",
        "类别只能是“节假日”或“调休上班”。",
        "The kind is holiday or working day."
    );

    internal static readonly Problem WorkedAnyway = Wrong(
        "holidays.worked-anyway",
        "调休上班只能是星期六或星期日；这一天本来就上班，请检查日期。",
        "A make-up working day is a Saturday or Sunday; this one is worked anyway. Check the date."
    );

    internal static readonly Problem NoSource = Wrong(
        "holidays.no-source",
        "请写明来源，例如通知的名称或文号，不超过200字。",
        "Give the source, such as the notice's number, in at most 200 characters."
    );

    internal static Problem NoDay(int year) =>
        Wrong(
            "holidays.no-day",
            $"请写日期，例如 {year}-01-01；只能是 {year} 年或前后一年。",
            $"Give a day, such as {year}-01-01, in {year} or the year beside it."
        );

    internal static Problem OtherYear(int year) =>
        Wrong("holidays.other-year", $"文件里没有 {year} 年的日期。", $"The file has no day of {year}.");

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "holidays.too-large",
            new(
                $"文件有 {bytes / 1024} KB，最多 {ReadHolidays.MostBytes / 1024} KB。",
                $"The file has {bytes / 1024} KB; at most {ReadHolidays.MostBytes / 1024} KB are taken."
            )
        );

    private static Problem Wrong(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
