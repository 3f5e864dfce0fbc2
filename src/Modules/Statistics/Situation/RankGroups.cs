using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>One group beside the others. Rates and shares are fractions; nothing is rounded; null is "cannot be computed".</summary>
/// <param name="Cell">Its sums.</param>
/// <param name="Share">占比: of the total; null unless the total is positive.</param>
/// <param name="Growth">同口径增速.</param>
/// <param name="Contribution">拉动 in percentage points: (same set now − prior) ÷ prior of all × 100; those of all groups add up to the total's growth.</param>
/// <param name="Rank">位次 by value, the largest first; equal values share a rank, and the next one is as many lower.</param>
/// <param name="RankBefore">The same for the same period of the year before; null when nothing was accepted then.</param>
internal sealed record RankedGroup(
    SituationCell Cell,
    decimal? Share,
    decimal? Growth,
    decimal? Contribution,
    int Rank,
    int? RankBefore
);

/// <summary>Puts groups in their order and says what each contributes.</summary>
internal static class RankGroups
{
    /// <param name="now">The groups of one part in one period; they make up the total.</param>
    /// <param name="before">The same a year before.</param>
    /// <param name="total">All of them together.</param>
    internal static IReadOnlyList<RankedGroup> Of(
        IReadOnlyList<SituationCell> now,
        IReadOnlyList<SituationCell> before,
        SituationCell total
    )
    {
        var ranks = Ranks(now);
        var ranksBefore = Ranks(before);
        return
        [
            .. now.Select(cell => new RankedGroup(
                    cell,
                    total.Value > 0 ? cell.Value / total.Value : null,
                    GrowthRates.Over(cell.SameSet, cell.Prior),
                    Contribution(cell, total),
                    ranks[cell.Code],
                    ranksBefore.TryGetValue(cell.Code, out var rank) ? rank : null
                ))
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Cell.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>拉动百分点: how many percentage points of the total's growth over the same enterprises come from a group.</summary>
    internal static decimal? Contribution(SituationCell cell, SituationCell total) =>
        total.Prior > 0 ? (cell.SameSet - cell.Prior) * 100 / total.Prior : null;

    private static Dictionary<string, int> Ranks(IReadOnlyList<SituationCell> cells)
    {
        var ordered = cells.OrderByDescending(cell => cell.Value).ToList();
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < ordered.Count; at++)
            ranks[ordered[at].Code] =
                at > 0 && ordered[at].Value == ordered[at - 1].Value ? ranks[ordered[at - 1].Code] : at + 1;
        return ranks;
    }
}
