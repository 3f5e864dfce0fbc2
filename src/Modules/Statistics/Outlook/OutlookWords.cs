using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>The words of forecasts.</summary>
internal static class OutlookWords
{
    internal static readonly Words Name = new("预测", "Forecast");
    internal static readonly Words Of = new("{0}：预测", "{0}: forecast");
    internal static readonly Words NotOfficial = new(
        "这是模型推算的结果，不是官方公布的数；官方数见",
        "This is the output of a model and no official figure. The official figures are in"
    );
    internal static readonly Words TheSeries = new("官方序列", "the official series");
    internal static readonly Words Steps = new("预测期数", "Periods ahead");
    internal static readonly Words AsOf = new("截至日期（只用当日持有的数）", "As of (figures held on that day)");
    internal static readonly Words Finding = new(
        "{0}预计为{1}{2}，95% 的可能在{3}至{4}之间",
        "{0} is expected at {1}{2}, with 95 % between {3} and {4}"
    );
    internal static readonly Words Source = new(
        "来源：本平台据官方序列 {0} 推算，{1}前录入的数。",
        "Source: computed by this portal from the official series {0}, figures taken in by {1}."
    );
    internal static readonly Words Period = new("时期", "Period");
    internal static readonly Words Mean = new("预测值（{0}）", "Forecast ({0})");
    internal static readonly Words Eighty = new("80% 区间", "80 % interval");
    internal static readonly Words NinetyFive = new("95% 区间", "95 % interval");
    internal static readonly Words Between = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Words ForecastName = new("预测（模型）", "Forecast (model)");
    internal static readonly Words AdjustedName = new("季节调整后", "Seasonally adjusted");
    internal static readonly Words Seasons = new("季节调整", "Seasonal adjustment");
    internal static readonly Words SeasonsHow = new(
        "用 STL（局部回归）把每期分成趋势、季节和余项；季节调整后 = 去掉季节项的数。{0}",
        "STL (local regression) takes each figure apart into trend, season and remainder; adjusted is the figure without its season. {0}"
    );
    internal static readonly Words Multiply = new(
        "各数均大于 0，季节项是倍数。",
        "All figures are above 0, so seasons are factors."
    );
    internal static readonly Words Add = new("季节项是加减的数额。", "Seasons are amounts.");
    internal static readonly Words FestivalOut = new(
        "春节的影响已去掉。估计值（节前 5 天、节后 20 天若全在一个月内）：{0}。",
        "The Spring Festival was taken out. Estimated effects, were the 5 days before it or the 20 days from it on all in one month: {0}."
    );
    internal static readonly Words FestivalKept = new(
        "春节的影响估计为 {0}，在 5% 水平上与零没有区别，没有去掉。",
        "The effects of the Spring Festival are estimated at {0}; at the 5 % level they cannot be told from nought, so nothing was taken out."
    );
    internal static readonly Words FestivalUnknown = new(
        "这个序列估计不出春节的影响。",
        "The effect of the Spring Festival cannot be estimated from this series."
    );
    internal static readonly Words Effect = new("{0}（标准误 {1}）", "{0} (standard error {1})");
    internal static readonly Words OnLogs = new("按对数", "of logarithms");
    internal static readonly Words Trend = new("趋势", "Trend");
    internal static readonly Words Seasonal = new("季节项", "Season");
    internal static readonly Words Festival = new("春节", "Spring Festival");
    internal static readonly Words Adjusted = new("季节调整后", "Adjusted");
    internal static readonly Words Original = new("原数", "Figure");
    internal static readonly Words LatestShown = new(
        "只显示最近 {0} 期，共 {1} 期；全部见 CSV。",
        "The latest {0} of {1} periods are shown; all are in the CSV."
    );
    internal static readonly Words Made = new("这个预测是怎么做的", "How this forecast was made");
    internal static readonly Words Method = new("方法", "Method");
    internal static readonly Words Why = new("为什么", "Why");
    internal static readonly Words Inputs = new("用了哪些数", "Figures used");
    internal static readonly Words InputsSaid = new(
        "{0} 至 {1}，共 {2} 个数；最后一个于 {3} 录入。SHA-256（每行“时期,数值,录入时刻”）",
        "{0} to {1}, {2} figures, the last of them taken in {3}. SHA-256 of lines “period,value,held from”"
    );
    internal static readonly Words MissingSaid = new("其间缺：{0}。", "Missing in between: {0}.");
    internal static readonly Words AndMore = new("等 {0} 期", "and others, {0} in all");
    internal static readonly Words January = new(
        "1—2月合并公布，取自 {0}，一年按 11 期算。",
        "January and February are published together: they come from {0}, and a year has 11 cells."
    );
    internal static readonly Words Rounding = new("修约", "Rounding");
    internal static readonly Words RoundingSaid = new(
        "结果按 GB/T 8170-2008 修约到 {0} 位小数（所用各数中最多的位数），四舍六入五成双；中间计算不修约。",
        "Results are rounded to {0} decimals, the most that any of the figures has, a half to the even neighbour (GB/T 8170-2008); nothing is rounded on the way."
    );
    internal static readonly Words Intervals = new("区间", "Intervals");
    internal static readonly Words IntervalsSaid = new(
        "区间来自模型误差，按回测中超出的误差放宽，从不收窄。它只说明序列照旧走下去会怎样，不含尚未采取的措施。",
        "Intervals follow from the model's errors, widened by what the errors of the back-test exceeded and never narrowed. They tell what happens if the series goes on as it did, and nothing of measures still to come."
    );
    internal static readonly Words Scores = new(
        "各方法在这个序列上的回测",
        "The methods in the back-test of this series"
    );
    internal static readonly Words ScoresHow = new(
        "从 {0} 个更早的时点各预测 {1} 期，只用当时之前的数。误差是平均绝对标度误差：1 等于用上年同期的数代替今年所犯的误差。误差不小于朴素法的方法不用。",
        "Each method continued the series from {0} earlier points by {1} periods, knowing only what was before. The error is the mean absolute scaled error: 1 is the error of taking last year's figure for this year's. A method that does not beat the naive one is not used."
    );
    internal static readonly Words NoScores = new(
        "没有回测，误差无从比较：这样的序列满 {0} 期且有变动时才能检验方法。",
        "There was no back-test, so no errors can be compared: such a series needs {0} periods, and some movement, before methods can be tested."
    );
    internal static readonly Words Mase = new("误差（MASE）", "Error (MASE)");
    internal static readonly Words Used = new("采用", "used");
    internal static readonly Words Json = new("全部输入与结果（JSON）", "All inputs and results (JSON)");
    internal static readonly Words Short = new(
        "模型推算，非官方数：{0}预计为{1}{2}，95% 的可能在{3}至{4}之间。",
        "Model output, no official figure: {0} is expected at {1}{2}, with 95 % between {3} and {4}."
    );
    internal static readonly Words More = new("预测、区间和方法", "Forecast, intervals and method");
    internal static readonly Words Figure = new("官方数", "official figure");
    internal static readonly Words ModelOutput = new("模型推算", "model output");

    /// <summary>Headings of the CSV.</summary>
    internal static readonly Words[] CsvHeadings =
    [
        new("时期", "period"),
        new("性质", "nature"),
        new("数值", "value"),
        new("80%下限", "low80"),
        new("80%上限", "high80"),
        new("95%下限", "low95"),
        new("95%上限", "high95"),
        new("趋势", "trend"),
        new("季节项", "seasonal"),
        new("春节", "festival"),
        new("季节调整后", "adjusted"),
    ];
}
