using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Yuelu.Platform.Api;

/// <summary>
/// JSON of the interface: names in camel case, enumerations by name, days as <c>2026-01-31</c>, 64-bit whole numbers and ids as
/// strings (a script reads numbers as doubles). A member that the schema does not have is refused, so that a slip of the pen
/// is not taken for silence.
/// </summary>
public static class ApiJson
{
    /// <summary>For answers that are written outside a handler.</summary>
    internal static JsonSerializerOptions Options { get; } = Make();

    /// <summary>Reads a file as a body of the interface would be read; null when it says null.</summary>
    /// <exception cref="JsonException">It is no JSON, or does not fit.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    internal static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new LongAsString());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(
            WellFormed.CheckMembers
        );
    }

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }

    private sealed class LongAsString : JsonConverter<long>
    {
        public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
            && long.TryParse(
                reader.GetString(),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var read
            )
                ? read
                : throw new JsonException("A 64-bit number stands in quotes.");

        public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
