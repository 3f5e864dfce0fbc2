using Yuelu.Kernel;

namespace Yuelu.Plans.Odds;

/// <summary>Why the probability that a target is met cannot be said.</summary>
internal static class OddsProblems
{
    internal static readonly Problem NotThisKind = Refuse(
        "odds.not-this-kind",
        "这种承诺没有可以推算的数：只对有期限的水平、增速和累计变化推算达标概率。",
        "This kind of commitment has no number to continue: probabilities are given for levels, growth rates and cumulative changes with a deadline."
    );

    internal static readonly Problem Range = Refuse(
        "odds.range",
        "目标是一个不能越出的区间，达标概率只对单侧的目标推算。",
        "The target is a range that must not be left; probabilities are given for targets with one side only."
    );

    internal static readonly Problem BrokenChain = Refuse(
        "odds.broken-chain",
        "基年以来有年份缺增速，连不成累计数，无法推算达标概率：请补齐这些年份。",
        "Growth is missing for some year since the base year, so no cumulated figure can be made and no probability given: file those years."
    );

    /// <summary>The deadline has come: the state says it.</summary>
    internal static Problem Settled(int due) =>
        Refuse(
            "odds.settled",
            $"期限{due}年的数已有或期限已到，是否达标见上面的状态，不再推算概率。",
            $"The figure for {due} is there or the deadline has come: whether the target is met is said by the state above, and no probability is given."
        );

    /// <summary>Too little history to choose a method by a back-test.</summary>
    internal static Problem TooFew(int known, int needed) =>
        Refuse(
            "odds.too-few",
            $"连续的年度数只有{known}个，至少要{needed}个才能检验方法，因此说不出达标概率。",
            $"There are {known} yearly figures in a row, and {needed} are needed before a method can be tested, so no probability can be given."
        );

    /// <summary>Too far ahead.</summary>
    internal static Problem TooFar(int due) =>
        Refuse(
            "odds.too-far",
            $"期限{due}年太远，超出可以推算的范围。",
            $"The deadline {due} is farther away than can be computed."
        );

    /// <summary>Nothing moves.</summary>
    internal static readonly Problem Constant = Refuse(
        "odds.constant",
        "各年的数至今没有变动，看不出波动，说不出达标概率。",
        "The yearly figures have not moved so far: nothing is known of their spread, so no probability can be given."
    );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Conflict, code, new Words(zh, en));
}
