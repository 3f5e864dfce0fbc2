using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuelu.Kernel;

namespace Yuelu.Formats.Json;

/// <summary>
/// JSON with exactly one way of writing each value, so that its hash can be made again by anyone: RFC 8785, with whole
/// numbers only. Names are sorted by their UTF-16 units, nothing stands between the parts, only control characters,
/// quotation marks and backslashes are escaped, in the shortest way.
/// </summary>
public static class CanonicalJson
{
    private const long LargestNumber = (1L << 53) - 1;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The one text of a value, in UTF-8.</summary>
    /// <exception cref="ArgumentException">A number is no whole number of at most 53 bits, or a text is no valid Unicode.</exception>
    public static byte[] Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    /// <summary>Reads an object; refused when it is written in any other way than the one.</summary>
    public static Result<JsonObject> Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var node = JsonNode.Parse(json, documentOptions: Strict);
            if (node is JsonObject read && json.SequenceEqual(Write(read)))
                return read;
        }
        catch (Exception bad) when (bad is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or not a value that has a canonical form.
        }
        return JsonProblems.NotCanonical;
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                WriteAll(text, '{', '}', members.OrderBy(member => member.Key, StringComparer.Ordinal), WriteMember);
                break;
            case JsonArray items:
                WriteAll(text, '[', ']', items, Write);
                break;
            case JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetValueKind() == JsonValueKind.True ? "true" : "false");
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteText(text, value.GetValue<string>());
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{Whole(node.AsValue())}");
                break;
        }
    }

    private static void WriteMember(StringBuilder text, KeyValuePair<string, JsonNode?> member)
    {
        WriteText(text, member.Key);
        text.Append(':');
        Write(text, member.Value);
    }

    private static void WriteAll<T>(
        StringBuilder text,
        char open,
        char close,
        IEnumerable<T> items,
        Action<StringBuilder, T> write
    )
    {
        text.Append(open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            write(text, item);
        }
        text.Append(close);
    }

    private static long Whole(JsonValue value) =>
        (value.TryGetValue<long>(out var number) || value.TryGetValue<int>(out var small) && (number = small) == small)
        && number is >= -LargestNumber and <= LargestNumber
            ? number
            : throw new ArgumentException($"{value} is no whole number of at most 53 bits.");

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
