using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>A definition as the JSON that is stored, hashed and downloaded; written alike from the same definition.</summary>
internal static class FormJson
{
    private static readonly string[] Parts = ["groups", "fields", "rules"];

    private static readonly FormJsonContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        }
    );

    /// <summary>How JSON is written: letters of any script as they are.</summary>
    internal static JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(FormDefinition form) => JsonSerializer.Serialize(form, Context.FormDefinition);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static FormDefinition Read(string json) =>
        JsonSerializer.Deserialize(json, Context.FormDefinition) ?? throw new JsonException("null is no form");

    /// <summary>The members of a part as JSON, without the parts inside it.</summary>
    internal static Dictionary<string, string> Particulars(object part) =>
        JsonSerializer
            .SerializeToNode(part, part.GetType(), Context)!
            .AsObject()
            .Where(member => !Parts.Contains(member.Key) && member.Value is not null)
            .ToDictionary(member => member.Key, member => member.Value!.ToJsonString(Context.Options));

    /// <summary>SHA-256 of the UTF-8 bytes, lower-case hexadecimal.</summary>
    internal static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

[JsonSerializable(typeof(FormDefinition))]
internal sealed partial class FormJsonContext : JsonSerializerContext;
