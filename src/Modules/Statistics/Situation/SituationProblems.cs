using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation;

/// <summary>Why a dashboard cannot be shown.</summary>
internal static class SituationProblems
{
    internal static Problem NoArea(string text) =>
        new(
            ProblemKind.Invalid,
            "situation.no-area",
            new Words(
                "“{0}”不是行政区划代码：请写六位数字，如 430100。",
                "“{0}” is no code of an area: write six digits, such as 430100."
            ).With(text)
        );

    internal static Problem NoIndustry(string text) =>
        new(
            ProblemKind.Invalid,
            "situation.no-industry",
            new Words(
                "“{0}”不是行业大类代码：请写两位数字，如 35。",
                "“{0}” is no division of industry: write two digits, such as 35."
            ).With(text)
        );

    internal static Problem NoBreakdown(string text) =>
        new(
            ProblemKind.Invalid,
            "situation.no-breakdown",
            new Words(
                "不能按“{0}”排位：可用 city 或 county。",
                "Areas are not ranked by “{0}”: it is city or county."
            ).With(text)
        );

    internal static Problem NoColouring(string word, string text) =>
        new(
            ProblemKind.Invalid,
            "situation.no-colouring",
            new Words(
                "地图不能按 {0}={1} 着色：colour 为 value、growth 或 contribution，breaks 为 quantile 或 equal，classes 为 2 至 7。",
                "The map is not coloured by {0}={1}: colour is value, growth or contribution, breaks is quantile or equal, classes is 2 to 7."
            ).With(word, text)
        );
}
