using Yuelu.Kernel;

namespace Yuelu.Statistics.Audit;

/// <summary>Why a script is no rule.</summary>
internal static class AuditProblems
{
    internal static readonly Problem NoResult = new(
        ProblemKind.Invalid,
        "rule.no-result",
        new(
            "脚本没有写出结果：请把列出不符合数据点的赋值写成 <-。",
            "The script gives no result: assign the data points that do not hold by <-."
        )
    );

    internal static readonly Problem FormulasCircle = new(
        ProblemKind.Invalid,
        "rule.formulas-circle",
        new(
            "这个公式要用的指标又要由它算出：请去掉循环。",
            "This formula needs a field that is computed from it: break the circle."
        )
    );

    internal static Problem NoUnit(string name) =>
        new(
            ProblemKind.Invalid,
            "rule.result-without-unit",
            new(
                $"结果“{name}”没有标识成分 unit，不知道说的是哪家企业：请保留 unit。",
                $"The result “{name}” has no identifier unit, so nobody knows of which enterprise it speaks: keep unit."
            )
        );
}
