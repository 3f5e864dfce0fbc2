using System.Globalization;
using System.Text;
using CsvHelper;

namespace Yuelu.Platform.Tables;

/// <summary>Writes a table as CSV.</summary>
public static class CsvFile
{
    /// <summary>UTF-8 with a byte-order mark, so that Excel shows Chinese. Every cell goes through <see cref="SafeCell"/>.</summary>
    public static byte[] Write(string[] heading, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (
            var writer = new StreamWriter(
                stream,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
                leaveOpen: true
            )
        )
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            foreach (var row in rows.Prepend(heading))
            {
                foreach (var cell in row)
                    csv.WriteField(SafeCell.Of(cell));
                csv.NextRecord();
            }
        }
        return stream.ToArray();
    }
}
