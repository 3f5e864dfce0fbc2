using Yuelu.Disclosure;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>What came of protecting a table: its cells, or why it is not published.</summary>
internal sealed record ProtectedTable(IReadOnlyList<PublicCell> Cells, LeftOutReason? Why = null);

/// <summary>Decides what of one number for one period is shown. Pure.</summary>
internal static class ProtectTable
{
    /// <summary>The cells, protected and audited; or why the table is not published.</summary>
    /// <param name="what">The number, the period and the vintage.</param>
    /// <param name="now">What enterprises contribute; at least one.</param>
    /// <param name="earlier">What each earlier publication of it was made of, the newest first: what is shown now must not tell, beside any of them, what one enterprise changed.</param>
    /// <param name="hidden">The cells that were hidden when it was published last; they stay hidden.</param>
    /// <exception cref="InvalidOperationException">The audit finds a cell that is not protected: the suppression is wrong.</exception>
    internal static ProtectedTable Do(
        (string Field, string Period, int Vintage) what,
        IReadOnlyList<Contribution> now,
        IReadOnlyList<IReadOnlyList<Contribution>> earlier,
        IEnumerable<(string Area, string Industry)> hidden,
        SafetyRule rule,
        CancellationToken ct
    )
    {
        if (now.Any(one => one.Value < 0))
            return new([], LeftOutReason.Negative);
        var toHide = hidden.ToHashSet();
        // What was shown last can be told beside what was shown before it already.
        var isAsShown = earlier.Count > 0 && Corrections.AreNone(earlier[0], now);
        foreach (var made in isAsShown ? [] : earlier)
        {
            var changed = Corrections.Unsafe(made, now, rule);
            if (changed.Contains((now[0].Areas[0], SumTable.AllIndustries)))
                return new([], LeftOutReason.FewCorrections);
            toHide.UnionWith(changed);
        }
        var table = SumTable.Of(now);
        var suppressed = Suppression
            .Of(table, rule, toHide.Select(cell => table.Find(cell.Area, cell.Industry)).OfType<int>(), ct)
            .ToHashSet();
        if (DisclosureAudit.Breaches(table, rule, suppressed) is [var breach, ..])
            throw new InvalidOperationException($"{what}: {table.Cells[breach].Area} {table.Cells[breach].Industry}");
        return new([
            .. table.Cells.Select(
                (cell, at) =>
                    new PublicCell(
                        what.Field,
                        what.Period,
                        cell.Area,
                        cell.Industry,
                        suppressed.Contains(at) ? null : cell.Value,
                        suppressed.Contains(at) ? null : cell.Shares.Count,
                        what.Vintage
                    )
            ),
        ]);
    }
}
