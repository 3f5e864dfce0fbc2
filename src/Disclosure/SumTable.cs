namespace Yuelu.Disclosure;

/// <summary>
/// A table of sums by area, in any number of levels, and by industry, all together and each. Cells without an enterprise are not
/// in it: that there is none is told. All margins are published, so the table is a system of equations; areas in levels times
/// industries in one make it a circulation (each cell is an arc, each equation a node), by which bounds are flows and exact.
/// </summary>
public sealed class SumTable
{
    /// <summary>The industry of the margin over all industries.</summary>
    public const string AllIndustries = "_T";

    private readonly Dictionary<(string Area, string Industry), int> places = [];
    private readonly ILookup<string, (int At, decimal Value)> ofUnits;

    private SumTable(IReadOnlyList<SumCell> cells, Circulation network)
    {
        (Cells, Network) = (cells, network);
        for (var at = 0; at < cells.Count; at++)
            places[(cells[at].Area, cells[at].Industry)] = at;
        ofUnits = cells
            .SelectMany((cell, at) => cell.Shares.Select(share => (share.Unit, At: at, share.Value)))
            .ToLookup(one => one.Unit, one => (one.At, one.Value));
    }

    /// <summary>The cells, by area and industry in the order of their codes.</summary>
    public IReadOnlyList<SumCell> Cells { get; }

    internal Circulation Network { get; }

    /// <summary>Which cell stands for an area and an industry; null when no enterprise is there.</summary>
    public int? Find(string area, string industry) => places.TryGetValue((area, industry), out var at) ? at : null;

    /// <summary>The cells in which an enterprise is, and its figure in each.</summary>
    internal IEnumerable<(int At, decimal Value)> CellsOf(string unit) => ofUnits[unit];

    /// <summary>The table of what enterprises contribute.</summary>
    /// <exception cref="ArgumentException">A figure is negative, the widest areas differ, or an enterprise stands in an area that has parts, not in one of them.</exception>
    public static SumTable Of(IReadOnlyCollection<Contribution> contributions)
    {
        var cells = new SortedDictionary<(string, string), SumCell>(Comparer<(string, string)>.Create(InOrder));
        var parents = new Dictionary<string, string>();
        foreach (var one in contributions)
        {
            if (one.Value < 0 || one.Areas.Count < 2)
                throw new ArgumentException(
                    $"{one.Unit}: {one.Value} in {one.Areas.Count} areas",
                    nameof(contributions)
                );
            for (var at = 1; at < one.Areas.Count; at++)
                if (!parents.TryAdd(one.Areas[at], one.Areas[at - 1]) && parents[one.Areas[at]] != one.Areas[at - 1])
                    throw new ArgumentException($"{one.Areas[at]} has two parents", nameof(contributions));
            foreach (var area in one.Areas)
            foreach (var industry in new[] { AllIndustries, one.Industry })
            {
                if (!cells.TryGetValue((area, industry), out var cell))
                    cells[(area, industry)] = cell = new(area, industry);
                cell.Add(new(one.Unit, one.Value));
            }
        }
        var inner = parents.Values.ToHashSet();
        if (contributions.FirstOrDefault(one => inner.Contains(one.Areas[^1])) is { } wide)
            throw new ArgumentException($"{wide.Unit} is in no area that has no parts", nameof(contributions));
        foreach (var cell in cells.Values)
            cell.Sort();
        SumCell[] all = [.. cells.Values];
        var tops = all.Select(cell => cell.Area).Where(area => !parents.ContainsKey(area)).Distinct().ToList();
        if (tops.Count > 1)
            throw new ArgumentException($"several widest areas: {string.Join(", ", tops)}", nameof(contributions));
        return new(all, Circulation.Of(all, parents));
    }

    private static int InOrder((string Area, string Industry) one, (string Area, string Industry) other) =>
        string.CompareOrdinal(one.Area, other.Area) is var order and not 0
            ? order
            : string.CompareOrdinal(one.Industry, other.Industry);
}
