using System.Text;
using Yuelu.Vtl.Structures;

namespace Yuelu.Vtl.Manual;

/// <summary>A table of an example: its shape and its rows as texts.</summary>
internal sealed record ManualTable(DatasetStructure Structure, List<string?[]> Rows);

/// <summary>
/// One example of the reference manual, restated: input tables, a script, and the table that must come out. The files beside
/// this class have a heading <c>##</c> for each operator, then tables <c>NAME (identifiers | measures | attributes)</c>, then
/// scripts after <c>&gt;</c> with their result. A line after <c>!</c> says why the printed result cannot be right, one after
/// <c>-</c> why the example is not covered. A number after <c>≈</c> holds to one unit of its last digit. <c>~</c> is null.
/// </summary>
internal sealed record ManualExample(string Family, string Operator, int Number, string Script)
{
    public List<ManualTable> Tables { get; init; } = [];
    public string[] Columns { get; set; } = [];
    public List<string?[]> Rows { get; } = [];

    /// <summary>Why the printed result is not reproduced; null when it is.</summary>
    public string? Wrong { get; set; }

    /// <summary>Why the script is refused; null when it is covered.</summary>
    public string? NotCovered { get; set; }

    public override string ToString() => $"{Family}: {Operator} {Number}";

    private static readonly Dictionary<string, ScalarType> Types = new()
    {
        ["i"] = ScalarType.Integer,
        ["n"] = ScalarType.Number,
        ["s"] = ScalarType.String,
        ["b"] = ScalarType.Boolean,
        ["d"] = ScalarType.Date,
        ["p"] = ScalarType.TimePeriod,
        ["t"] = ScalarType.Time,
        ["u"] = ScalarType.Duration,
    };

    /// <summary>All examples of all files.</summary>
    public static IReadOnlyList<ManualExample> All { get; } =
    [.. Directory.GetFiles(Repository.PathOf("tests", "Tests", "Vtl", "Manual"), "*.txt").Order().SelectMany(Read)];

    private static List<ManualExample> Read(string path)
    {
        var family = Path.GetFileNameWithoutExtension(path);
        var examples = new List<ManualExample>();
        var (heading, number, tables) = ("", 0, new List<ManualTable>());
        ManualTable? table = null;
        ManualExample? example = null;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                (heading, number, tables, example, table) = (line[3..], 0, [], null, null);
            else if (line.StartsWith("> ", StringComparison.Ordinal) && example is { Columns: [], NotCovered: null })
                examples[^1] = example = example with { Script = $"{example.Script}\n{line[2..]}" };
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                examples.Add(
                    example = new ManualExample(family, heading, ++number, line[2..]) { Tables = [.. tables] }
                );
            else if (line.StartsWith("! ", StringComparison.Ordinal))
                example!.Wrong = line[2..];
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                example!.NotCovered = line[2..];
            else if (line.Length == 0)
                (example, table) = (null, null);
            else if (example is { Columns: [] })
                example.Columns = line.Split(',');
            else if (example is not null)
                example.Rows.Add(Cells(line));
            else if (table is not null)
                table.Rows.Add(Cells(line));
            else
            {
                table = new ManualTable(Structure(line), []);
                tables.RemoveAll(known => known.Structure.Name == table.Structure.Name);
                tables.Add(table);
            }
        }
        return examples;
    }

    private static DatasetStructure Structure(string line)
    {
        var open = line.IndexOf('(');
        var roles = new[]
        {
            ComponentRole.Identifier,
            ComponentRole.Measure,
            ComponentRole.Attribute,
            ComponentRole.ViralAttribute,
        };
        var components =
            from part in line[(open + 1)..^1].Split('|').Zip(roles)
            from component in part.First.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            let pieces = component.Split(':')
            select new Component(pieces[0], part.Second, Types[pieces[1]]);
        return new DatasetStructure(line[..open].Trim(), [.. components]);
    }

    private static string?[] Cells(string line)
    {
        var cells = new List<string?>();
        var cell = new StringBuilder();
        var (quoted, inside) = (false, false);
        foreach (var c in line + ",")
            if (c == '"')
                (inside, quoted) = (!inside, true);
            else if (c == ',' && !inside)
            {
                var text = cell.ToString();
                cells.Add(!quoted && text == "~" ? null : text);
                (quoted, _) = (false, cell.Clear());
            }
            else
                cell.Append(c);
        return [.. cells];
    }
}
