namespace Yuelu.Disclosure;

/// <summary>What can be worked out for a hidden cell.</summary>
/// <param name="Cell">Which.</param>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be; null when there is no bound.</param>
public sealed record HiddenInterval(int Cell, decimal Least, decimal? Most);

/// <summary>审计: works out all that can be worked out from what is shown, exactly.</summary>
public static class DisclosureAudit
{
    /// <summary>Far beyond every sum; a cell that can be moved so far has no bound.</summary>
    private const decimal Far = 1e22m;

    /// <summary>The interval of each hidden cell for anybody.</summary>
    public static IReadOnlyList<HiddenInterval> Intervals(SumTable table, IReadOnlyCollection<int> hidden) =>
        [.. hidden.Select(cell => Interval(table, hidden.ToHashSet(), cell, new(table, null), new(table)))];

    /// <summary>The cells that are not protected as a rule asks; none when all is well.</summary>
    public static IReadOnlyList<int> Breaches(SumTable table, SafetyRule rule, IReadOnlyCollection<int> hidden)
    {
        var (all, moves, knower) = (hidden.ToHashSet(), new Moves(table), new Knower(table, null));
        var unsafeAndShown = Enumerable
            .Range(0, table.Cells.Count)
            .Where(cell => !all.Contains(cell) && rule.IsUnsafe(table.Cells[cell].Shares));
        return
        [
            .. unsafeAndShown,
            .. hidden.Where(cell =>
                moves.Move(cell, true, rule.Above(table.Cells[cell].Shares), knower, Cost)
                    < rule.Above(table.Cells[cell].Shares)
                || moves.Move(cell, false, rule.Below(table.Cells[cell].Shares), knower, Cost)
                    < rule.Below(table.Cells[cell].Shares)
            ),
        ];

        double Cost(int cell) => all.Contains(cell) ? 0 : double.PositiveInfinity;
    }

    private static HiddenInterval Interval(SumTable table, HashSet<int> hidden, int cell, Knower knower, Moves moves)
    {
        var value = table.Cells[cell].Value;
        var up = moves.Move(cell, true, Far, knower, Cost);
        return new(cell, value - moves.Move(cell, false, value, knower, Cost), up >= Far ? null : value + up);

        double Cost(int one) => hidden.Contains(one) ? 0 : double.PositiveInfinity;
    }
}
