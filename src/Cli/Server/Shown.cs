using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Reader;
using Yuelu.Reader.Show;

namespace Yuelu.Cli.Server;

/// <summary>What a verb shows: JSON for programs, a text for people.</summary>
internal sealed record Shown(JsonNode? Json, string Text)
{
    private const int LongestName = 64;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As JSON in lines.</summary>
    internal static string Written(JsonNode? json) => $"{json?.ToJsonString(Readable) ?? "null"}\n";

    /// <summary>A list as a table.</summary>
    internal static Shown Table(
        JsonArray items,
        Language language,
        params IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> columns
    )
    {
        if (items.Count == 0)
            return new Shown(items, $"{ServerWords.Nothing.In(language)}\n");
        var rows = items.Select(item => columns.Select(column => column.Cell(item)).ToArray()).ToList();
        var table = new TextTable([.. columns.Select(column => column.Heading.In(language))])
        {
            Whole = [.. Enumerable.Range(0, columns.Count).Where(column => rows.All(row => IsName(row[column])))],
        };
        rows.ForEach(row => table.Add(row));
        var text = new StringBuilder();
        table.Write(text, Terminal.Width(ReadingTable.DefaultWidth));
        return new Shown(items, text.ToString());
    }

    /// <summary>One thing, a line for each member.</summary>
    internal static Shown Lines(
        JsonNode? json,
        Language language,
        params IReadOnlyList<(Words Name, string Value)> lines
    )
    {
        var width = lines.Max(line => TextWidth.Of(line.Name.In(language))) + 2;
        var text = new StringBuilder();
        foreach (var (name, value) in lines)
        {
            var told = name.In(language);
            text.Append(told).Append(' ', width - TextWidth.Of(told)).Append(value).Append('\n');
        }
        return new Shown(json, text.ToString());
    }

    /// <summary>Whether it is an id, a code or an address that one may want to copy.</summary>
    private static bool IsName(string cell) =>
        cell.Length <= LongestName && cell.All(letter => letter is > ' ' and < '\u007f');
}
