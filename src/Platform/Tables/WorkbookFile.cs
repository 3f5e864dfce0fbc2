using System.Data;
using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Yuelu.Platform.Tables;

/// <summary>Writes a table as an Excel workbook.</summary>
public static class WorkbookFile
{
    private const string MainSheet = "Sheet1";

    /// <summary>One sheet; cells that are plain numbers become numbers, all others go through <see cref="SafeCell"/>.</summary>
    /// <param name="heading">The first row.</param>
    /// <param name="rows">The others.</param>
    /// <param name="hidden">A second sheet that is not shown, of one row; null for none.</param>
    public static byte[] Write(string[] heading, IEnumerable<string[]> rows, (string Name, string[] Row)? hidden = null)
    {
        using var table = Table(heading, rows);
        using var stream = new MemoryStream();
        if (hidden is not { } other)
        {
            stream.SaveAs(table);
            return stream.ToArray();
        }
        using var second = Table(other.Row, []);
        stream.SaveAs(
            new Dictionary<string, object> { [MainSheet] = table, [other.Name] = second },
            configuration: new OpenXmlConfiguration
            {
                DynamicSheets = [new(MainSheet), new(other.Name) { State = SheetState.Hidden }],
            }
        );
        return stream.ToArray();
    }

    private static DataTable Table(string[] heading, IEnumerable<string[]> rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in heading)
            table.Columns.Add(SafeCell.Of(name), typeof(object));
        foreach (var row in rows)
            table.Rows.Add(Array.ConvertAll(row, Cell));
        return table;
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
