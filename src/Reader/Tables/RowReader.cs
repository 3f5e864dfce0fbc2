using Yuelu.Reader.Commitments;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tables;

/// <summary>Turns a row of an indicator table into targets.</summary>
internal static class RowReader
{
    private static readonly WordSet Falling = new("下降 降低 减少 降幅 削减 压减 消减");
    private static readonly WordSet Growing = new("增长 增速 增幅 增长率");

    public static void Read(
        string text,
        List<Cell> row,
        List<Column> columns,
        PlanTime time,
        int section,
        List<Candidate> found
    )
    {
        var name = row.FindLast(cell => cell.Sort == CellSort.Words && IsBeforeValues(row, cell));
        if (name == default)
            return;
        var values = row.FindAll(cell => (cell.Sort is CellSort.Value or CellSort.None) && cell.Start >= name.End);
        if (values.Count == 0 || !values.Exists(cell => cell.Sort == CellSort.Value))
            return;
        var unitCell = row.Find(cell => cell.Sort == CellSort.Unit);
        var unit = unitCell == default ? "" : UnitOf(text, unitCell.Start, unitCell.End);
        var words = text[name.Start..name.End].Trim();
        if (unit.Length == 0)
            (words, unit) = UnitInName(words);
        // Fewer values than columns: a missing base leaves the last columns.
        var offset = columns.Count - values.Count;
        if (offset < 0)
            (values, offset) = (values.GetRange(0, columns.Count), 0);
        for (var i = 0; i < values.Count; i++)
        {
            if (
                values[i].Sort == CellSort.Value
                && Target(text, name, values[i], columns[i + offset], words, unit, values, columns, offset, time)
                    is { } target
            )
                found.Add(target with { Section = section });
        }
    }

    private static Candidate? Target(
        string text,
        Cell name,
        Cell cell,
        Column column,
        string words,
        string unit,
        List<Cell> values,
        List<Column> columns,
        int offset,
        PlanTime time
    )
    {
        if (column.Use == ColumnUse.Base)
            return null;
        var content = text[cell.Start..cell.End];
        var bracketed =
            content[0] is '[' or '［' or '【'
            || content[0] is '（' or '(' && column.Use is ColumnUse.Growth or ColumnUse.Cumulative;
        var digits = Cell.ValueStart(text, cell.Start, cell.End);
        var prefix = text[cell.Start..digits];
        var quantities = QuantityScanner.Scan(text, cell.Start, cell.End);
        var stop = Numerals.Arabic(text, digits, cell.End, out var value);
        var quantity = quantities.Find(other => other.NumberStart == digits);
        var own = Units.Read(text, stop, cell.End, out var ownUnit, out _) > stop ? ownUnit : quantity?.Unit ?? "";
        decimal? high = quantity?.High ?? Range(text, stop, cell.End);
        var measure =
            own.Length > 0 ? own
            : unit.Length > 0 ? unit
            : column.Unit;
        var falling = Falling.In(prefix) || Falling.In(words) && !words.EndsWith("目标", StringComparison.Ordinal);
        var growing =
            Growing.In(prefix) || column.Use == ColumnUse.Growth || Growing.Before(words, words.Length, 0) is not null;
        var level = values
            .Where((other, i) => other.Sort == CellSort.Value && columns[i + offset].Use == ColumnUse.Target)
            .Any();
        if (column.Use is ColumnUse.Cumulative || bracketed && column.Use == ColumnUse.Growth)
        {
            // A cumulative change beside a level says the same promise again.
            if (level)
                return null;
            growing = !falling;
        }
        var stated =
            ComparingWords.After(
                text,
                Math.Max(stop, Units.Read(text, stop, cell.End, out _, out _)),
                cell.End,
                out _,
                out var hedge
            ) ?? ComparingWords.Before(text, digits, cell.Start, out _);
        var comparator =
            high is not null ? Comparator.Range
            : falling ? Comparator.ReductionVsBase
            : growing && stated is null or Comparator.Reach && growing ? Comparator.GrowthReach
            : growing && stated == Comparator.About ? Comparator.GrowthAbout
            : stated ?? Comparator.Reach;
        if (column.Use == ColumnUse.Growth && !bracketed && measure != "%")
            measure = own.Length > 0 ? own : "%";
        return new Candidate(name.Start, cell.End, CommitmentKind.Target, words, comparator)
        {
            Value = high is null ? value : null,
            Low = high is null ? null : value,
            High = high,
            Unit = PerHead.Unit(words, measure),
            BaseYear = falling ? time.Before : null,
            DeadlineYear = column.Year ?? time.Last,
            PerYear =
                column.Use == ColumnUse.Growth && !bracketed
                || words.StartsWith("年均", StringComparison.Ordinal)
                || words.Contains("年均增", StringComparison.Ordinal)
                || prefix.Contains("年均", StringComparison.Ordinal),
            Hedge = hedge,
            Confidence = values.Count == columns.Count ? 0.95 : 0.75,
        };
    }

    private static bool IsBeforeValues(List<Cell> row, Cell cell)
    {
        foreach (var other in row)
        {
            if (other.Sort == CellSort.Value)
                return cell.Start < other.Start;
        }
        return false;
    }

    private static decimal? Range(string text, int at, int end)
    {
        var i = Chars.SkipSpaces(text, at, end);
        if (i >= end || text[i] is not ('-' or '—' or '–' or '～' or '~' or '至'))
            return null;
        var stop = Numerals.Arabic(text, i + 1, end, out var high);
        return stop > i + 1 ? high : null;
    }

    private static string UnitOf(string text, int start, int end) =>
        Units.Read(text, start, end, out var unit, out _) == end ? unit : text[start..end];

    /// <summary>粮食综合生产能力（亿吨): the unit stands in brackets behind the name.</summary>
    private static (string Name, string Unit) UnitInName(string words)
    {
        var open = words.LastIndexOfAny(['（', '(']);
        if (
            open > 1
            && words[^1] is '）' or ')'
            && Units.Read(words, open + 1, words.Length - 1, out var unit, out _) == words.Length - 1
        )
            return (words[..open].Trim(), unit);
        return (words, "");
    }
}
