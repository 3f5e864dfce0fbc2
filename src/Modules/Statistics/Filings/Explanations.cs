using Yuelu.Kernel;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// Whether an explanation explains anything. Practice refuses the bare word that all was verified (应填写真实合理的说明,
/// 不能只填写“核实无误”): what remains when such words are taken out must say something.
/// </summary>
internal static class Explanations
{
    internal const int Longest = 1000;

    /// <summary>Words that only say that it is so, longest first.</summary>
    private static readonly string[] Assurances =
    [
        .. new[]
        {
            "经核实",
            "已核实",
            "核实",
            "已核对",
            "核对",
            "已确认",
            "确认",
            "属实",
            "无误",
            "正确",
            "数据",
            "情况",
            "真实",
            "没有问题",
            "没问题",
            "准确",
            "verified",
            "checked",
            "confirmed",
            "correct",
            "true",
            "data",
            "is",
            "are",
            "the",
            "and",
            "ok",
            "okay",
            "all",
            "no error",
            "no errors",
            "fine",
        }.OrderByDescending(word => word.Length),
    ];

    /// <summary>What keeps it from being taken, given the rule's message; null when it may stand.</summary>
    internal static Func<Words, Problem>? Refuse(string explanation) =>
        explanation.Length == 0 ? FilingProblems.Unexplained
        : explanation.Length > Longest ? _ => FilingProblems.NoReason
        : SaysNothing(explanation) ? FilingProblems.OnlyVerified
        : null;

    private static bool SaysNothing(string explanation)
    {
        var text = HalfWidth.ForSearch(explanation);
        foreach (var word in Assurances)
            text = text.Replace(word, " ", StringComparison.Ordinal);
        return !text.Any(char.IsLetterOrDigit);
    }
}
