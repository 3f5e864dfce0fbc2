using AngleSharp.Dom;

namespace Yuelu.Reader.Decode.Page;

/// <summary>Tables of a web page.</summary>
internal static class PageTable
{
    private const int MostSpan = 50;
    private const int LongCell = 600;

    /// <summary>Whether it is a table of figures; a table that only lays out the page is read as blocks.</summary>
    public static bool IsData(IElement table, Weights weights)
    {
        if (table.QuerySelector("table") is not null)
            return false;
        var rows = RowsOf(table).ToList();
        if (rows.Count == 0 || rows.Max(r => Cells(r).Count()) < 2)
            return false;
        return rows.SelectMany(Cells).All(c => weights.Text(c) < LongCell);
    }

    /// <summary>Each row as one line with tabs between cells; a cell that reaches over others leaves theirs empty.</summary>
    public static IEnumerable<string> Rows(IElement table)
    {
        if (table.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption)
            yield return Words(caption);
        var below = new List<int>();
        foreach (var row in RowsOf(table))
        {
            var cells = new List<string>();
            foreach (var cell in Cells(row))
            {
                TakeRowsFromAbove(below, cells);
                var wide = Span(cell, "colspan");
                for (var i = 0; i < wide; i++)
                {
                    while (below.Count <= cells.Count)
                        below.Add(0);
                    below[cells.Count] = Span(cell, "rowspan") - 1;
                    cells.Add(i == 0 ? Words(cell) : "");
                }
            }
            TakeRowsFromAbove(below, cells);
            yield return string.Join('\t', cells).TrimEnd('\t');
        }
    }

    private static void TakeRowsFromAbove(List<int> below, List<string> cells)
    {
        while (cells.Count < below.Count && below[cells.Count] > 0)
        {
            below[cells.Count]--;
            cells.Add("");
        }
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.Children.Where(r => r.LocalName == "tr"));

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(c => c.LocalName is "td" or "th");

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    /// <summary>A cell's words in one line; its own line breaks become spaces.</summary>
    private static string Words(IElement cell)
    {
        var lines = new LineWriter();
        foreach (var node in cell.Descendants())
        {
            if (node is IText text && text.ParentElement?.LocalName is not ("script" or "style"))
                lines.Append(text.Data, keep: false);
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" })
                lines.EndLine();
        }
        lines.EndLine();
        return lines.ToString().TrimEnd('\n').Replace('\n', ' ');
    }
}
