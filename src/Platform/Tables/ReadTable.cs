namespace Yuelu.Platform.Tables;

/// <summary>Why a file gave no rows.</summary>
public enum TableFault
{
    /// <summary>It gave rows.</summary>
    None,

    /// <summary>It is neither CSV nor a workbook, or damaged.</summary>
    Unreadable,

    /// <summary>It unpacks to more than is taken.</summary>
    TooLarge,
}

/// <summary>Reads a CSV or Excel file into rows of text.</summary>
public static class ReadTable
{
    /// <summary>The rows with trimmed cells, all at once.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostBytes">Most bytes that a workbook may unpack to.</param>
    /// <param name="mostRows">Rows after which reading stops, so that the caller can tell that there are too many.</param>
    public static (TableFault Fault, IReadOnlyList<string[]> Rows) Rows(byte[] file, long mostBytes, int mostRows)
    {
        var table = new TableRows(file, mostBytes);
        var rows = table.Read().Take(mostRows).ToList();
        return table.Fault == TableFault.None ? (TableFault.None, rows) : (table.Fault, []);
    }
}
