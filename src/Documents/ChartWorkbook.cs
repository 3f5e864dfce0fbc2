using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuelu.Documents;

/// <summary>The workbook of a chart: what Word shows for "edit data".</summary>
internal static class ChartWorkbook
{
    internal static byte[] Write(ChartBlock chart)
    {
        using var memory = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            package.ChangeIdOfPart(workbook, "rId1");
            var sheet = workbook.AddNewPart<WorksheetPart>("rId1");
            sheet.Worksheet = new(
                new SheetData([
                    new Row([Text(""), .. chart.Series.Select(series => Text(series.Name))]),
                    .. chart.Categories.Select(
                        (category, at) =>
                            new Row([Text(category), .. chart.Series.Select(series => Number(series.Values[at]))])
                    ),
                ])
            );
            workbook.Workbook = new(
                new Sheets(
                    new Sheet
                    {
                        Id = "rId1",
                        SheetId = 1,
                        Name = "Sheet1",
                    }
                )
            );
        }
        return SteadyZip.Of(memory);
    }

    private static Cell Text(string text) =>
        new(new InlineString(new Text(text))) { DataType = CellValues.InlineString };

    private static Cell Number(decimal? value) => value is { } known ? new(new CellValue(known)) : new();
}
