using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuelu.Reader.Scoring;

/// <summary>What a person found in a plan: every number and promise with its places.</summary>
/// <param name="Document">Facts and the scope of the annotation.</param>
/// <param name="Targets">The statements.</param>
internal sealed record Annotation(
    [property: JsonPropertyName("document")] JsonElement Document,
    [property: JsonPropertyName("targets")] IReadOnlyList<Statement> Targets
)
{
    internal static Annotation Load(string path) =>
        JsonSerializer.Deserialize<Annotation>(File.ReadAllBytes(path)) ?? throw new JsonException(path);

    /// <summary>Whether only part of the document was annotated, so that what else was found is no error.</summary>
    internal bool IsPartial => Document.GetRawText().Contains("PARTIAL", StringComparison.Ordinal);
}

/// <summary>One annotated statement.</summary>
internal sealed record Statement
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("kind")]
    public required string Kind { get; init; }

    [JsonPropertyName("quote")]
    public required string Quote { get; init; }

    [JsonPropertyName("occurrences")]
    public IReadOnlyList<int>? Occurrences { get; init; }

    [JsonPropertyName("also_stated")]
    public IReadOnlyList<Restatement>? AlsoStated { get; init; }

    [JsonPropertyName("comparator")]
    public string? Comparator { get; init; }

    [JsonPropertyName("value")]
    public decimal? Value { get; init; }

    [JsonPropertyName("low")]
    public decimal? Low { get; init; }

    [JsonPropertyName("high")]
    public decimal? High { get; init; }

    [JsonPropertyName("unit")]
    public string? Unit { get; init; }

    [JsonPropertyName("base_year")]
    public int? BaseYear { get; init; }

    [JsonPropertyName("deadline_year")]
    public int? DeadlineYear { get; init; }

    [JsonPropertyName("per_year")]
    public bool? PerYear { get; init; }

    /// <summary>Every place where it stands, restatements included.</summary>
    internal IEnumerable<(int Start, int End)> Places =>
        (Occurrences ?? [])
            .Select(at => (at, at + Quote.Length))
            .Concat((AlsoStated ?? []).SelectMany(r => (r.Occurrences ?? []).Select(at => (at, at + r.Quote.Length))));
}

/// <summary>The same promise in other words.</summary>
internal sealed record Restatement(
    [property: JsonPropertyName("quote")] string Quote,
    [property: JsonPropertyName("occurrences")] IReadOnlyList<int>? Occurrences
);
