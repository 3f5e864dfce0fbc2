using System.Globalization;
using System.Text;
using Yuelu.Kernel;
using Yuelu.Platform.Tables;
using Yuelu.Platform.Ui;

namespace Yuelu.Statistics.Coefficients;

/// <summary>Reads coefficients from a CSV or Excel file, or from lines pasted out of a spreadsheet: code, name, English name, value, unit, note. Pure.</summary>
internal static class ReadCoefficients
{
    internal const int MostBytes = 1024 * 1024;
    private const long MostUnpacked = 16L * 1024 * 1024;

    /// <summary>What the first cell of a heading says.</summary>
    private static readonly string[] Headings = ["code", "代码"];

    /// <summary>The rows of a file as pasted lines have them; null when it cannot be read.</summary>
    internal static string? Lines(byte[] file)
    {
        var (fault, rows) = ReadTable.Rows(file, MostUnpacked, CoefficientDesk.MostItems * 2);
        return fault == TableFault.None
            ? string.Join('\n', rows.Select(cells => string.Join('\t', cells.Select(SafeCell.Undo))))
            : null;
    }

    /// <summary>The coefficients in lines whose cells stand apart by tabs or, where there is none, commas; a heading is left out.</summary>
    internal static (IReadOnlyList<Coefficient> Items, IReadOnlyList<FieldError> Errors) Read(string lines)
    {
        var (items, errors) = (new List<Coefficient>(), new List<FieldError>());
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(
                line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',',
                StringSplitOptions.TrimEntries
            );
            if (items.Count == 0 && Headings.Contains(HalfWidth.ForSearch(cells[0])))
                continue;
            var number = HalfWidth.Of(Cell(cells, 3));
            if (
                !decimal.TryParse(
                    number,
                    NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
                errors.Add(new("items", CoefficientProblems.BadValue(items.Count + 1)));
            var name = Cell(cells, 1);
            items.Add(
                new(
                    HalfWidth.Of(Cell(cells, 0)),
                    new(name, Cell(cells, 2) is { Length: > 0 } english ? english : name),
                    value,
                    Cell(cells, 4),
                    Cell(cells, 5)
                )
            );
        }
        return (items, errors);
    }

    /// <summary>The lines that give these coefficients again.</summary>
    internal static string Write(IEnumerable<Coefficient> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{item.Code}\t{item.Name.Zh}\t{item.Name.En}\t{item.Value}\t{item.Unit}\t{item.Note}\n"
            );
        return text.ToString();
    }

    private static string Cell(string[] cells, int at) => at < cells.Length ? cells[at] : "";
}
