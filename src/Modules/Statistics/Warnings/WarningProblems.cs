using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>Every refusal about rules and warnings.</summary>
internal static class WarningProblems
{
    internal static readonly Problem NoSuchRule = new(
        ProblemKind.NotFound,
        "warning-rule.unknown",
        new("没有这条预警规则。请从列表中选择。", "There is no such warning rule. Choose one from the list.")
    );

    internal static readonly Problem NoSuchWarning = new(
        ProblemKind.NotFound,
        "warning.unknown",
        new("没有这条预警。请从列表中选择。", "There is no such warning. Choose one from the list.")
    );

    internal static readonly Problem NoSuchSubscription = new(
        ProblemKind.NotFound,
        "warning-subscription.unknown",
        new("没有这个订阅。请从列表中选择。", "There is no such subscription. Choose one from the list.")
    );

    internal static readonly Problem NoName = Wrong(
        "warning-rule.no-name",
        "请写规则名称，不超过 200 字。",
        "Give the rule a name of at most 200 characters."
    );

    internal static readonly Problem NoFigure = Wrong(
        "warning-rule.no-figure",
        "请写官方序列的代码，或者选一张调查表并写指标代码，两者只选一个。",
        "Name an official series by its key, or a form and the code of one of its fields; one of the two."
    );

    internal static readonly Problem NoCondition = Wrong(
        "warning-rule.no-condition",
        "请选择一种条件。",
        "Choose a condition."
    );

    internal static readonly Problem NoThreshold = Wrong(
        "warning-rule.no-threshold",
        "这种条件需要阈值：请写一个数，最多 15 位数字、8 位小数。",
        "This condition needs a threshold: write a number of at most 15 digits, 8 of them after the point."
    );

    internal static readonly Problem NeedlessThreshold = Wrong(
        "warning-rule.needless-threshold",
        "这种条件没有阈值：请把阈值留空。",
        "This condition has no threshold: leave it empty."
    );

    internal static readonly Problem NoPeriods = Wrong(
        "warning-rule.no-periods",
        "这种条件需要期数：请写 1 至 24 的整数。",
        "This condition needs a number of periods: write a whole number from 1 to 24."
    );

    internal static readonly Problem NeedlessPeriods = Wrong(
        "warning-rule.needless-periods",
        "这种条件没有期数：请把期数留空。",
        "This condition counts no periods: leave the number empty."
    );

    internal static readonly Problem GrowthOfSeries = Wrong(
        "warning-rule.growth-of-series",
        "官方增速是单独公布的序列，不由水平值计算：请对增速序列用“低于”。",
        "Official growth is published as a series of its own and never computed from levels: use “below” on the series of growth."
    );

    internal static readonly Problem UnequalSteps = Wrong(
        "warning-rule.unequal-steps",
        "累计数和跨年的数不是等距的时期，不能预测：请对年、季、月序列用这种条件。",
        "Figures to date or over several years are no equal steps of time and cannot be forecast: use this condition on annual, quarterly or monthly figures."
    );

    internal static readonly Problem NoSource = Wrong(
        "warning-rule.no-source",
        "请写明阈值的来源或依据，不超过 1000 字。",
        "Give the source of the threshold in at most 1000 characters."
    );

    internal static readonly Problem NoDays = Wrong(
        "warning-rule.no-days",
        "请写生效日期；失效日期可以不写，写了不能早于生效日期。",
        "Give the first day; a last day may be left out and must not be before it."
    );

    internal static readonly Problem LongNote = Wrong(
        "warning-rule.long-note",
        "备注不超过 1000 字。",
        "A note has at most 1000 characters."
    );

    internal static readonly Problem BadReplacement = Wrong(
        "warning-rule.bad-replacement",
        "新版本的生效日期要晚于现有版本，且现有版本仍然有效。",
        "A new version begins after the present one began, and the present one must still hold."
    );

    internal static readonly Problem KeptMeanwhile = new(
        ProblemKind.Conflict,
        "warning-rule.kept-meanwhile",
        new(
            "刚才有人保存了规则，这一条没有保存。请再保存一次。",
            "Somebody kept a rule at the same moment, and this one was not kept. Keep it again."
        )
    );

    internal static readonly Problem EndedAlready = new(
        ProblemKind.Conflict,
        "warning-rule.ended",
        new("这条规则已经截止。", "This rule is ended already.")
    );

    internal static readonly Problem NoNote = Wrong(
        "warning.no-note",
        "请写明知悉后的说明（原因或措施），不超过 1000 字。",
        "Write what is known or done about it in at most 1000 characters."
    );

    internal static readonly Problem AlreadyAnswered = new(
        ProblemKind.Conflict,
        "warning.already-answered",
        new("这条预警已知悉或已解除。", "This warning is acknowledged or ended already.")
    );

    internal static readonly Problem NotYours = new(
        ProblemKind.Forbidden,
        "warning.not-yours",
        new(
            "这条预警由设定规则的部门或调查表的主管部门处理。",
            "This warning is for the office that keeps the rule, or the form, to answer."
        )
    );

    internal static readonly Problem NothingAccepted = new(
        ProblemKind.Conflict,
        "warning.nothing-accepted",
        new(
            "还没有填报已结束的时期，没有可以判断的汇总数。",
            "No period's collection is over yet, so there is no total to judge."
        )
    );

    /// <summary>A forecast that nobody could test.</summary>
    internal static Problem NoTestedMethod(int known, int needed) =>
        new(
            ProblemKind.Conflict,
            "warning.no-tested-method",
            new(
                $"只有{known}个数值，或各数相同：要有变动且满{needed}期才能检验预测方法，暂不判断。",
                $"There are {known} figures, or they are all the same: {needed} periods with some movement are needed before a method can be tested, so nothing is judged yet."
            )
        );

    private static Problem Wrong(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
