namespace Yuelu.Disclosure;

/// <summary>
/// 抑制: chooses the cells of a table that are hidden: those that are unsafe (primary), and as many others (complementary) as are
/// needed so that nobody can work out any hidden cell more closely than its protection, neither anybody who reads all that is
/// shown nor one of the enterprises, which knows its own figure. The same table gives the same cells.
/// </summary>
/// <remarks>
/// For each hidden cell a table is looked for that looks the same from outside and has the cell as far away as it must be: first
/// among those that change hidden cells only, else the cheapest change, where those hidden already cost nothing. What it changes is hidden, and is protected in its turn.
/// What is hidden only adds room, so a cell that was protected once stays so. If all is hidden every need is met, so it ends.
/// </remarks>
public sealed class Suppression
{
    private readonly SumTable table;
    private readonly SafetyRule rule;
    private readonly bool[] hidden;
    private readonly PriorityQueue<int, (decimal Value, int Cell)> waiting = new();
    private readonly Moves moves;

    private Suppression(SumTable table, SafetyRule rule)
    {
        (this.table, this.rule, moves) = (table, rule, new(table));
        hidden = new bool[table.Cells.Count];
    }

    /// <summary>The cells to hide, in their order.</summary>
    /// <param name="table">What is to be published.</param>
    /// <param name="rule">What is unsafe, and how well what is hidden is protected.</param>
    /// <param name="alsoHidden">Cells that are hidden in any case, such as those that were hidden when the table was published before.</param>
    public static IReadOnlyList<int> Of(
        SumTable table,
        SafetyRule rule,
        IEnumerable<int> alsoHidden,
        CancellationToken ct
    )
    {
        var suppression = new Suppression(table, rule);
        foreach (var cell in alsoHidden)
            suppression.Hide(cell);
        for (var cell = 0; cell < table.Cells.Count; cell++)
            if (rule.IsUnsafe(table.Cells[cell].Shares))
                suppression.Hide(cell);
        while (suppression.waiting.TryDequeue(out var cell, out _))
        {
            ct.ThrowIfCancellationRequested();
            suppression.Protect(cell);
        }
        return [.. Enumerable.Range(0, table.Cells.Count).Where(cell => suppression.hidden[cell])];
    }

    private void Hide(int cell)
    {
        if (hidden[cell])
            return;
        hidden[cell] = true;
        // The largest first: what it needs is the hardest to find, and serves the smaller ones.
        waiting.Enqueue(cell, (-table.Cells[cell].Value, cell));
    }

    private void Protect(int cell)
    {
        var shares = table.Cells[cell].Shares;
        Protect(cell, rises: true, rule.Above(shares));
        Protect(cell, rises: false, rule.Below(shares));
    }

    private void Protect(int cell, bool rises, decimal need)
    {
        Protect(cell, rises, need, new(table, null));
        foreach (var unit in Troubled())
        {
            var knower = new Knower(table, unit);
            // Whoever is alone in a cell knows it; and nobody takes less than the own figure for possible.
            if (table.Cells[cell].Sole != unit)
                Protect(cell, rises, rises ? need : Math.Min(need, knower.CanFall(cell)), knower);
        }
    }

    private void Protect(int cell, bool rises, decimal need, Knower knower)
    {
        if (moves.Move(cell, rises, need, knower, Free) == need)
            return;
        if (moves.Move(cell, rises, need, knower, Cost) < need)
            throw new InvalidOperationException(
                $"{table.Cells[cell].Area} {table.Cells[cell].Industry} has no protection"
            );
        foreach (var (changed, _) in moves.Changed)
            Hide(changed);
    }

    /// <summary>The enterprises that know better than to believe the last move.</summary>
    private List<string> Troubled()
    {
        var units = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (cell, change) in moves.Changed)
        {
            var sum = table.Cells[cell];
            if (sum.Sole is { } sole)
                units.Add(sole);
            if (change < 0)
                units.UnionWith(
                    sum.Shares.TakeWhile(share => share.Value > sum.Value + change).Select(share => share.Unit)
                );
        }
        return [.. units];
    }

    private double Free(int cell) => hidden[cell] ? 0 : double.PositiveInfinity;

    private double Cost(int cell) => hidden[cell] ? 0 : 1 + (double)table.Cells[cell].Value;
}
