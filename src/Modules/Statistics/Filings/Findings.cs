using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuelu.Statistics.Filings;

/// <summary>Explained findings as JSON.</summary>
internal static class Findings
{
    internal static string Write(IReadOnlyList<ExplainedFinding> findings) =>
        JsonSerializer.Serialize(findings, FindingsJson.Default.IReadOnlyListExplainedFinding);

    internal static IReadOnlyList<ExplainedFinding> Read(string json) =>
        JsonSerializer.Deserialize(json, FindingsJson.Default.IReadOnlyListExplainedFinding)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ExplainedFinding>))]
internal sealed partial class FindingsJson : JsonSerializerContext;
