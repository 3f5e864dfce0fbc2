namespace Yuelu.Disclosure;

/// <summary>
/// 更正: a table that is published anew shows, by subtraction from what was published before, what the enterprises that changed
/// have changed. Where these are too few or one outweighs the others, the new cell must not be shown beside the old one.
/// </summary>
public static class Corrections
{
    /// <summary>Whether nothing has changed: then what is shown now tells no more than what was shown then.</summary>
    public static bool AreNone(IReadOnlyCollection<Contribution> before, IReadOnlyCollection<Contribution> now)
    {
        var earlier = before.ToDictionary(one => one.Unit);
        return before.Count == now.Count
            && now.All(one =>
                earlier.TryGetValue(one.Unit, out var old)
                && (old.Industry, old.Value) == (one.Industry, one.Value)
                && old.Areas.SequenceEqual(one.Areas)
            );
    }

    /// <summary>The cells whose change tells too much of one enterprise.</summary>
    /// <param name="before">What the table was made of when it was published.</param>
    /// <param name="now">What it would be made of now.</param>
    /// <param name="rule">What tells too much; a change is judged as a sum is, by how much each enterprise changed.</param>
    public static IReadOnlySet<(string Area, string Industry)> Unsafe(
        IEnumerable<Contribution> before,
        IEnumerable<Contribution> now,
        SafetyRule rule
    )
    {
        var changes = new Dictionary<(string, string), List<Share>>();
        var earlier = before.ToDictionary(one => one.Unit);
        foreach (var one in now)
        {
            earlier.Remove(one.Unit, out var old);
            Note(changes, one.Unit, old, one);
        }
        foreach (var gone in earlier.Values)
            Note(changes, gone.Unit, gone, null);
        return changes
            .Where(cell => rule.IsUnsafe([.. cell.Value.OrderByDescending(share => share.Value)]))
            .Select(cell => cell.Key)
            .ToHashSet();
    }

    private static void Note(
        Dictionary<(string, string), List<Share>> changes,
        string unit,
        Contribution? before,
        Contribution? now
    )
    {
        var (old, current) = (CellsOf(before), CellsOf(now));
        foreach (var cell in old.Union(current))
        {
            var was = old.Contains(cell) ? before!.Value : (decimal?)null;
            var isNow = current.Contains(cell) ? now!.Value : (decimal?)null;
            if (was == isNow)
                continue;
            if (!changes.TryGetValue(cell, out var shares))
                changes[cell] = shares = [];
            shares.Add(new(unit, Math.Abs((isNow ?? 0) - (was ?? 0))));
        }
    }

    private static HashSet<(string, string)> CellsOf(Contribution? one) =>
        one is null
            ? []
            : [.. one.Areas.SelectMany(area => new[] { (area, SumTable.AllIndustries), (area, one.Industry) })];
}
