using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>Why a series is not adjusted or not continued.</summary>
public static class ForecastProblems
{
    /// <summary>There is no figure at all.</summary>
    public static readonly Problem Empty = Refuse(
        "series.empty",
        "序列没有任何数值：至少需要一个数。",
        "The series has no value: at least one is needed."
    );

    /// <summary>A smoothing of every window is odd and at least three steps wide.</summary>
    public static readonly Problem BadWindow = Refuse(
        "stl.bad-window",
        "平滑窗口应为 3 以上的整数，局部多项式的次数只能是 0 或 1，迭代次数不能为负。",
        "A smoothing window is a whole number of at least 3, the degree of a local polynomial is 0 or 1, and no number of passes is negative."
    );

    /// <summary>The windows around the festival have no days or too many.</summary>
    public static readonly Problem BadFestivalWindow = Refuse(
        "festival.bad-window",
        "春节影响的天数应在 0 至 60 之间，且节前、节后不能都为 0。",
        "The days before and after the Spring Festival are 0 to 60 each, and not both 0."
    );

    /// <summary>The periods do not follow each other, or are neither months nor January to February with the months after.</summary>
    public static readonly Problem BadFestivalPeriods = Refuse(
        "festival.bad-periods",
        "春节影响只按月计算：各期应为前后相接的月份，或1—2月合并后的月份。",
        "The effect of the Spring Festival is computed by month: the periods must be months that follow each other, with January and February either all apart or all together."
    );

    /// <summary>Nothing of the festival differs between the years.</summary>
    public static readonly Problem NoFestivalEffect = Refuse(
        "festival.no-variation",
        "这些时期内春节前后的天数各年分布相同，无法估计春节影响：请延长序列，或不作春节调整。",
        "The festival's days fall alike in all years of this series, so its effect cannot be estimated: take a longer series or adjust without it."
    );

    /// <summary>The logarithm of nothing or less.</summary>
    public static readonly Problem NotPositive = Refuse(
        "series.not-positive",
        "乘法模型要求所有数值大于 0：请改用加法模型。",
        "A multiplicative adjustment needs values above 0: choose the additive one."
    );

    /// <summary>A value is no number.</summary>
    public static Problem NotFinite(int place) =>
        Refuse(
            "series.not-finite",
            $"序列第 {place} 个值不是有限的数：请更正，或留空表示缺失。",
            $"Value {place} of the series is no finite number: correct it, or leave it out as missing."
        );

    /// <summary>A value beyond what can be computed with.</summary>
    public static Problem TooLarge(int place) =>
        Refuse(
            "series.beyond-computing",
            $"序列第 {place} 个值超过 10 的 100 次方，无法计算：请更正或换用更大的单位。",
            $"Value {place} of the series is beyond 10 to the 100th and cannot be computed with: correct it or take a larger unit."
        );

    /// <summary>No number of steps in a year.</summary>
    public static Problem BadCycle(int cycle) =>
        Refuse(
            "series.bad-cycle",
            $"每年的期数不能是 {cycle}：年度为 1，季度为 4，月度为 12，1—2月合并为 11。",
            $"A year cannot have {cycle} steps: 1 for years, 4 for quarters, 12 for months, 11 with January and February together."
        );

    /// <summary>A gap where each step is needed.</summary>
    public static Problem Gap(int place) =>
        Refuse(
            "series.gap",
            $"序列第 {place} 期缺失，季节调整需要连续的数据：请补齐，或只用缺失之后的部分。",
            $"Step {place} of the series is missing, and a seasonal adjustment needs all of them: fill it, or take only what follows it."
        );

    /// <summary>Less than two years, or no seasons.</summary>
    public static Problem TooShortForSeasons(int length, int cycle) =>
        Refuse(
            "series.too-short-for-seasons",
            $"序列只有 {length} 期、每年 {cycle} 期：季节调整需要每年至少 2 期，且长于两整年。",
            $"The series has {length} steps, {cycle} a year: a seasonal adjustment needs at least 2 a year and more than two whole years."
        );

    /// <summary>The calendar does not reach so far.</summary>
    public static Problem YearWithoutFestival(int year) =>
        Refuse(
            "festival.unknown-year",
            $"农历只查到 1902 至 2100 年，没有 {year} 年的春节。",
            $"The lunar calendar is known for 1902 to 2100; the Spring Festival of {year} is not."
        );

    /// <summary>As many periods as values are needed.</summary>
    public static Problem PeriodsDiffer(int periods, int values) =>
        Refuse(
            "festival.periods-differ",
            $"有 {periods} 个时期和 {values} 个数值：两者应一一对应。",
            $"There are {periods} periods and {values} values: each value needs its period."
        );

    /// <summary>A horizon out of bounds.</summary>
    public static Problem BadHorizon(int horizon) =>
        Refuse(
            "forecast.bad-horizon",
            $"不能预测 {horizon} 期：可预测 1 至 {Forecaster.LongestHorizon} 期。",
            $"A forecast cannot go {horizon} steps ahead: 1 to {Forecaster.LongestHorizon} are possible."
        );

    /// <summary>A target's step that the forecast does not reach, or none.</summary>
    public static Problem BadSteps(int from, int to, int horizon) =>
        Refuse(
            "target.beyond-forecast",
            $"目标涉及第 {from} 至 {to} 期，预测只有 1 至 {horizon} 期：请把预测延长到目标期限。",
            $"The target concerns steps {from} to {to}, and the forecast has steps 1 to {horizon}: take a forecast up to the deadline."
        );

    /// <summary>A target that is no number.</summary>
    public static readonly Problem BadTarget = Refuse(
        "target.not-finite",
        "目标值和已完成数应为有限的数。",
        "A target and what was reached so far must be finite numbers."
    );

    /// <summary>Too little to test on.</summary>
    public static Problem TooShortForBackTest(int length) =>
        Refuse(
            "series.too-short-for-back-test",
            $"序列只有 {length} 期，不足以留出一段来检验预测。",
            $"The series has {length} steps, too few to hold some back and test forecasts on them."
        );

    /// <summary>A forecast without a distribution.</summary>
    public static readonly Problem NoSpread = Refuse(
        "target.no-spread",
        "序列只有一个数值，无从估计波动，因而算不出达标概率。",
        "The series has one value only: nothing is known of its spread, so no probability can be given."
    );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
