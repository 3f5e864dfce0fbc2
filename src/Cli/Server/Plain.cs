using System.Globalization;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>What the portal tells, as text that can do nothing to a terminal.</summary>
internal static class Plain
{
    /// <summary>Without control characters and marks that turn the direction of writing.</summary>
    internal static string Of(string text) =>
        text.Any(IsBad) ? string.Concat(text.Select(letter => IsBad(letter) ? ' ' : letter)) : text;

    /// <summary>A member as text; empty when it is not there. Moments are in UTC to the minute.</summary>
    internal static string Text(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            node = node is JsonObject ? node[name] : null;
        return node switch
        {
            null => "",
            JsonValue value when value.TryGetValue<string>(out var text) => Of(Moment(text) ?? text),
            JsonArray items => string.Join(", ", items.Select(item => item.Text())),
            _ => Of(node.ToString()),
        };
    }

    /// <summary>A text in both languages.</summary>
    internal static string Said(this JsonNode? node, string name, Language language) =>
        node.Text(name, language == Language.English ? "en" : "zh");

    private static string? Moment(string text) =>
        text.Length is >= 20 and <= 40
        && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture)
            : null;

    private static bool IsBad(char letter) =>
        char.IsControl(letter) && letter is not '\n' and not '\t'
        || letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
