using Yuelu.Kernel;

namespace Yuelu.Statistics.Coefficients;

/// <summary>Why a table of coefficients is not taken in.</summary>
internal static class CoefficientProblems
{
    internal static readonly Words BadCode = new(
        "系数表代码以小写字母开头，其后为小写字母、数字或连字符，最多 40 个字符。",
        "The code of a table begins with a small letter, then small letters, digits and hyphens, at most 40 in all."
    );
    internal static readonly Words BadYear = new(
        "因子年份写成四位数字，可以空着。",
        "A factor year has four digits, or is left out."
    );
    internal static readonly Words NoItems = new(
        $"请逐行列出系数，1 至 {CoefficientDesk.MostItems} 行。",
        $"List the coefficients one a line, 1 to {CoefficientDesk.MostItems}."
    );
    internal static readonly Words Unchanged = new(
        "与最近一版完全相同，没有可录入的内容。",
        "It says what the last edition says; there is nothing to take in."
    );
    internal static readonly Words Unreadable = new(
        "文件读不出来：只接受 CSV 或 .xlsx，且没有损坏。",
        "The file cannot be read: CSV or .xlsx, undamaged."
    );

    internal static Problem Unknown(string code) =>
        new(
            ProblemKind.NotFound,
            "coefficients.unknown",
            new Words("没有代码为“{0}”的系数表。", "There is no table of coefficients with the code “{0}”.").With(code)
        );

    internal static Problem TooLarge(long bytes) =>
        new(
            ProblemKind.TooLarge,
            "coefficients.too-large",
            new Words("文件有 {0} KB，最多 {1} KB。", "The file has {0} KB; at most {1} KB are taken.").With(
                bytes / 1024,
                ReadCoefficients.MostBytes / 1024
            )
        );

    internal static Words BadItem(int line, string code) =>
        new Words(
            "第 {0} 行：代码“{1}”应为字母、数字、连字符或下划线，且不能重复。",
            "Line {0}: the code “{1}” has letters, digits, hyphens or underscores, and is not used twice."
        ).With(line, code);

    internal static Words BadName(int line) =>
        new Words("第 {0} 行：请填写名称，最多 200 字。", "Line {0}: give a name, at most 200 characters.").With(line);

    internal static Words BadUnit(int line) =>
        new Words("第 {0} 行：请填写单位，最多 40 字。", "Line {0}: give the unit, at most 40 characters.").With(line);

    internal static Words BadValue(int line) =>
        new Words(
            "第 {0} 行：数值应为数字，整数部分最多 12 位，小数最多 12 位。",
            "Line {0}: the value is a number of at most 12 digits before and 12 behind the point."
        ).With(line);

    internal static Words BadNote(int line) =>
        new Words("第 {0} 行：备注最多 1000 字。", "Line {0}: a note has at most 1,000 characters.").With(line);
}
