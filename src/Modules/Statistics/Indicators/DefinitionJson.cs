using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuelu.Statistics.Briefs;
using Yuelu.Statistics.Coefficients;

namespace Yuelu.Statistics.Indicators;

/// <summary>Definitions of indicators and tables of coefficients as the JSON that is stored, hashed and downloaded; written alike from the same content.</summary>
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

    internal static string Write(IndicatorDefinition definition) =>
        JsonSerializer.Serialize(definition, Context.IndicatorDefinition);

    internal static string Write(CoefficientTable table) => JsonSerializer.Serialize(table, Context.CoefficientTable);

    internal static string Write(BriefDefinition definition) =>
        JsonSerializer.Serialize(definition, Context.BriefDefinition);

    internal static BriefDefinition ReadBrief(string json) =>
        JsonSerializer.Deserialize(json, Context.BriefDefinition) ?? throw new JsonException("null is no template");

    /// <summary>Reads the sample's file of templates.</summary>
    internal static IReadOnlyList<CodedBrief> ReadBriefs(string json) =>
        JsonSerializer.Deserialize(json, Context.IReadOnlyListCodedBrief) ?? throw new JsonException("null is no file");

    internal static IndicatorDefinition ReadIndicator(string json) =>
        JsonSerializer.Deserialize(json, Context.IndicatorDefinition)
        ?? throw new JsonException("null defines nothing");

    internal static CoefficientTable ReadCoefficients(string json) =>
        JsonSerializer.Deserialize(json, Context.CoefficientTable) ?? throw new JsonException("null is no table");

    /// <summary>Reads the sample's file of both.</summary>
    internal static DefinitionFile ReadFile(string json) =>
        JsonSerializer.Deserialize(json, Context.DefinitionFile) ?? throw new JsonException("null is no file");

    /// <summary>SHA-256 of the UTF-8 bytes, lower-case hexadecimal.</summary>
    internal static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
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
