using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Series;

/// <summary>One row of a file that is not empty, before any cell is judged.</summary>
/// <param name="Row">Row number as the spreadsheet shows it; the heading is row 1.</param>
internal sealed record SeriesLine(int Row, IReadOnlyDictionary<SeriesColumn, string> Cells)
{
    /// <summary>The trimmed text of a cell; empty where the file has no such column.</summary>
    internal string this[SeriesColumn column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>Reads a CSV or Excel file of official series into rows of text; by its bytes it is known which of the two it is.</summary>
internal static class ReadSeriesTable
{
    /// <summary>Bytes of the file.</summary>
    internal const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Rows with values.</summary>
    internal const int MostRows = 50_000;

    /// <summary>Bytes of a workbook once unpacked; a small file can hide a large one.</summary>
    private const long MostUnpacked = 256L * 1024 * 1024;

    /// <returns>The rows, or the one sentence that says why the file cannot be used.</returns>
    internal static Result<List<SeriesLine>> Read(byte[] file)
    {
        if (file.Length == 0)
            return SeriesProblems.NoFile;
        if (file.Length > MostBytes)
            return SeriesProblems.TooLarge(file.Length);
        // The day of publication is a day; what Excel made of a month is told in the period's own column.
        var table = new TableRows(file, MostUnpacked, daysAsMonths: false);
        var rows = table.Read().Take(MostRows * 2).ToList();
        return table.Fault switch
        {
            TableFault.TooLarge => SeriesProblems.TooLarge(MostUnpacked),
            TableFault.Unreadable => SeriesProblems.Unreadable,
            _ => Lines(rows),
        };
    }

    private static Result<List<SeriesLine>> Lines(List<string[]> rows)
    {
        var lines = new List<SeriesLine>();
        SeriesColumn?[]? heading = null;
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].All(cell => cell.Length == 0))
                continue;
            if (heading is null)
            {
                heading = Array.ConvertAll(rows[at], SeriesColumns.Find);
                var missing = SeriesColumns.Required.Where(column => !heading.Contains(column)).ToList();
                if (missing.Count > 0)
                    return SeriesProblems.MissingColumns([.. missing]);
                continue;
            }
            if (lines.Count == MostRows)
                return SeriesProblems.TooManyRows;
            lines.Add(new(at + 1, Cells(heading, rows[at])));
        }
        return lines.Count == 0 ? SeriesProblems.Empty : lines;
    }

    private static Dictionary<SeriesColumn, string> Cells(SeriesColumn?[] heading, string[] row)
    {
        var cells = new Dictionary<SeriesColumn, string>();
        for (var at = 0; at < heading.Length && at < row.Length; at++)
            if (heading[at] is { } column)
                cells[column] = SafeCell.Undo(row[at]);
        return cells;
    }
}
