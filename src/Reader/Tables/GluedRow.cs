using Yuelu.Reader.Commitments;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tables;

/// <summary>Takes apart a table row whose cells were glued into one line: 1研发经费比重%1.822.60预期性.</summary>
internal static class GluedRow
{
    /// <summary>The cells, or null when the line is no such row.</summary>
    /// <param name="values">How many columns of values the table has.</param>
    public static List<Cell>? Split(string text, int start, int end, int values)
    {
        var at = start;
        var ordinal = Numerals.Arabic(text, at, end, out _);
        if (ordinal - at <= 2)
            at = ordinal;
        var first = at;
        while (
            first < end
            && (
                first - at < 2
                || !(
                    Chars.IsDigit(text[first])
                    || text[first] is '[' or '［' or '≥' or '≤' or '<' or '>' or '＜' or '＞' or '—'
                )
            )
        )
            first++;
        if (first >= end)
            return null;
        var cells = new List<Cell>();
        var name = Cell.Of(text, at, UnitBefore(text, at, first));
        if (name.Sort != CellSort.Words)
            return null;
        cells.Add(name);
        if (name.End < first && Cell.Of(text, UnitBefore(text, at, first), first) is { Sort: CellSort.Unit } unit)
            cells.Add(unit);
        Values(text, first, end, values, cells);
        return cells.Count > 1 ? cells : null;
    }

    /// <summary>Where a unit that ends the name starts.</summary>
    private static int UnitBefore(string text, int start, int end)
    {
        end = Chars.SkipSpacesBack(text, end, start);
        for (var i = Math.Max(start + 2, end - 8); i < end; i++)
        {
            if (
                Units.Read(text, i, end, out var unit, out var sort) == end
                && (sort != UnitSort.Count || unit.Length > 1 || Chars.IsSpace(text[i - 1]) || Chars.IsHan(text[i - 1]))
            )
                return i;
        }
        return end;
    }

    private static void Values(string text, int start, int end, int values, List<Cell> cells)
    {
        for (var at = start; at < end && values > 0; )
        {
            at = Chars.SkipSpaces(text, at, end);
            if (at < end && text[at] is '—' or '－' or '/' or '–')
            {
                cells.Add(new Cell(at, at + 1, CellSort.None));
                (at, values) = (at + 1, values - 1);
                continue;
            }
            var digits = Cell.ValueStart(text, at, end);
            if (digits >= end || !Chars.IsDigit(text[digits]))
                break;
            foreach (var stop in Numbers(text, digits, end, values))
            {
                var unit = Units.Read(text, stop, end, out _, out _);
                if (unit < end && text[unit] is ']' or '］' or '】' or '）')
                    unit++;
                cells.Add(new Cell(at, unit, CellSort.Value));
                (at, values) = (unit, values - 1);
            }
        }
    }

    /// <summary>Ends of the numbers in a run of digits and dots: as many as columns remain, all with the same number of decimals.</summary>
    private static List<int> Numbers(string text, int start, int end, int columns)
    {
        var run = start;
        var dots = 0;
        while (run < end && (Chars.IsDigit(text[run]) || text[run] is '.' or '．'))
            dots += text[run++] is '.' or '．' ? 1 : 0;
        if (dots < 2 || dots > columns)
            return [run];
        for (var decimals = 1; decimals <= 3; decimals++)
        {
            var ends = new List<int>();
            var at = start;
            while (at < run)
            {
                var dot = at;
                while (dot < run && Chars.IsDigit(text[dot]))
                    dot++;
                if (dot == at || dot + 1 + decimals > run)
                    break;
                at = dot + 1 + decimals;
                ends.Add(at);
            }
            if (ends.Count == dots && at == run)
                return ends;
        }
        return [run];
    }
}
