using Yuelu.Kernel;
using Yuelu.Reader.Sentences;

namespace Yuelu.Reader.Reassemble;

/// <summary>The manuscript in reading order with its units, and what was left out of it.</summary>
/// <param name="Manuscript">Text in reading order.</param>
/// <param name="Units">Its sentences and headings, as places in the manuscript.</param>
/// <param name="Repeats">Second copies, as places in the source, each with the place of the first copy.</param>
/// <param name="Unplaced">Pieces whose place is a guess, as places in the source.</param>
/// <param name="Moved">Indices of units that follow another unit than in the file.</param>
internal sealed record Assembly(
    Manuscript Manuscript,
    List<Unit> Units,
    List<(TextSpan Copy, TextSpan First)> Repeats,
    List<TextSpan> Unplaced,
    List<int> Moved
);

/// <summary>Leaves second copies out and puts the sentences back into the order of the document.</summary>
internal static class Assembler
{
    private const double LeastRepeated = 0.03;

    public static Assembly Assemble(Manuscript joined, List<Unit> units)
    {
        var first = Repeats.Find(joined.Text, units);
        var kept = Enumerable.Range(0, units.Count).Where(i => first[i] == i).ToList();
        var doubtful = new List<int>();
        if (IsWoven(units, first) && !Numbered(units, kept))
        {
            var labels = TwoReadings.Part(joined.Text, units, first, doubtful);
            kept = Merge(units, first, labels);
        }
        return Build(joined, units, first, kept, doubtful);
    }

    /// <summary>Whether so much is printed twice that two readings may run through each other.</summary>
    private static bool IsWoven(List<Unit> units, int[] first)
    {
        var (all, twice) = (0L, 0L);
        for (var i = 0; i < units.Count; i++)
        {
            all += units[i].Length;
            twice += first[i] == i ? 0 : units[i].Length;
        }
        return twice > all * LeastRepeated;
    }

    /// <summary>Whether the headings follow each other as numbers should; then the file's order is the document's.</summary>
    private static bool Numbered(List<Unit> units, List<int> kept)
    {
        var path = NumberPath.Start;
        foreach (var i in kept)
        {
            if (units[i].Heading is not { } mark)
                continue;
            path = path.Next(mark, out var cost);
            if (cost >= NumberPath.Backwards)
                return false;
        }
        return true;
    }

    /// <summary>Merges both readings: what both hold ties them together; between two ties the numbering decides.</summary>
    private static List<int> Merge(List<Unit> units, int[] first, int[] labels)
    {
        var paths = new NumberPath[units.Count];
        var path = new[] { NumberPath.Start, NumberPath.Start };
        var readings = new[] { new List<int>(), new List<int>() };
        for (var i = 0; i < units.Count; i++)
        {
            if (labels[i] < 0)
                continue;
            if (units[i].Heading is { } mark)
                path[labels[i]] = path[labels[i]].Next(mark, out _);
            paths[i] = path[labels[i]];
            readings[labels[i]].Add(i);
        }
        var lagging = new HashSet<int>(readings[1].Where(i => first[i] != i).Select(i => first[i]));
        var order = new List<int>();
        var (a, b) = (0, 0);
        while (a < readings[0].Count || b < readings[1].Count)
        {
            var left = a < readings[0].Count ? readings[0][a] : -1;
            var right = b < readings[1].Count ? readings[1][b] : -1;
            if (left >= 0 && right >= 0 && first[right] == left)
            {
                order.Add(left);
                (a, b) = (a + 1, b + 1);
            }
            else if (right >= 0 && first[right] != right)
            {
                // The lagging reading stands at a tie that the leading one has still to come to, or has passed.
                if (left >= 0 && left <= first[right])
                    order.Add(readings[0][a++]);
                else
                    b++;
            }
            else if (
                right < 0
                || left >= 0 && !lagging.Contains(left) && NumberPath.Compare(paths[left], paths[right]) < 0
            )
                order.Add(readings[0][a++]);
            else
                order.Add(readings[1][b++]);
        }
        return order;
    }

    private static Assembly Build(Manuscript joined, List<Unit> units, int[] first, List<int> kept, List<int> doubtful)
    {
        var order = new List<(TextSpan, bool)>(kept.Count);
        var placed = new List<Unit>(kept.Count);
        var moved = new List<int>();
        var at = 0;
        for (var k = 0; k < kept.Count; k++)
        {
            var unit = units[kept[k]];
            var follows = k > 0 && kept[k] == kept[k - 1] + 1;
            if (k > 0 && kept[k] < kept[k - 1])
                moved.Add(k);
            var breaks = unit.NewParagraph && (follows || unit.Heading is not null || unit.Bullet || k == 0);
            var begin = breaks && at > 0 ? at + 1 : at;
            var opening = breaks;
            foreach (var piece in joined.Sources(unit.Start, unit.End))
            {
                order.Add((piece, opening));
                opening = false;
            }
            placed.Add(unit.MovedTo(begin) with { NewParagraph = breaks });
            at = begin + unit.Length;
        }
        var repeats = new List<(TextSpan, TextSpan)>();
        for (var i = 0; i < units.Count; i++)
        {
            if (first[i] == i)
                continue;
            var copies = joined.Sources(units[i].Start, units[i].End).ToList();
            var originals = joined.Sources(units[first[i]].Start, units[first[i]].End).ToList();
            for (var j = 0; j < copies.Count; j++)
                repeats.Add((copies[j], originals[Math.Min(j, originals.Count - 1)]));
        }
        var unplaced = doubtful
            .Where(i => first[i] == i)
            .SelectMany(i => joined.Sources(units[i].Start, units[i].End))
            .ToList();
        return new Assembly(joined.Rejoin(order), placed, repeats, unplaced, moved);
    }
}
