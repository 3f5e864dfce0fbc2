using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuelu.Plans.Drafts;

/// <summary>A draft's document as JSON.</summary>
internal static class DraftJson
{
    private const int SeenLength = 16;

    private static readonly DraftJsonContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        }
    );

    internal static string Write(DraftDocument document) => JsonSerializer.Serialize(document, Context.DraftDocument);

    internal static DraftDocument Read(string json) =>
        JsonSerializer.Deserialize(json, Context.DraftDocument) ?? throw new JsonException("null is no draft");

    /// <summary>A short mark of an entry as a person saw it: an act that carries another mark comes too late.</summary>
    internal static string Seen(DraftEntry entry)
    {
        var saved = JsonSerializer.SerializeToUtf8Bytes(entry with { Typed = null }, Context.DraftEntry);
        return Convert.ToHexStringLower(SHA256.HashData(saved))[..SeenLength];
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(DraftDocument))]
internal sealed partial class DraftJsonContext : JsonSerializerContext;
