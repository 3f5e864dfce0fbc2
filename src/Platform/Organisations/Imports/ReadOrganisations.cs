using Yuelu.Kernel;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>One row that is not empty, before any cell is judged.</summary>
/// <param name="Row">Row number as the spreadsheet shows it.</param>
internal sealed record OrganisationLine(int Row, IReadOnlyDictionary<OrganisationColumn, string> Cells)
{
    /// <summary>The text of a cell; empty where the file has no such column.</summary>
    internal string this[OrganisationColumn column] => Cells.GetValueOrDefault(column, "");

    internal string Code => HalfWidth.Of(this[OrganisationColumn.Code]).ToLowerInvariant();

    internal string Parent => HalfWidth.Of(this[OrganisationColumn.Parent]).ToLowerInvariant();
}

/// <summary>Reads a CSV or Excel file of organisations into lines.</summary>
internal static class ReadOrganisations
{
    internal const int MostBytes = 8 * 1024 * 1024;
    internal const int MostRows = 20_000;
    private const long MostUnpacked = 128L * 1024 * 1024;

    /// <returns>The lines, or the one sentence that says why the file cannot be used.</returns>
    internal static Result<IReadOnlyList<OrganisationLine>> Read(byte[] file)
    {
        if (file.Length > MostBytes)
            return ImportProblems.TooLarge(file.Length);
        var (fault, rows) = ReadTable.Rows(file, MostUnpacked, MostRows * 2);
        return fault switch
        {
            TableFault.TooLarge => ImportProblems.TooLarge(MostUnpacked),
            TableFault.Unreadable => ImportProblems.Unreadable,
            _ => Lines(rows),
        };
    }

    private static Result<IReadOnlyList<OrganisationLine>> Lines(IReadOnlyList<string[]> rows)
    {
        var filled = rows.Select((cells, at) => (Cells: cells, Row: at + 1))
            .Where(row => row.Cells.Any(cell => cell.Length > 0))
            .ToList();
        if (filled.Count < 2)
            return ImportProblems.Empty;
        var heading = Array.ConvertAll(filled[0].Cells, OrganisationColumns.Find);
        var missing = OrganisationColumns.Required.Where(column => !heading.Contains(column)).ToList();
        if (missing.Count > 0)
            return ImportProblems.MissingColumns([.. missing]);
        if (filled.Count - 1 > MostRows)
            return ImportProblems.TooManyRows;
        return filled.Skip(1).Select(row => new OrganisationLine(row.Row, Cells(heading, row.Cells))).ToList();
    }

    private static Dictionary<OrganisationColumn, string> Cells(OrganisationColumn?[] heading, string[] row)
    {
        var cells = new Dictionary<OrganisationColumn, string>();
        for (var i = 0; i < heading.Length && i < row.Length; i++)
            if (heading[i] is { } column)
                cells[column] = SafeCell.Undo(row[i]);
        return cells;
    }
}
