using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Registry.Imports;

/// <summary>One row that is not empty.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
internal sealed record FileLine<TColumn>(int Row, IReadOnlyDictionary<TColumn, string> Cells)
    where TColumn : struct;

/// <summary>Reads a file row by row; which column is which is known by its heading.</summary>
/// <param name="find">The column of a heading, or null.</param>
internal sealed class FileLines<TColumn>(
    byte[] file,
    Func<string, TColumn?> find,
    IReadOnlyList<TColumn> needed,
    Func<TColumn, Words> heading
)
    where TColumn : struct
{
    private readonly TableRows table = new(file, MostUnpacked, daysAsMonths: false);

    /// <summary>The largest file.</summary>
    internal const int MostBytes = 128 * 1024 * 1024;

    private const long MostUnpacked = 1024L * 1024 * 1024;

    /// <summary>Why the file cannot be used; known when <see cref="Read"/> has ended.</summary>
    internal Problem? Problem { get; private set; }

    /// <summary>The lines; none when the file cannot be used at all.</summary>
    internal IEnumerable<FileLine<TColumn>> Read()
    {
        if (MergedCells.First(file) is { } merged)
        {
            Problem = ImportProblems.Merged(merged);
            yield break;
        }
        TColumn?[]? columns = null;
        var (row, lines) = (0, 0);
        foreach (var cells in table.Read())
        {
            row++;
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (columns is null)
            {
                columns = Array.ConvertAll(cells, cell => find(cell));
                if (Missing(columns) is { } missing)
                {
                    Problem = missing;
                    yield break;
                }
                continue;
            }
            lines++;
            yield return new(row, Named(columns, cells));
        }
        Problem = table.Fault switch
        {
            TableFault.TooLarge => ImportProblems.UnpacksTooLarge,
            TableFault.Unreadable => ImportProblems.Unreadable,
            _ => lines == 0 ? ImportProblems.Empty : null,
        };
    }

    private Problem? Missing(TColumn?[] columns)
    {
        var missing = needed.Where(column => !columns.Contains(column)).Select(heading).ToArray();
        var twice = columns.OfType<TColumn>().GroupBy(column => column).FirstOrDefault(same => same.Count() > 1);
        return missing.Length > 0 ? ImportProblems.MissingColumns(missing)
            : twice is not null ? ImportProblems.ColumnTwice(heading(twice.Key))
            : null;
    }

    private static Dictionary<TColumn, string> Named(TColumn?[] columns, string[] cells)
    {
        var named = new Dictionary<TColumn, string>();
        for (var i = 0; i < columns.Length && i < cells.Length; i++)
            if (columns[i] is { } column && cells[i].Length > 0)
                named[column] = SafeCell.Undo(cells[i]);
        return named;
    }
}
