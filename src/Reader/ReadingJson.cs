using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>The reading as JSON: what <c>yuelu plan read --format json</c> prints and <c>docs/plan-reading.schema.json</c> describes.</summary>
public static class ReadingJson
{
    /// <summary>Writes <paramref name="reading"/> indented, with Chinese characters as themselves and finding details in <paramref name="language"/>.</summary>
    public static string Write(PlanReading reading, Language language = Language.Chinese) =>
        JsonSerializer.Serialize(reading, Context(language).PlanReading);

    /// <summary>Reads what <see cref="Write"/> wrote; a finding's detail then stands in both languages as it was written.</summary>
    /// <exception cref="JsonException">The text is not such JSON.</exception>
    public static PlanReading Read(string json) =>
        JsonSerializer.Deserialize(json, Context(Language.Chinese).PlanReading)
        ?? throw new JsonException("null is no reading");

    private static ReadingJsonContext Context(Language language) =>
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                Converters = { new WordsConverter(language) },
            }
        );

    private sealed class WordsConverter(Language language) : JsonConverter<Words>
    {
        public override Words Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Words.Same(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Words value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.In(language));
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(PlanReading))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
