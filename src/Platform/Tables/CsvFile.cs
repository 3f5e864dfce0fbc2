using System.Globalization;
using System.Text;
using CsvHelper;

namespace Yuelu.Platform.Tables;

/// <summary>Writes a table as CSV.</summary>
public static class CsvFile
{
    /// <summary>Rows that are sent together.</summary>
    private const int Sent = 200;

    /// <summary>UTF-8 with a byte-order mark, so that Excel shows Chinese. Every cell goes through <see cref="SafeCell"/>.</summary>
    public static byte[] Write(string[] heading, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = Writer(stream))
        {
            foreach (var row in rows.Prepend(heading))
            {
                Write(csv, row);
                csv.NextRecord();
            }
        }
        return stream.ToArray();
    }

    /// <summary>The same for as many rows as there may be: each is sent on as it comes.</summary>
    public static async Task WriteAsync(Stream body, string[] heading, IAsyncEnumerable<string[]> rows)
    {
        await using var csv = Writer(body);
        Write(csv, heading);
        // A body takes nothing that is not sent asynchronously, and a record may be longer than what is buffered.
        await csv.NextRecordAsync();
        await foreach (var row in rows)
        {
            Write(csv, row);
            await csv.NextRecordAsync();
            if (csv.Row % Sent == 0)
                await csv.FlushAsync();
        }
    }

    private static CsvWriter Writer(Stream stream) =>
        new(
            new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
            CultureInfo.InvariantCulture
        );

    private static void Write(CsvWriter csv, string[] row)
    {
        foreach (var cell in row)
            csv.WriteField(SafeCell.Of(cell));
    }
}
