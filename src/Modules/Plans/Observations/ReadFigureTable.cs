using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;
using Yuelu.Kernel;
using Yuelu.Plans.Exports;

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
        try
        {
            var isWorkbook = file.AsSpan().StartsWith("PK\u0003\u0004"u8);
            if (isWorkbook && UnpackedBytes(file) > FigureLimits.UnpackedBytes)
                return ObservationProblems.TooLarge(FigureLimits.UnpackedBytes);
            return Table(isWorkbook ? Workbook(file) : Csv(file));
        }
        // Third-party readers tell of damaged files in many ways; each of them means the same to the officer.
        catch (Exception e)
            when (e
                    is CsvHelperException
                        or InvalidDataException
                        or IOException
                        or System.Xml.XmlException
                        or DecoderFallbackException
            )
        {
            return ObservationProblems.Unreadable;
        }
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

    private static IEnumerable<string[]> Csv(byte[] file)
    {
        var text = Decode(file);
        if (text.Contains('\0'))
            throw new InvalidDataException();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        while (parser.Read())
            yield return Array.ConvertAll(parser.Record!, Trim);
    }

    private static string Decode(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            // Excel on a Chinese desktop saves CSV in GB18030.
            return CodePagesEncodingProvider
                .Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!
                .GetString(file);
        }
    }

    private static IEnumerable<string[]> Workbook(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        foreach (
            var row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>()
        )
            yield return [.. row.Values.Select(value => Trim(Text(value)))];
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            // 2020-11 typed into Excel becomes the first of that month.
            DateTime { Day: 1 } day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => ((decimal)number).ToString(CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static long UnpackedBytes(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        return archive.Entries.Sum(entry => entry.Length);
    }

    private static string Trim(string? cell) => (cell ?? "").Trim().Trim('\u3000', '\uFEFF').Trim();
}
