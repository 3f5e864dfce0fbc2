using Yuelu.Kernel;

namespace Yuelu.Plans.Odds;

/// <summary>Why the probability that a target is met cannot be said.</summary>
internal static class OddsProblems
{
    internal static readonly Problem NotThisKind = Refuse(
        "odds.not-this-kind",
        "这种承诺没有可以推算的数：只对有期限的水平、增速、累计变化、逐年值和年均值推算达标概率。",
        "This kind of commitment has no number to continue: probabilities are given for levels, growth rates, cumulative changes, values due each year and yearly means with a deadline."
    );

    internal static readonly Problem Rank = Refuse(
        "odds.rank",
        "位次取决于所有被比较者的数，只有自己的数推不出别人的数，因此说不出达标概率。",
        "A rank depends on the figures of all who are compared, and one's own figures do not tell those of the others; so no probability can be given."
    );

    internal static readonly Problem MeanWithoutBase = Refuse(
        "odds.mean-without-base",
        "没有基年，不知道平均从哪一年算起，说不出达标概率。",
        "Without a base year it is not known from which year on the mean counts, so no probability can be given."
    );

    /// <summary>A year that has to meet a target by itself is over and did not.</summary>
    internal static Problem YearMissed(int year) =>
        Refuse(
            "odds.year-missed",
            $"每年都要达到的目标，{year}年没有达到：不能再说每年都达到，不推算概率。",
            $"The target is due in each year, and {year} did not meet it: that all years do can no longer be, and no probability is given."
        );

    /// <summary>A year that counts has no exact figure.</summary>
    internal static Problem YearMissing(int year) =>
        Refuse(
            "odds.year-missing",
            $"{year}年没有确切的数，不知道这一年是否达到、达到多少，说不出达标概率：请补齐。",
            $"There is no exact figure of {year}, so it is not known how that year did and no probability can be given: file it."
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
