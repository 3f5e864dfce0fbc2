using System.Text.Json.Serialization;

namespace Yuelu.Registry.Reconciliation;

/// <summary>Something with an id and a name, as the Reconciliation API writes types and properties.</summary>
internal sealed record NamedId(string Id, string Name);

/// <summary>One question of a batch.</summary>
/// <param name="Query">A name as somebody wrote it, or a social credit code.</param>
/// <param name="Limit">Most answers; 5 when left out.</param>
/// <param name="Properties">What else is known.</param>
internal sealed record ReconciliationQuery(
    string? Query,
    int? Limit = null,
    IReadOnlyList<KnownProperty>? Properties = null
);

/// <summary>What else is known of what is looked for.</summary>
/// <param name="V">A text, or an object with <c>id</c>.</param>
internal sealed record KnownProperty(string? Pid, System.Text.Json.JsonElement V);

/// <summary>The answers to one question, the best first.</summary>
internal sealed record ReconciliationResult(IReadOnlyList<ReconciliationCandidate> Result);

/// <summary>An enterprise that may be meant.</summary>
/// <param name="Score">0 to 100; see <see cref="ReconcileName"/>.</param>
/// <param name="Match">Whether it can be taken without a person's look.</param>
internal sealed record ReconciliationCandidate(
    string Id,
    string Name,
    string Description,
    double Score,
    bool Match,
    IReadOnlyList<NamedId> Type
);

/// <summary>What is wanted of some enterprises.</summary>
internal sealed record ExtendQuery(IReadOnlyList<string>? Ids, IReadOnlyList<WantedProperty>? Properties);

/// <summary>A property that is wanted.</summary>
internal sealed record WantedProperty(string? Id);

/// <summary>What is known of some enterprises: for each and each property its values.</summary>
internal sealed record ExtendAnswer(
    IReadOnlyList<NamedId> Meta,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<PropertyValue>>> Rows
);

/// <summary>One value.</summary>
internal sealed record PropertyValue(string Str);

/// <summary>Properties that can be asked for.</summary>
internal sealed record PropertyProposal(IReadOnlyList<NamedId> Properties, string Type);

/// <summary>Suggestions for what somebody begins to type.</summary>
internal sealed record Suggestions(IReadOnlyList<Suggestion> Result);

/// <summary>One suggestion.</summary>
internal sealed record Suggestion(
    string Id,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description = null
);
