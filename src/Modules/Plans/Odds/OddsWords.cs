using Yuelu.Kernel;

namespace Yuelu.Plans.Odds;

/// <summary>The words of probabilities of targets.</summary>
internal static class OddsWords
{
    internal static readonly Words Name = new("达标概率（模型推算）", "Probability that it is met (model output)");
    internal static readonly Words Said = new(
        "按 {0} 至 {1} 年的 {2} 个年度数推算，到 {3} 年底达标的概率约 {4}。",
        "Judging by the {2} yearly figures of {0} to {1}, the probability that it is met by the end of {3} is about {4}."
    );
    internal static readonly Words Below = new("不到 1%", "less than 1 %");
    internal static readonly Words Above = new("超过 99%", "more than 99 %");
    internal static readonly Words PerCent = new("{0}%", "{0} %");
    internal static readonly Words Caveat = new(
        "这只说明序列照旧走下去会怎样，不含尚未采取的措施；是推算，不是评价，也不改变状态。方法：{0}{1}。{2}",
        "It tells what happens if the series goes on as it did, and nothing of measures still to come; it is no judgement and does not move the state. Method: {0}{1}. {2}"
    );

    /// <summary>A probability as it is said: whole per cents, never none and never certain.</summary>
    internal static Words PerCents(double probability) =>
        probability switch
        {
            < 0.01 => Below,
            > 0.99 => Above,
            _ => PerCent.With((int)Math.Round(probability * 100, MidpointRounding.ToEven)),
        };
}
