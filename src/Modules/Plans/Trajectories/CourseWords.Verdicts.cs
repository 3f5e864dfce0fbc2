using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>The sentences of the states that a comparison gives.</summary>
internal static partial class CourseWords
{
    public static readonly Words DoneEarly = new(
        "{0}为{1}，已达到目标{2}（{3}年底到期）。",
        "{0}: {1}, which already reaches the target of {2} (due by the end of {3})."
    );

    public static readonly Words Ahead = new(
        "{0}为{1}，路径上应为{2}；已达到一年后应到的{3}。",
        "{0}: {1}; the path expects {2}, and the value expected a year later, {3}, is already reached."
    );

    public static readonly Words OnCourse = new(
        "{0}为{1}，路径上应为{2}，跟上了进度。",
        "{0}: {1}; the path expects {2}, which is kept."
    );

    public static readonly Words Nearly = new(
        "{0}为{1}，路径上应为{2}，差{3}，相当于全程的{4}%，在设定的{5}%以内。",
        "{0}: {1}; the path expects {2}, {3} short, which is {4}% of the whole way and within the {5}% set."
    );

    public static readonly Words Behind = new(
        "{0}为{1}，路径上应为{2}，差{3}。",
        "{0}: {1}; the path expects {2}, so it is {3} short."
    );

    public static readonly Words Within = new(
        "{0}为{1}，保持在目标{2}之内。",
        "{0}: {1}, which keeps to the target of {2}."
    );

    public static readonly Words Outside = new(
        "{0}为{1}，没有保持在目标{2}之内。",
        "{0}: {1}, which does not keep to the target of {2}."
    );

    public static readonly Words Met = new("{0}为{1}，达到目标{2}。", "{0}: {1}, which reaches the target of {2}.");

    public static readonly Words MetBefore = new(
        "{0}为{1}，当时已达到目标{2}；没有{3}年的数据，按此后没有减少计。",
        "{0}: {1}, which reached the target of {2}; no figure for {3} has been filed, and none is taken to have been lost since."
    );

    public static readonly Words MetLate = new(
        "{0}为{1}，没有达到目标{2}；{3}为{4}，达到。",
        "{0}: {1}, short of the target of {2}; {3}: {4}, which reaches it."
    );

    public static readonly Words MetByLater = new(
        "没有{0}年的数据；此后最早的{1}为{2}，达到目标{3}。是否按期达到无从判断，按到期之后达到计。",
        "No figure for {0} has been filed; the first later one, {1}, is {2} and reaches the target of {3}. Whether it was reached in time cannot be told, so it counts as late."
    );

    public static readonly Words NotMet = new(
        "{0}为{1}，目标{2}，差{3}。",
        "{0}: {1}; the target is {2}, so it is {3} short."
    );

    public static readonly Words NotMetByLater = new(
        "没有{0}年的数据；此后最早的{1}为{2}，没有达到目标{3}。",
        "No figure for {0} has been filed; the first later one, {1}, is {2} and does not reach the target of {3}."
    );

    public static readonly Words YearDoneEarly = new(
        "{0}为{1}，已达到全年的{2}。",
        "{0}: {1}, which already reaches the whole year's {2}."
    );

    public static readonly Words YearOnCourse = new(
        "{0}为{1}，应为{2}，做到了。",
        "{0}: {1}; {2} is due, which is kept."
    );

    public static readonly Words YearNearly = new(
        "{0}为{1}，应为{2}，差{3}（{4}%），在设定的{5}%以内。",
        "{0}: {1}; {2} is due, {3} short ({4}%), within the {5}% set."
    );

    public static readonly Words YearBehind = new(
        "{0}为{1}，应为{2}，差{3}。",
        "{0}: {1}; {2} is due, so it is {3} short."
    );

    public static readonly Words YearMissed = new(
        "每年都要达到，而{0}为{1}，没有达到{2}。",
        "Every year has to reach it, and {0} with {1} did not reach {2}."
    );

    public static readonly Words EveryYearMet = new(
        "{0}年至{1}年每年都达到{2}。",
        "Every year from {0} to {1} reached {2}."
    );

    public static readonly Words MeanMet = new("{0}平均{1}，符合{2}。", "{0}: {1} on average, which keeps to {2}.");

    public static readonly Words MeanNotMet = new(
        "{0}平均{1}，不符合{2}。",
        "{0}: {1} on average, which does not keep to {2}."
    );
}
