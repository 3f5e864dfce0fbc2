using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>What a commitment promises, in a few words for lists: ≥ 1.28%, 5–8 家, −18% vs 2015.</summary>
internal static class GoalText
{
    internal static string Of(Commitment commitment, Language language)
    {
        var write = Writer.In(language);
        var number = commitment switch
        {
            { Low: { } low, High: { } high } => $"{write.Number(low)}–{write.Quantity(high, commitment.Unit)}",
            { Value: { } value } => write.Quantity(value, commitment.Unit),
            _ => "",
        };
        return commitment.Comparator switch
        {
            Comparator.AtLeast => $"≥ {number}",
            Comparator.MoreThan => $"> {number}",
            Comparator.AtMost => $"≤ {number}",
            Comparator.LessThan => $"< {number}",
            Comparator.About => $"≈ {number}",
            Comparator.GrowthReach => $"↗ {number}",
            Comparator.GrowthAbout => $"↗ ≈ {number}",
            Comparator.ReductionVsBase or Comparator.Decrease => $"−{number}" + Base(commitment, language),
            _ when number.Length == 0 => CommitmentWords.Of(commitment.Comparator).In(language),
            _ => number,
        };
    }

    private static string Base(Commitment commitment, Language language) =>
        commitment.BaseYear is not { } year ? ""
        : language == Language.English ? $" vs {year}"
        : $"（比 {year} 年）";
}
