using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace Yuelu.Platform.Tables;

/// <summary>The rows of a CSV or Excel file, one after another, so that a large file is never held as rows. Text from outside never throws.</summary>
/// <param name="file">The file; by its bytes and not by its name it is known which of the two it is.</param>
/// <param name="mostBytes">Most bytes that a workbook may unpack to; a small file can hide a large one.</param>
/// <param name="sheet">The sheet of a workbook that is read, and then only a workbook; null for the first.</param>
/// <param name="daysAsMonths">
/// Whether the first day of a month is read as that month: 2020-11 typed into Excel becomes the first of it. For figures of
/// periods that is meant; where a day is asked for, the day is.
/// </param>
public sealed class TableRows(byte[] file, long mostBytes, string? sheet = null, bool daysAsMonths = true)
{
    /// <summary>Why reading ended before the end; known when <see cref="Read"/> has ended.</summary>
    public TableFault Fault { get; private set; }

    /// <summary>The rows with trimmed cells.</summary>
    public IEnumerable<string[]> Read()
    {
        using var rows = Rows().GetEnumerator();
        while (MoveNext(rows))
            yield return rows.Current;
    }

    private bool MoveNext(IEnumerator<string[]> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        // Third-party readers tell of damaged files in many ways; each of them means the same to the sender.
        catch (Exception e)
            when (e
                    is CsvHelperException
                        or InvalidDataException
                        or IOException
                        or System.Xml.XmlException
                        or DecoderFallbackException
            )
        {
            Fault = TableFault.Unreadable;
            return false;
        }
    }

    private IEnumerable<string[]> Rows()
    {
        var isWorkbook = file.AsSpan().StartsWith("PK\u0003\u0004"u8);
        if (isWorkbook && UnpackedBytes() > mostBytes)
        {
            Fault = TableFault.TooLarge;
            yield break;
        }
        if (!isWorkbook && sheet is not null)
            throw new InvalidDataException();
        foreach (var row in isWorkbook ? Workbook() : Csv())
            yield return row;
    }

    private IEnumerable<string[]> Csv()
    {
        if (file.AsSpan().Contains((byte)0))
            throw new InvalidDataException();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
        };
        using var text = new StreamReader(new MemoryStream(file, writable: false), Encoding());
        using var parser = new CsvParser(text, settings);
        while (parser.Read())
            yield return Array.ConvertAll(parser.Record!, Trim);
    }

    /// <summary>Excel on a Chinese desktop saves CSV in GB18030.</summary>
    private Encoding Encoding() =>
        Utf8.IsValid(file)
            ? new UTF8Encoding(false, throwOnInvalidBytes: true)
            : CodePagesEncodingProvider.Instance.GetEncoding(
                "GB18030",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!;

    private IEnumerable<string[]> Workbook()
    {
        using var stream = new MemoryStream(file, writable: false);
        if (sheet is not null && !stream.GetSheetNames().Contains(sheet))
            throw new InvalidDataException();
        foreach (
            var row in stream
                .Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX)
                .Cast<IDictionary<string, object?>>()
        )
            yield return [.. row.Values.Select(value => Trim(Text(value)))];
    }

    private string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime { Day: 1 } day when daysAsMonths => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number when Math.Abs(number) < (double)decimal.MaxValue => ((decimal)number).ToString(
                CultureInfo.InvariantCulture
            ),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private long UnpackedBytes()
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false));
        return archive.Entries.Sum(entry => entry.Length);
    }

    private static string Trim(string? cell) => (cell ?? "").Trim().Trim('\u3000', '\uFEFF').Trim();
}
