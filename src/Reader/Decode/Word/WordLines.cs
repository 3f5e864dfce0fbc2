using System.Text;

namespace Yuelu.Reader.Decode.Word;

/// <summary>Collects lines: paragraphs, rows with tabs between cells, boxes after the paragraph that anchors them.</summary>
internal sealed class WordLines
{
    private const int MostSpan = 63;
    private readonly StringBuilder done = new();
    private readonly Stack<Table> tables = new();
    private readonly Stack<List<string>> boxes = new();
    private readonly List<string> waiting = [];
    private string unfinished = "";
    private int notes;
    private bool noteStarts;

    private sealed class Table
    {
        public List<List<string>> Row { get; } = [];
        public List<int> Empty { get; } = [];
        public bool IsDeleted { get; set; }
        public bool InCell { get; set; }
        public List<string> Rows { get; } = [];
        public int BoxDepth { get; init; }
    }

    /// <summary>Takes a paragraph; one whose end was deleted waits for the next.</summary>
    public void Paragraph(string text, bool joinsNext)
    {
        text = unfinished + text;
        unfinished = joinsNext ? text : "";
        if (joinsNext)
            return;
        if (noteStarts)
            (text, noteStarts) = ($"注{++notes}：{text.TrimStart()}", false);
        foreach (var line in text.Split('\n'))
            Add(line.TrimEnd());
        if (boxes.Count == 0)
            Flush();
    }

    /// <summary>The next paragraph begins a note.</summary>
    public void StartNote() => noteStarts = true;

    public void StartTable() => tables.Push(new Table { BoxDepth = boxes.Count });

    public void StartRow()
    {
        if (!tables.TryPeek(out var table))
            return;
        table.Row.Clear();
        table.Empty.Clear();
        table.IsDeleted = false;
    }

    public void StartCell()
    {
        if (!tables.TryPeek(out var table))
            return;
        table.Row.Add([]);
        table.Empty.Add(0);
        table.InCell = true;
    }

    /// <summary>The cell covers <paramref name="columns"/> columns; the others stay empty.</summary>
    public void CellReachesOver(int columns)
    {
        if (tables.TryPeek(out var table) && table.Empty.Count > 0)
            table.Empty[^1] = Math.Clamp(columns, 1, MostSpan) - 1;
    }

    /// <summary>The row begins that many columns to the right.</summary>
    public void CellsBefore(int columns)
    {
        if (!tables.TryPeek(out var table))
            return;
        for (var i = 0; i < Math.Min(columns, MostSpan); i++)
        {
            table.Row.Add([]);
            table.Empty.Add(0);
        }
    }

    /// <summary>Change tracking deleted the row.</summary>
    public void RowIsDeleted()
    {
        if (tables.TryPeek(out var table))
            table.IsDeleted = true;
    }

    public void EndCell()
    {
        if (tables.TryPeek(out var table))
            table.InCell = false;
    }

    /// <summary>A row of one cell is a frame round paragraphs; any other becomes one line.</summary>
    public void EndRow()
    {
        if (!tables.TryPeek(out var table) || table.IsDeleted || table.Row.Count == 0)
            return;
        if (table.Row.Count == 1)
            table.Rows.AddRange(table.Row[0]);
        else
            table.Rows.Add(Joined(table));
        table.Row.Clear();
    }

    public void EndTable()
    {
        if (!tables.TryPop(out var table))
            return;
        foreach (var row in table.Rows)
            Add(row);
        if (boxes.Count == 0 && tables.Count == 0)
            Flush();
    }

    public void StartBox() => boxes.Push([]);

    public void EndBox()
    {
        if (!boxes.TryPop(out var box))
            return;
        if (boxes.TryPeek(out var outer))
            outer.AddRange(box);
        else
            waiting.AddRange(box);
    }

    /// <summary>Writes what still waits.</summary>
    public void Close()
    {
        if (unfinished.Length > 0)
            Paragraph("", joinsNext: false);
        Flush();
    }

    public override string ToString() => done.ToString();

    private static string Joined(Table table)
    {
        var cells = new List<string>();
        foreach (var (cell, empty) in table.Row.Zip(table.Empty))
        {
            cells.Add(string.Join(' ', cell.Select(l => l.Replace('\t', ' ').Trim()).Where(l => l.Length > 0)));
            cells.AddRange(Enumerable.Repeat("", empty));
        }
        return string.Join('\t', cells).TrimEnd('\t');
    }

    private void Add(string line)
    {
        if (line.AsSpan().Trim().Length == 0)
            return;
        if (tables.TryPeek(out var table) && table.InCell && table.Row.Count > 0 && table.BoxDepth == boxes.Count)
            table.Row[^1].Add(line);
        else if (boxes.TryPeek(out var box))
            box.Add(line);
        else
            done.Append(line).Append('\n');
    }

    private void Flush()
    {
        if (tables.Count > 0)
            return;
        foreach (var line in waiting)
            done.Append(line).Append('\n');
        waiting.Clear();
    }
}
