using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation;

/// <summary>Why a dashboard cannot be shown.</summary>
internal static class SituationProblems
{
    internal static readonly Problem OfIndicatorsOnly = new(
        ProblemKind.Invalid,
        "situation.of-indicators-only",
        new(
            "调查表的指标只按本期值由大到小排位；sort 和 order 用于指标库的指标，请去掉。",
            "Numbers of forms are ranked by value, the largest first; sort and order are for indicators of the register: leave them out."
        )
    );

    internal static Problem OfFormsOnly(string word) =>
        new(
            ProblemKind.Invalid,
            "situation.of-forms-only",
            new Words(
                "{0} 只用于调查表的指标：指标库的指标可能读多张表，请去掉它，或用 asOf 指定日期。",
                "{0} is for numbers of forms: an indicator of the register may read several forms; leave it out, or name a day (asOf)."
            ).With(word)
        );

    internal static Problem NotAllOfTheYear(Words period) =>
        new(
            ProblemKind.Conflict,
            "situation.not-all-of-the-year",
            new Words(
                "本年各期不能相加：没有{0}的验收数。请改用表中填报的累计数，或不看累计。",
                "The periods of the year cannot be added up: nothing was accepted for {0}. Take the sum that was filed, or none."
            ).With(period)
        );

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
                "地图不能按 {0}={1} 着色：colour 为 value、growth、real 或 contribution，breaks 为 quantile 或 equal，classes 为 2 至 7。",
                "The map is not coloured by {0}={1}: colour is value, growth, real or contribution, breaks is quantile or equal, classes is 2 to 7."
            ).With(word, text)
        );
}
