using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Why a commitment stands as it does: the sentences that stand beside the state.</summary>
internal static partial class CourseWords
{
    public static readonly Words NoFigure = new("还没有录入数据。", "No figure has been filed.");

    public static readonly Words OnlyBase = new(
        "只有基年数据（{0}：{1}），此后没有数据。",
        "Only the baseline is known ({0}: {1}); no figure since."
    );

    public static readonly Words NoneSinceBase = new("{0}年之后没有数据。", "No figure after {0} has been filed.");

    public static readonly Words NoFigureForDue = new(
        "没有{0}年或以后的数据；最近的是{1}：{2}。",
        "No figure for {0} or later has been filed; the latest is {1}: {2}."
    );

    public static readonly Words OnlyProxy = new(
        "没有可用来判断的指标本身的数据；{0}个替代数据只作参考，不计入。{1}",
        "No figure of the indicator itself can decide; the proxy figures ({0}) are shown apart and not counted. {1}"
    );

    public static readonly Words NotFollowed = new(
        "这个数字不是要考核的结果，不跟踪。",
        "This number promises no outcome and is not followed."
    );

    public static readonly Words NoDeadline = new(
        "没有期限，算不出。",
        "It has no deadline, so nothing can be computed."
    );

    public static readonly Words NoBaseYear = new(
        "不知道基年，逐年连乘算不出。",
        "The base year is not known, so yearly changes cannot be linked."
    );

    public static readonly Words NoBaseline = new(
        "缺{0}年的基年数据，到期之前算不出应到的位置；最近的是{1}：{2}。",
        "Without a baseline for {0} the expected position before the deadline cannot be computed; the latest is {1}: {2}."
    );

    public static readonly Words MissingYears = new(
        "缺{0}年的数据，逐年连乘算不出。",
        "{0} missing, so the yearly changes cannot be linked."
    );

    public static readonly Words YearsWithoutFigure = new("缺{0}年的数据。", "{0} missing.");

    public static readonly Words BrokenChain = new(
        "现有数据的时期首尾不相接，或只有界限，逐年连乘算不出。",
        "The periods filed do not join, or are only bounds, so they cannot be linked."
    );

    public static readonly Words MeanOfBounds = new(
        "有的年份只知道界限，平均数算不出。",
        "Some years are only bounds, so the mean cannot be computed."
    );

    public static readonly Words BoundUnclear = new(
        "{0}只知道{1}，不足以判断是否达到{2}。",
        "{0} is only known to be {1}, which does not tell whether {2} is reached."
    );

    public static readonly Words NoTolerance = new(
        "目标是{0}，还没有设定“左右”的幅度；{1}为{2}，没有达到这个数本身，因此算不出。",
        "The target is {0} and no tolerance is set; {1} is {2}, which does not reach the number itself, so it cannot be computed."
    );

    public static readonly Words NoReport = new(
        "没有数字可比，也没有收到完成情况的报告。",
        "There is no number to compare with and no report has been filed."
    );

    public static readonly Words ReportedDone = new("{0}的报告称已完成。", "A report for {0} says it is done.");

    public static readonly Words ReportedNotDone = new(
        "{0}的报告称没有完成。",
        "The report for {0} says it is not done."
    );

    public static readonly Words ReportedNotYet = new(
        "{0}的报告称尚未完成。",
        "The report for {0} says it is not yet done."
    );

    public static readonly Words RankWithoutNumber = new(
        "“前列”没有写明第几位，无从比较。",
        "The text names no place in the order, so there is nothing to compare with."
    );

    public static readonly Words RankHeld = new(
        "{0}排第{1}位，目标为前{2}位。",
        "Rank {1} in {0}; the target is rank {2} or better."
    );

    public static readonly Words RankWithoutPath = new(
        "{0}排第{1}位，目标为前{2}位；位次之间没有逐年路径，到期之前不作判断。",
        "Rank {1} in {0}, target {2} or better; no path leads between two ranks, so it is not judged before the deadline."
    );

    public static readonly Words NoReference = new(
        "需要用来对照的另一组数据（如全国平均），目前没有。",
        "It needs a reference series (such as the national average), and none is held."
    );

    public static readonly Words NoCommonPeriod = new(
        "本指标与对照数据没有共同的时期。",
        "The indicator and the reference series have no period in common."
    );

    public static readonly Words TheReference = new("对照数据", "the reference");

    public static readonly Words AboveReference = new("{0}为{1}，高于{2}的{3}。", "{0}: {1}, above {2} at {3}.");

    public static readonly Words NotAboveReference = new(
        "{0}为{1}，没有高于{2}的{3}。",
        "{0}: {1}, not above {2} at {3}."
    );

    public static readonly Words BelowItsBaseline = new(
        "目标低于{0}的{1}，按下降计。",
        "The target is below {1} of {0}, so it is to be come down to."
    );

    public static readonly Words OnlyTheLastYear = new(
        "只看{0}年当年，到期之前不作判断。",
        "Only the rate of {0} counts, so it is not judged before."
    );

    public static readonly Words BothWays = new(
        "原文没有写明是年均还是末年增速，两种算法结论相同。按年均：{0}按末年：{1}",
        "The text does not say whether it is an average or the last year's rate; both agree. As an average: {0} As the last year's: {1}"
    );

    public static readonly Words EitherWay = new(
        "原文没有写明是年均还是末年增速：按年均为“{0}”，按末年为“{1}”。需要在设定中选定。",
        "The text does not say whether it is an average or the last year's rate: as an average it is ‘{0}’, as the last year's ‘{1}’. A setting has to choose."
    );

    /// <summary>Years as people list them.</summary>
    public static Words YearList(IReadOnlyList<int> years) =>
        new(string.Join('、', years), string.Join(", ", years) + (years.Count == 1 ? " is" : " are"));

    /// <summary>A number with what it measures, where that is not plain from its unit.</summary>
    public static Words Measured(TrackShape shape, Words number, int? baseYear) =>
        shape switch
        {
            TrackShape.Index => new($"年均{number.Zh}（{baseYear}年以来）", $"{number.En} a year since {baseYear}"),
            TrackShape.Change => new($"比{baseYear}年累计{number.Zh}", $"{number.En} against {baseYear}"),
            _ => number,
        };
}
