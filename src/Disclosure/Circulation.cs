namespace Yuelu.Disclosure;

/// <summary>
/// The equations of a table as a network: each cell is an arc, what flows into a node flows out of it. For an industry the flow
/// goes from the widest area down to the narrowest, there all industries meet, and their sum goes up again.
/// </summary>
internal sealed class Circulation
{
    private Circulation(int nodes, int[] from, int[] to)
    {
        (Nodes, From, To) = (nodes, from, to);
        var arcs = new List<int>[nodes];
        for (var node = 0; node < nodes; node++)
            arcs[node] = [];
        for (var arc = 0; arc < from.Length; arc++)
        {
            arcs[from[arc]].Add(arc);
            arcs[to[arc]].Add(arc);
        }
        Arcs = [.. arcs.Select(some => some.ToArray())];
    }

    internal int Nodes { get; }

    /// <summary>Where each cell's arc begins.</summary>
    internal int[] From { get; }

    /// <summary>Where it ends.</summary>
    internal int[] To { get; }

    /// <summary>The arcs at each node.</summary>
    internal int[][] Arcs { get; }

    /// <param name="cells">The cells.</param>
    /// <param name="parents">The wider area of each area but the widest.</param>
    internal static Circulation Of(IReadOnlyList<SumCell> cells, IReadOnlyDictionary<string, string> parents)
    {
        var inner = parents.Values.ToHashSet();
        var nodes = new Dictionary<(string Area, string Industry), int>();
        var (from, to) = (new int[cells.Count], new int[cells.Count]);
        for (var at = 0; at < cells.Count; at++)
        {
            var (area, industry) = (cells[at].Area, cells[at].Industry);
            // Above: how an area's sum is made up of what it is part of; below: of its own parts.
            var above = parents.TryGetValue(area, out var wider) ? Node(wider, industry) : Node(area, "");
            var below = inner.Contains(area) ? Node(area, industry) : Node(area, "");
            var goesDown = industry != SumTable.AllIndustries;
            (from[at], to[at]) = goesDown ? (above, below) : (below, above);
        }
        return new(nodes.Count, from, to);

        int Node(string area, string industry)
        {
            if (!nodes.TryGetValue((area, industry), out var node))
                nodes[(area, industry)] = node = nodes.Count;
            return node;
        }
    }
}
