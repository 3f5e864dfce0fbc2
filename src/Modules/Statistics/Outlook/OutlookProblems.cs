using Yuelu.Forecasting;
using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>Why an official series is not continued, or not adjusted.</summary>
internal static class OutlookProblems
{
    internal static readonly Problem NotActual = Refuse(
        "outlook.not-actual",
        "只预测实际值：这个序列是目标值、基期值或预测值，请打开同一指标的实际值序列。",
        "Only actual figures are forecast: this series holds targets, baselines or forecasts. Open the series of actual figures of the indicator."
    );

    internal static readonly Problem NotStepwise = Refuse(
        "outlook.not-stepwise",
        "只预测年度、季度、月度序列：累计数和跨年的数不是等距的时期，请打开同一指标的年、季、月序列。",
        "Only annual, quarterly and monthly series are forecast: figures to date or over several years are no equal steps of time. Open the indicator's annual, quarterly or monthly series."
    );

    internal static readonly Problem NothingHeld = Refuse(
        "outlook.nothing-held",
        "到这一天没有持有这个序列的任何数，无从预测：请选更晚的日期。",
        "By that day no figure of this series was held, so there is nothing to continue: choose a later day."
    );

    /// <summary>No number of periods.</summary>
    internal static Problem BadSteps(string said) =>
        new(
            ProblemKind.Invalid,
            "outlook.bad-steps",
            new Words(
                "预测期数“{0}”不对：请写 1 至 {1} 的整数。",
                "“{0}” is no number of periods to forecast: write a whole number from 1 to {1}."
            ).With(said.Length > 20 ? said[..20] + "…" : said, Forecaster.LongestHorizon)
        );

    /// <summary>One figure tells neither how it moves nor how far it may be off.</summary>
    internal static Problem OneValue(Words period) =>
        Refuse(
            "outlook.one-value",
            $"只有一个数（{period.Zh}），看不出变动和波动，不作预测：至少要两个时期的数，满10个时期才能检验方法。",
            $"There is one figure only ({period.En}): neither movement nor spread can be seen, so nothing is forecast. At least two periods are needed, and ten before methods can be tested."
        );

    /// <summary>One figure after a gap of more than a year, which is not bridged.</summary>
    internal static Problem OneValueSince(Words period) =>
        Refuse(
            "outlook.one-value-since",
            $"{period.Zh}的数之前缺一年以上，更早的数不再使用，只剩这一个数，看不出变动和波动，不作预测：请补录中间各期的数。",
            $"Before {period.En} figures are missing for more than a year; what is earlier is not used, and one figure tells neither movement nor spread, so nothing is forecast. Take in the figures between."
        );

    /// <summary>A model that runs away.</summary>
    internal static Problem BeyondDigits(Words period) =>
        Refuse(
            "outlook.beyond-digits",
            $"推算到{period.Zh}时数值已超出可表示的范围：请减少预测期数。",
            $"By {period.En} the numbers leave what can be shown: ask for fewer periods."
        );

    /// <summary>A seasonal adjustment needs each step.</summary>
    internal static Problem GapAt(Words period) =>
        Refuse(
            "outlook.gap",
            $"缺{period.Zh}的数，季节调整需要连续的数据：请录入该期；1、2月未单独公布的，录入1—2月累计数。",
            $"There is no figure for {period.En}, and a seasonal adjustment needs every period: take it in, or, where January and February are published together only, their figures to date."
        );

    /// <summary>Years have no seasons.</summary>
    internal static readonly Problem NoSeasons = Refuse(
        "outlook.no-seasons",
        "年度序列没有季节变动，不作季节调整。",
        "Annual figures have no seasons, so nothing is adjusted."
    );

    private static Problem Refuse(string code, string zh, string en) =>
        new(ProblemKind.Conflict, code, new Words(zh, en));
}
