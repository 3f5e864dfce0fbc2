namespace Yuelu.Plans.Observations;

/// <summary>A file of figures as text, before any cell is judged.</summary>
internal sealed record FigureTable(IReadOnlyList<FigureTable.Line> Lines)
{
    /// <summary>One row that is not empty.</summary>
    /// <param name="Row">Row number as the spreadsheet shows it.</param>
    internal sealed record Line(int Row, IReadOnlyDictionary<FigureColumn, string> Cells)
    {
        /// <summary>The trimmed text of a cell; empty where the file has no such column.</summary>
        public string this[FigureColumn column] => Cells.GetValueOrDefault(column, "");
    }
}
