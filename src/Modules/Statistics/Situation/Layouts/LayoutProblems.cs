using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>Why a regional layout cannot be shown.</summary>
internal static class LayoutProblems
{
    internal static Problem NoBound(string word, string text) =>
        new(
            ProblemKind.Invalid,
            "layout.no-bound",
            new Words(
                "{0}={1} 不能用：top 为 1 至 100 的整数，lq 为 0 至 1000 的数，share 为百分数（如 5 表示 5%）。",
                "{0}={1} cannot be used: top is a whole number from 1 to 100, lq a number from 0 to 1000, share a percentage (5 is 5 %)."
            ).With(word, text)
        );

    internal static Problem HasNegative(string period) =>
        new(
            ProblemKind.Invalid,
            "layout.has-negative",
            new Words(
                "{0} 有地区的行业合计为负，区位商等指标对它没有意义：请选产值、收入、从业人员等不为负的指标。",
                "In {0} a division of an area is negative in sum; location quotients and the like mean nothing then: choose output, revenue, employees or another number that is not negative."
            ).With(period)
        );
}
