using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Yuelu.Reader.Decode.Pdf;

/// <summary>A table drawn with lines: a glyph's cell is bounded by the nearest line on each side.</summary>
internal sealed class RuledTable
{
    private const double Near = 3;
    private const int MostRules = 4_000;
    private readonly List<Rule> across;
    private readonly List<Rule> upright;
    private readonly List<double> columns;

    private RuledTable(List<Rule> across, List<Rule> upright)
    {
        (this.across, this.upright) = (across, upright);
        columns = Distinct(upright.Select(r => r.At));
    }

    /// <summary>A straight line: where it lies, and from where to where it runs.</summary>
    private readonly record struct Rule(double At, double From, double To)
    {
        public bool Spans(double x) => From - Near <= x && x <= To + Near;
    }

    private readonly record struct Cell(double Left, double Right, double Bottom, double Top);

    /// <summary>Tables of at least two columns and two rows among the lines of a page.</summary>
    public static IReadOnlyList<RuledTable> Find(IEnumerable<PdfPath> paths)
    {
        var (across, upright) = (new List<Rule>(), new List<Rule>());
        foreach (var path in paths)
        {
            if (across.Count + upright.Count > MostRules)
                return [];
            foreach (var part in path)
                Collect(part, path.IsStroked, across, upright);
        }
        return
        [
            .. Connected(across, upright)
                .Where(t => t.columns.Count > 2 && Distinct(t.across.Select(r => r.At)).Count > 2),
        ];
    }

    /// <summary>Whether the glyph stands inside a cell.</summary>
    public bool Holds(Glyph glyph) => CellOf(glyph) is not null;

    /// <summary>One line per row: cells from left to right with tabs between, those that a wider one covers left empty.</summary>
    public IEnumerable<PdfLine> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var cells = glyphs.GroupBy(g => CellOf(g)!.Value).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var row in cells.Keys.GroupBy(c => Math.Round(c.Top / Near)).OrderByDescending(r => r.Key))
        {
            var inRow = row.OrderBy(c => c.Left).ToList();
            var text = "";
            var column = 0;
            foreach (var cell in inRow)
            {
                var at = columns.FindIndex(c => Math.Abs(c - cell.Left) <= Near);
                text += new string('\t', Math.Max(0, at - column));
                column = Math.Max(column, at);
                text += string.Concat(PdfLine.Gather(cells[cell]).Select(l => l.Text.Replace('\t', ' ')));
            }
            var first = cells[inRow[0]];
            yield return new PdfLine(
                text,
                inRow[0].Left,
                inRow[^1].Right,
                row.Max(c => c.Top) - Near,
                first[0].Size,
                true
            );
        }
    }

    private Cell? CellOf(Glyph glyph)
    {
        var (x, y) = glyph.Middle;
        var (left, right) = Nearest(upright, x, y);
        var (bottom, top) = Nearest(across, y, x);
        return left is null || right is null || bottom is null || top is null
            ? null
            : new Cell(left.Value, right.Value, bottom.Value, top.Value);
    }

    private static (double? Below, double? Above) Nearest(List<Rule> rules, double at, double along)
    {
        var (below, above) = ((double?)null, (double?)null);
        foreach (var rule in rules)
        {
            if (!rule.Spans(along))
                continue;
            if (rule.At <= at && rule.At > (below ?? double.MinValue))
                below = rule.At;
            if (rule.At > at && rule.At < (above ?? double.MaxValue))
                above = rule.At;
        }
        return (below, above);
    }

    private static void Collect(PdfSubpath part, bool isStroked, List<Rule> across, List<Rule> upright)
    {
        if (part.GetBoundingRectangle() is not { } box)
            return;
        var (left, right) = (Math.Min(box.Left, box.Right), Math.Max(box.Left, box.Right));
        var (bottom, top) = (Math.Min(box.Bottom, box.Top), Math.Max(box.Bottom, box.Top));
        if (top - bottom <= Near && right - left > 2 * Near)
            across.Add(new Rule((top + bottom) / 2, left, right));
        else if (right - left <= Near && top - bottom > 2 * Near)
            upright.Add(new Rule((left + right) / 2, bottom, top));
        else if (isStroked && part.IsDrawnAsRectangle)
        {
            across.AddRange([new Rule(bottom, left, right), new Rule(top, left, right)]);
            upright.AddRange([new Rule(left, bottom, top), new Rule(right, bottom, top)]);
        }
    }

    /// <summary>Groups lines that meet: each group is one table.</summary>
    private static IEnumerable<RuledTable> Connected(List<Rule> across, List<Rule> upright)
    {
        var (restAcross, restUpright) = (new HashSet<Rule>(across), new HashSet<Rule>(upright));
        while (restAcross.Count > 0)
        {
            var (rows, columns) = (new List<Rule>(), new List<Rule>());
            var open = new Queue<(Rule Rule, bool IsAcross)>([(restAcross.First(), true)]);
            restAcross.Remove(open.Peek().Rule);
            while (open.TryDequeue(out var next))
            {
                (next.IsAcross ? rows : columns).Add(next.Rule);
                var rest = next.IsAcross ? restUpright : restAcross;
                foreach (var other in rest.Where(o => Meet(next.Rule, o)).ToList())
                {
                    rest.Remove(other);
                    open.Enqueue((other, !next.IsAcross));
                }
            }
            yield return new RuledTable(rows, columns);
        }
    }

    private static bool Meet(Rule rule, Rule other) => rule.Spans(other.At) && other.Spans(rule.At);

    private static List<double> Distinct(IEnumerable<double> places)
    {
        var distinct = new List<double>();
        foreach (var place in places.Order())
            if (distinct.Count == 0 || place - distinct[^1] > Near)
                distinct.Add(place);
        return distinct;
    }
}
