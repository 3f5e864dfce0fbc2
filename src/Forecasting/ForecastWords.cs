using System.Globalization;
using Yuelu.Forecasting.Methods;
using Yuelu.Kernel;

namespace Yuelu.Forecasting;

/// <summary>Why a series is continued as it is.</summary>
internal static class ForecastWords
{
    /// <summary>One value.</summary>
    public static readonly Words OneValue = new(
        "只有一个数值：各期沿用该值，无法给出区间。",
        "There is one value only: it is repeated, and no interval can be given."
    );

    /// <summary>Nothing moves.</summary>
    public static readonly Words Constant = new(
        "所有数值相同：各期沿用该值；区间宽度为 0 只说明它至今没有变动。",
        "All values are the same: it is repeated; intervals without width say only that it has not moved so far."
    );

    /// <summary>No back-test.</summary>
    public static Words TooShort(int known) =>
        new(
            $"只有 {known} 个数值，不足以回测：使用朴素法。",
            $"{known} values are too few for a back-test: the naive method is used."
        );

    /// <summary>A method that beat the naive one.</summary>
    public static Words Best(Trial best, Trial benchmark) =>
        new Words(
            "在本序列的回测中，{0}的平均绝对标度误差为 {1}，{2}为 {3}：使用误差最小的方法。",
            "In the back-test of this series the mean absolute scaled error of {0} is {1}, that of {2} {3}: the method with the least error is used."
        ).With(best.Method.Name(), Number(best.Error), benchmark.Method.Name(), Number(benchmark.Error));

    /// <summary>None did.</summary>
    public static Words NoneBetter(Trial benchmark) =>
        new Words(
            "在本序列的回测中，没有方法优于{0}（平均绝对标度误差 {1}）：使用{0}。",
            "In the back-test of this series no method beats the {0} one, whose mean absolute scaled error is {1}: it is used."
        ).With(benchmark.Method.Name(), Number(benchmark.Error));

    /// <summary>Only what follows a long gap.</summary>
    public static Words Since(int step, Words reason) =>
        new Words(
            "此前缺失超过一年，只使用第 {0} 期起的数值。{1}",
            "More than a year is missing before, so only the values from step {0} on are used. {1}"
        ).With(step.ToString(CultureInfo.InvariantCulture), reason);

    /// <summary>Only the end of a very long series.</summary>
    public static Words Latest(int steps, Words reason) =>
        new Words(
            "序列很长，只使用最近 {0} 期。{1}",
            "The series is very long: only its latest {0} steps are used. {1}"
        ).With(steps.ToString(CultureInfo.InvariantCulture), reason);

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
