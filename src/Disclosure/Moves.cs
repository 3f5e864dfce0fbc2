namespace Yuelu.Disclosure;

/// <summary>
/// Finds out how far a cell could be above or below what it is, given all that is shown: another table that fits as well is this
/// one plus a circulation, so the most is a greatest flow from one end of the cell's arc to the other. Shortest ways first.
/// </summary>
internal sealed class Moves
{
    private readonly Circulation network;
    private readonly decimal[] change;
    private readonly double[] reached;
    private readonly int[] by;
    private readonly List<int> touched = [];

    internal Moves(SumTable table)
    {
        network = table.Network;
        change = new decimal[table.Cells.Count];
        (reached, by) = (new double[network.Nodes], new int[network.Nodes]);
    }

    /// <summary>The cells that the last move changed, and by how much.</summary>
    internal IEnumerable<(int Cell, decimal Change)> Changed =>
        touched.Where(cell => change[cell] != 0).Select(cell => (cell, change[cell]));

    /// <summary>Moves a cell as far as it goes, at most by <paramref name="most"/>.</summary>
    /// <param name="cell">Which.</param>
    /// <param name="rises">Whether up; else down.</param>
    /// <param name="most">How far is enough.</param>
    /// <param name="knower">Who must take the moved table for possible.</param>
    /// <param name="cost">What it costs to change a cell; 0 for hidden ones, infinite for those that must stay.</param>
    /// <returns>How far it went.</returns>
    internal decimal Move(int cell, bool rises, decimal most, Knower knower, Func<int, double> cost)
    {
        foreach (var at in touched)
            change[at] = 0;
        touched.Clear();
        most = rises
            ? knower.CanRise(cell)
                ? most
                : 0
            : Math.Min(most, knower.CanFall(cell));
        // What flows more through the cell's arc comes back by the others, and the other way about.
        var (start, end) = rises ? (network.To[cell], network.From[cell]) : (network.From[cell], network.To[cell]);
        var done = 0m;
        // One way that is wide enough changes fewest cells; several narrow ones only where there is none.
        for (var narrowest = most; done < most; )
        {
            if (Way(cell, start, end, narrowest, knower, cost))
                done += Push(start, end, most - done, knower);
            else if (narrowest > 0)
            {
                narrowest = 0;
                continue;
            }
            else
                break;
            narrowest = Math.Min(narrowest, most - done);
        }
        Add(cell, rises ? done : -done);
        return done;
    }

    /// <summary>Finds the cheapest way whose every arc lets through at least <paramref name="narrowest"/>, or anything if that is 0.</summary>
    private bool Way(int cell, int start, int end, decimal narrowest, Knower knower, Func<int, double> cost)
    {
        Array.Fill(reached, double.PositiveInfinity);
        var queue = new PriorityQueue<int, (double Cost, int Order)>();
        var order = 0;
        reached[start] = 0;
        queue.Enqueue(start, (0, order));
        while (queue.TryDequeue(out var node, out var found))
        {
            if (node == end)
                return true;
            if (found.Cost > reached[node])
                continue;
            foreach (var arc in network.Arcs[node])
            {
                if (arc == cell || network.From[arc] == network.To[arc])
                    continue;
                var other = network.From[arc] == node ? network.To[arc] : network.From[arc];
                var whole = found.Cost + cost(arc);
                if (whole >= reached[other])
                    continue;
                var room = Room(arc, node, knower);
                if (room <= 0 || room < narrowest)
                    continue;
                (reached[other], by[other]) = (whole, arc);
                queue.Enqueue(other, (whole, ++order));
            }
        }
        return false;
    }

    private decimal Push(int start, int end, decimal most, Knower knower)
    {
        var way = new List<(int Arc, int From)>();
        for (var node = end; node != start; )
        {
            var arc = by[node];
            node = network.From[arc] == node ? network.To[arc] : network.From[arc];
            way.Add((arc, node));
        }
        var amount = way.Aggregate(most, (least, step) => Math.Min(least, Room(step.Arc, step.From, knower)));
        foreach (var (arc, from) in way)
            Add(arc, network.From[arc] == from ? amount : -amount);
        return amount;
    }

    /// <summary>How much more can flow through an arc from a node on.</summary>
    private decimal Room(int arc, int node, Knower knower)
    {
        if (network.From[arc] != node)
            return knower.CanFall(arc) + change[arc];
        return knower.CanRise(arc) ? decimal.MaxValue / 4 : Math.Max(-change[arc], 0);
    }

    private void Add(int arc, decimal amount)
    {
        if (change[arc] == 0 && amount != 0)
            touched.Add(arc);
        change[arc] += amount;
    }
}
