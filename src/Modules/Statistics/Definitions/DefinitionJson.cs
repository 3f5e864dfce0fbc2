using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Yuelu.Statistics.Briefs;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Indicators;

namespace Yuelu.Statistics.Definitions;

/// <summary>Definitions as the JSON that is stored, hashed and downloaded; written alike from the same content.</summary>
internal static class DefinitionJson
{
    private static readonly DefinitionJsonContext Context = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        }
    );

    internal static string Write<T>(T content) => JsonSerializer.Serialize(content, InfoOf<T>());

    /// <summary>What was written, or a file of the sample's.</summary>
    internal static T Read<T>(string json) =>
        JsonSerializer.Deserialize(json, InfoOf<T>()) ?? throw new JsonException("null says nothing");

    /// <summary>SHA-256 of the UTF-8 bytes, lower-case hexadecimal.</summary>
    internal static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static JsonTypeInfo<T> InfoOf<T>() => (JsonTypeInfo<T>)Context.GetTypeInfo(typeof(T))!;
}

/// <summary>Editions of tables of coefficients and definitions of indicators together, in the order in which they are taken in.</summary>
internal sealed record DefinitionFile(IReadOnlyList<CodedTable> Coefficients, IReadOnlyList<CodedIndicator> Indicators);

/// <summary>A table of coefficients with its code.</summary>
internal sealed record CodedTable(string Code, CoefficientTable Table);

/// <summary>A definition with its code.</summary>
internal sealed record CodedIndicator(string Code, IndicatorDefinition Definition);

/// <summary>A template with its code.</summary>
internal sealed record CodedBrief(string Code, BriefDefinition Definition);

[JsonSerializable(typeof(IndicatorDefinition))]
[JsonSerializable(typeof(CoefficientTable))]
[JsonSerializable(typeof(DefinitionFile))]
[JsonSerializable(typeof(BriefDefinition))]
[JsonSerializable(typeof(IReadOnlyList<CodedBrief>))]
internal sealed partial class DefinitionJsonContext : JsonSerializerContext;
