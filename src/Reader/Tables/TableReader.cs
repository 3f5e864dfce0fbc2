using Yuelu.Reader.Commitments;
using Yuelu.Reader.Outline;
using Yuelu.Reader.Text;

namespace Yuelu.Reader.Tables;

/// <summary>Finds indicator tables in all the forms that scrapes leave of them and reads their rows.</summary>
internal sealed class TableReader
{
    private const int LongestCell = 60;
    private const int MostHeaderCells = 14;
    private static readonly WordSet Names = new("指标 项目 子行业 行业 领域 类别 名称 事项 区域 地区");
    private static readonly WordSet HeaderWords = new(
        "序号 指标 单位 属性 性质 类别 名称 年 目标 预期 累计 年均 现状 基期 备注 计划 责任 牵头 实绩 项目 值"
    );

    private static readonly WordSet Values = new("目标 完成 值 预期 现状 实绩 指标 基期");
    private static readonly WordSet Totals = new("合计 汇总 总计 小计");

    private readonly string text;
    private readonly IReadOnlyList<PlacedUnit> units;
    private readonly PlanTime time;
    private readonly List<Candidate> found;

    private TableReader(string text, IReadOnlyList<PlacedUnit> units, PlanTime time, List<Candidate> found) =>
        (this.text, this.units, this.time, this.found) = (text, units, time, found);

    /// <summary>Adds the targets of every table to <paramref name="found"/>; the result tells which units are cells.</summary>
    public static bool[] Read(string text, IReadOnlyList<PlacedUnit> units, PlanTime time, List<Candidate> found)
    {
        var reader = new TableReader(text, units, time, found);
        var cells = new bool[units.Count];
        for (var i = 0; i < units.Count; i++)
        {
            var next = reader.Table(i);
            for (var j = i; j < next; j++)
                cells[j] = true;
            i = Math.Max(i, next - 1);
        }
        return cells;
    }

    /// <summary>Reads the table whose heading starts at unit <paramref name="at"/>; index after it, or <paramref name="at"/>.</summary>
    private int Table(int at)
    {
        if (
            !IsCellLine(at)
            || units[at].Unit.Heading is not null
            || !HeaderWords.In(text, units[at].Unit.Start, units[at].Unit.End)
        )
            return at;
        var line = SplitLine(at);
        return line.Count > 2 ? LineTable(at, line)
            : IsGluedHeader(at, out var columns) ? GluedTable(at, columns)
            : CellTable(at);
    }

    /// <summary>One row a line, cells parted by tabs, bars or blanks.</summary>
    private int LineTable(int at, List<Cell> header)
    {
        var columns = header.Select(cell => Column.Of(text[cell.Start..cell.End], time)).ToList();
        if (
            !header.Exists(cell => Names.In(text, cell.Start, cell.End)) || columns.TrueForAll(column => column is null)
        )
            return at;
        var values = columns.OfType<Column>().ToList();
        var i = at + 1;
        for (; i < units.Count && IsCellLine(i); i++)
        {
            var cells = SplitLine(i);
            if (cells.Count < 2)
                break;
            if (cells.Count == header.Count)
                AlignedRow(cells, columns, units[i].Section);
            else
                RowReader.Read(text, cells, values, time, units[i].Section, found);
        }
        return i > at + 1 ? i : at;
    }

    private void AlignedRow(List<Cell> cells, List<Column?> columns, int section)
    {
        var kept = new List<Cell>();
        for (var i = 0; i < cells.Count; i++)
        {
            // A cell under a heading without values is no value, whatever it looks like.
            kept.Add(
                columns[i] is null && cells[i].Sort is CellSort.Value or CellSort.None
                    ? cells[i] with
                    {
                        Sort = CellSort.Nature,
                    }
                    : cells[i]
            );
        }
        RowReader.Read(text, kept, columns.OfType<Column>().ToList(), time, section, found);
    }

    /// <summary>The cells of every row glued into one line.</summary>
    private int GluedTable(int at, List<Column> columns)
    {
        var i = at + 1;
        for (; i < units.Count && IsCellLine(i); i++)
        {
            var (start, end) = (units[i].Unit.Start, units[i].Unit.End);
            var cells = GluedRow.Split(text, start, end, columns.Count);
            if (cells is null)
                break;
            RowReader.Read(text, cells, columns, time, units[i].Section, found);
        }
        return i > at + 1 ? i : at;
    }

