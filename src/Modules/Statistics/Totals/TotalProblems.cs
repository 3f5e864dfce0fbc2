using Yuelu.Kernel;

namespace Yuelu.Statistics.Totals;

/// <summary>Why a question for figures has no answer.</summary>
internal static class TotalProblems
{
    internal static readonly Problem NoForm = new(
        ProblemKind.Invalid,
        "totals.no-form",
        new(
            "请说明查哪张调查表（form）和哪个指标（indicator）。",
            "Say which form (form) and which of its numbers (indicator) is meant."
        )
    );

    internal static readonly Problem WrongOrder = new(
        ProblemKind.Invalid,
        "totals.wrong-order",
        new("起始报告期晚于终止报告期：请调换。", "The first period is later than the last: exchange them.")
    );

    internal static Problem NoBreakdown(string text) =>
        new(
            ProblemKind.Invalid,
            "totals.no-breakdown",
            new Words(
                "不能按“{0}”分组：可用 city、county、industry、unit、size，用逗号分开；市和县只取其一。",
                "Figures are not told apart by “{0}”: it is city, county, industry, unit and size, with commas between; of city and county one."
            ).With(text)
        );

    internal static Problem NoSuchNumber(string code) =>
        new(
            ProblemKind.Invalid,
            "totals.no-such-number",
            new Words(
                "调查表里没有代码为“{0}”的数值指标：请从表中选取。",
                "The form has no number with the code “{0}”: choose one of its numbers."
            ).With(code)
        );

    internal static Problem IsRate(Words name) =>
        new(
            ProblemKind.Invalid,
            "totals.is-rate",
            new Words(
                "“{0}”是比率或单位量，不能相加：请分别查它的分子和分母。",
                "“{0}” is a rate or a quotient and is not added up: ask for what stands above and below it."
            ).With(name)
        );

    internal static Problem TooMany(int most) =>
        new(
            ProblemKind.Invalid,
            "totals.too-many",
            new Words(
                "结果超过 {0} 行（含用于比较的上年各期）：请缩短报告期范围，或换一种分组。",
                "There are more than {0} lines, those of the year before for comparison included: ask for fewer periods, or another breakdown."
            ).With(most.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))
        );

    internal static Problem NoDay(string text) =>
        new(
            ProblemKind.Invalid,
            "totals.no-day",
            new Words("“{0}”不是日期：请写成 2026-03-31。", "“{0}” is no day: write it as 2026-03-31.").With(text)
        );
}
