using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Sentences for what was taken for granted.</summary>
internal static class AssumptionWords
{
    public static readonly Words DueByPlanEnd = new(
        "原文没有单独写明期限，按规划末年{0}年计。",
        "The text gives no date of its own; the plan's last year, {0}, is used."
    );

    public static readonly Words BaseBeforePlan = new(
        "原文没有写明基年，按规划开始前一年{0}年计。",
        "The text names no base year; {0}, the year before the plan, is used."
    );

    public static readonly Words RangeByLowEnd = new(
        "目标是一个范围，达到下限即为达到。",
        "The target is a range; its lower end is enough."
    );

    public static readonly Words DefinedStart = new(
        "按原文的说法，{0}年以{1}起算。",
        "By its words it is counted from {1} in {0}."
    );

    public static readonly Words SeveralForOnePeriod = new(
        "{0}有不止一个来源的数据，用后录入的{1}。",
        "{0} has figures from more than one source; the later filed, {1}, is used."
    );

    public static readonly Words Tolerance = new(
        "“左右”按设定的幅度{0}%计。",
        "‘About’ is taken as within {0}%, as set."
    );

    private static readonly Words AsAverage = new(
        "原文没有写明是年均还是末年增速，按设定的年均计。",
        "The text does not say whether it is an average or the last year's rate; the average is used, as set."
    );

    private static readonly Words AsLastYear = new(
        "原文没有写明是年均还是末年增速，按设定的末年增速计。",
        "The text does not say whether it is an average or the last year's rate; the last year's is used, as set."
    );

    /// <summary>Which reading of a rate the operator has set.</summary>
    public static Words RateReading(RateReading reading) =>
        reading == Trajectories.RateReading.Average ? AsAverage : AsLastYear;
}
