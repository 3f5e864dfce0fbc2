using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yuelu.Statistics.Filings;

/// <summary>
/// 填报内容: answers as texts, by field code; those of a repeating group line by line. Whether they are right is
/// <see cref="JudgeAnswers"/>'s to say. Missing and empty are the same.
/// </summary>
/// <param name="Fields">Answers of fields that do not repeat.</param>
/// <param name="Lines">Lines of each repeating group, by its code.</param>
internal sealed record FormAnswers(
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lines
)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Nothing answered.</summary>
    internal static FormAnswers None { get; } =
        new(
            new Dictionary<string, string>(),
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>()
        );

    /// <summary>The answer of a field; empty when there is none.</summary>
    internal string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>The lines of a group.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, string>> LinesOf(string group) =>
        Lines.GetValueOrDefault(group, []);

    /// <summary>Whether nothing at all is answered.</summary>
    internal bool IsEmpty => Fields.Values.All(text => text.Length == 0) && Lines.Values.All(lines => lines.Count == 0);

    /// <summary>The texts as JSON, as drafts are kept.</summary>
    internal string Write()
    {
        var all = new JsonObject();
        foreach (var (code, text) in Fields.Where(field => field.Value.Length > 0))
            all[code] = text;
        foreach (var (group, lines) in Lines.Where(group => group.Value.Count > 0))
            all[group] = new JsonArray([.. lines.Select(Line)]);
        return all.ToJsonString(Plain);
        static JsonNode Line(IReadOnlyDictionary<string, string> line)
        {
            var one = new JsonObject();
            foreach (var (code, text) in line.Where(field => field.Value.Length > 0))
                one[code] = text;
            return one;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, canonical values, or what a program sent.</summary>
    internal static FormAnswers Read(string json)
    {
        using var read = JsonDocument.Parse(json);
        return Of(read.RootElement);
    }

    /// <summary>The same for JSON that was read; what is neither value nor lines becomes its JSON text, which no field takes.</summary>
    internal static FormAnswers Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return None;
        var fields = new Dictionary<string, string>();
        var lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();
        foreach (var member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array)
                lines[Sound(() => member.Name)] =
                [
                    .. member
                        .Value.EnumerateArray()
                        .Select(
                            IReadOnlyDictionary<string, string> (line) =>
                                line.ValueKind == JsonValueKind.Object
                                    ? line.EnumerateObject()
                                        .GroupBy(field => Sound(() => field.Name))
                                        .ToDictionary(field => field.Key, field => Text(field.Last().Value))
                                    : new Dictionary<string, string> { [""] = Text(line) }
                        ),
                ];
            else
                fields[Sound(() => member.Name)] = Text(member.Value);
        }
        return new(fields, lines);
    }

    /// <summary>The text, or one that no field takes where it is not well-formed.</summary>
    private static string Sound(Func<string?> read)
    {
        try
        {
            return read()!;
        }
        catch (InvalidOperationException)
        {
            return "\0";
        }
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => Sound(value.GetString),
            _ => value.GetRawText(),
        };
}
