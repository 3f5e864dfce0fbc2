using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>All that a version holds.</summary>
/// <param name="Facts">What the office says of the plan.</param>
/// <param name="Reading">The reviewed reading; codes of commitments are stable from version to version.</param>
internal sealed record VersionContent(PlanFacts Facts, PlanReading Reading);

/// <summary>A version's content as JSON, compact and always in the same order, so that its hash can be checked by anyone.</summary>
internal static class VersionJson
{
    private static readonly VersionJsonContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNameCaseInsensitive = true,
        }
    );

    internal static string Write(VersionContent content) => JsonSerializer.Serialize(content, Context.VersionContent);

    internal static VersionContent Read(string json) =>
        JsonSerializer.Deserialize(json, Context.VersionContent) ?? throw new JsonException("null is no version");

    internal static PlanFacts ReadFacts(string json) =>
        JsonSerializer.Deserialize(json, Context.PlanFacts) ?? throw new JsonException("null are no facts");

    internal static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(VersionContent))]
[JsonSerializable(typeof(PlanFacts))]
internal sealed partial class VersionJsonContext : JsonSerializerContext;
