using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Observations;

/// <summary>Reads a CSV or Excel file into rows of text.</summary>
internal static class ReadFigureTable
{
    /// <summary>Reads the file; by its bytes and not by its name it is known which of the two it is.</summary>
    /// <returns>The rows, or the one sentence that says why the file cannot be used.</returns>
    public static Result<FigureTable> Read(byte[] file)
    {
        if (file.Length > FigureLimits.Bytes)
            return ObservationProblems.TooLarge(file.Length);
        var (fault, rows) = ReadTable.Rows(file, FigureLimits.UnpackedBytes, FigureLimits.Rows * 2);
        return fault switch
        {
            TableFault.TooLarge => ObservationProblems.TooLarge(FigureLimits.UnpackedBytes),
            TableFault.Unreadable => ObservationProblems.Unreadable,
            _ => Table(rows),
        };
    }

    private static Result<FigureTable> Table(IEnumerable<string[]> rows)
    {
        var lines = new List<FigureTable.Line>();
        FigureColumn?[]? heading = null;
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            if (row.All(cell => cell.Length == 0))
                continue;
            if (heading is null)
            {
                heading = Array.ConvertAll(row, FigureColumns.Find);
                var missing = FigureColumns.Required.Where(column => !heading.Contains(column)).ToList();
                if (missing.Count > 0)
                    return ObservationProblems.MissingColumns([.. missing]);
                continue;
            }
            if (lines.Count == FigureLimits.Rows)
                return ObservationProblems.TooManyRows();
            lines.Add(new FigureTable.Line(number, Cells(heading, row)));
        }
        return lines.Count == 0 ? ObservationProblems.Empty : new FigureTable(lines);
    }

    private static Dictionary<FigureColumn, string> Cells(FigureColumn?[] heading, string[] row)
    {
        var cells = new Dictionary<FigureColumn, string>();
        for (var i = 0; i < heading.Length && i < row.Length; i++)
            if (heading[i] is { } column)
                cells[column] = SafeCell.Undo(row[i]);
        return cells;
    }
}
