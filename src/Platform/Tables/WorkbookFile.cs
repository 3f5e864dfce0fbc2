using System.Data;
using System.Globalization;
using MiniExcelLibs;

namespace Yuelu.Platform.Tables;

/// <summary>Writes a table as an Excel workbook.</summary>
public static class WorkbookFile
{
    /// <summary>One sheet; cells that are plain numbers become numbers, all others go through <see cref="SafeCell"/>.</summary>
    public static byte[] Write(string[] heading, IEnumerable<string[]> rows)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in heading)
            table.Columns.Add(SafeCell.Of(name), typeof(object));
        foreach (var row in rows)
            table.Rows.Add(Array.ConvertAll(row, Cell));
        using var stream = new MemoryStream();
        stream.SaveAs(table);
        return stream.ToArray();
    }

    private static object Cell(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number);
        // Fifteen digits are what a spreadsheet keeps; longer ones stay text, as do codes such as 007.
        return isNumber && text.Length <= 15 && number.ToString(CultureInfo.InvariantCulture) == text
            ? number
            : SafeCell.Of(text);
    }
}