    /// <summary>One cell a line.</summary>
    private int CellTable(int at)
    {
        var (columns, numbered, i, width) = CellHeader(at);
        if (columns.Count == 0)
            return at;
        var row = new List<Cell>();
        var ordinal = 1;
        var section = units[at].Section;
        for (; i < units.Count && IsCellLine(i); i++)
        {
            var cell = Cell.Of(text, units[i].Unit.Start, units[i].Unit.End);
            var starts = numbered
                ? IsOrdinal(cell, ordinal)
                    && (row.Count == 0 || row.Count >= width - 3)
                    && i + 1 < units.Count
                    && Cell.Of(text, units[i + 1].Unit.Start, units[i + 1].Unit.End).Sort == CellSort.Words
                : cell.Sort == CellSort.Words && row.Exists(other => other.Sort is CellSort.Value or CellSort.None);
            starts |= numbered && row.Count >= 2 && Totals.At(text, cell.Start, cell.End) is not null;
            if (starts && (numbered || row.Count > 0))
            {
                RowReader.Read(text, row, columns, time, section, found);
                row.Clear();
                ordinal++;
                if (numbered && cell.Sort == CellSort.Value)
                    continue;
            }
            else if (numbered && ordinal > 1 && row.Count >= width + 3)
                break;
            row.Add(cell);
        }
        RowReader.Read(text, row, columns, time, section, found);
        return ordinal > 1 || row.Count > 0 ? i : at;
    }

    private (List<Column> Columns, bool Numbered, int Next, int Width) CellHeader(int at)
    {
        var columns = new List<Column>();
        var numbered = false;
        var named = false;
        var i = at;
        var heading = "";
        var merged = 0;
        for (; i < units.Count && i < at + MostHeaderCells && IsCellLine(i); i++)
        {
            var cell = text[units[i].Unit.Start..units[i].Unit.End]
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("\u3000", "", StringComparison.Ordinal)
                .TrimEnd('|');
            if (numbered && cell == "1")
                break;
            if (!numbered && i > at && !HeaderWords.In(cell) && !cell.StartsWith('（') && !cell.StartsWith('('))
                break;
            numbered |= cell == "序号";
            named |= Names.In(cell);
            // 基准值 and （2020年） on two lines are one heading, so are “十五五” and 目标值.
            if (
                cell.StartsWith('（')
                || cell.StartsWith('(')
                || IsPeriodAlone(heading) && Values.In(cell) && Deadlines.Find(cell, 0, cell.Length).Count == 0
            )
            {
                merged++;
                if (heading.Length > 0 && Column.Of(heading, time) is not null && columns.Count > 0)
                    columns.RemoveAt(columns.Count - 1);
                heading += cell;
            }
            else
                heading = cell;
            if (Column.Of(heading, time) is { } column && heading.Length <= 30)
                columns.Add(column);
        }
        var closed = numbered ? i < units.Count && text[units[i].Unit.Start..units[i].Unit.End] == "1" : i - at >= 2;
        return named && closed ? (columns, numbered, i, i - at - merged) : ([], false, at, 0);
    }

    private static bool IsPeriodAlone(string heading) =>
        Deadlines.Find(heading, 0, heading.Length) is [var year] && year.Start == 0 && year.End >= heading.Length;

    private bool IsGluedHeader(int at, out List<Column> columns)
    {
        columns = [];
        var header = text[units[at].Unit.Start..units[at].Unit.End];
        if (!Names.In(header) || header.Length > LongestCell)
            return false;
        var years = Deadlines.Find(header, 0, header.Length);
        if (years.Count == 0)
            return false;
        foreach (var year in years)
            columns.Add(new Column(time.IsPast(year.Year) ? ColumnUse.Base : ColumnUse.Target, year.Year, ""));
        if (header.Contains("年均", StringComparison.Ordinal))
            columns.Add(new Column(ColumnUse.Growth, null, ""));
        return true;
    }

    private bool IsOrdinal(Cell cell, int ordinal) =>
        Numerals.Arabic(text, cell.Start, cell.End, out var value) == cell.End
        && cell.End > cell.Start
        && value == ordinal;

    private bool IsCellLine(int index)
    {
        var (unit, _) = units[index];
        if (
            !unit.NewParagraph
            || index + 1 < units.Count && !units[index + 1].Unit.NewParagraph
            || unit.Heading is { Level: not 3 } mark && text.AsSpan(mark.End, unit.End - mark.End).Trim(" |").Length > 0
        )
            return false;
        var last = text[unit.End - 1];
        var bars = text[unit.Start] == '|' || text.AsSpan(unit.Start, unit.Length).Contains('\t');
        return unit.Length <= (bars ? 400 : LongestCell)
            && last is not ('。' or '；' or '：' or '，' or '！')
            && !text.AsSpan(unit.Start, unit.Length).StartsWith("注");
    }

    private List<Cell> SplitLine(int index)
    {
        var (start, end) = (units[index].Unit.Start, units[index].Unit.End);
        var bars = text[start] == '|' || text.AsSpan(start, end - start).Count('|') > 1;
        var tabs = text.AsSpan(start, end - start).Contains('\t');
        var cells = new List<Cell>();
        if (!bars && !tabs)
            return [Cell.Of(text, start, end)];
        if (bars && text[start] == '|')
            start++;
        if (bars && end > start && text[end - 1] == '|')
            end--;
        for (var at = start; at <= end; at++)
        {
            if (at < end && text[at] != (bars ? '|' : '\t'))
                continue;
            cells.Add(Cell.Of(text, start, at));
            start = at + 1;
        }
        return cells;
    }
}
