using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

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

/// <summary>Reads a CSV or Excel file into rows of text. Text from outside never throws.</summary>
public static class ReadTable
{
    /// <summary>The rows with trimmed cells; by its bytes and not by its name it is known which of the two the file is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="mostBytes">Most bytes that a workbook may unpack to; a small file can hide a large one.</param>
    /// <param name="mostRows">Rows after which reading stops, so that the caller can tell that there are too many.</param>
    public static (TableFault Fault, IReadOnlyList<string[]> Rows) Rows(byte[] file, long mostBytes, int mostRows)
    {
        try
        {
            var isWorkbook = file.AsSpan().StartsWith("PK\u0003\u0004"u8);
            if (isWorkbook && UnpackedBytes(file) > mostBytes)
                return (TableFault.TooLarge, []);
            return (TableFault.None, [.. (isWorkbook ? Workbook(file) : Csv(file)).Take(mostRows)]);
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
            return (TableFault.Unreadable, []);
        }
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
