using System.Text.Json.Serialization;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>One entry under review: a commitment, a task or a mechanism; exactly one of the three is there.</summary>
internal sealed record DraftEntry
{
    /// <summary>Stays with the entry as long as the draft lives: the reader's own id, or A1, A2… for what officers made.</summary>
    public required string Key { get; init; }

    public EntryState State { get; init; }

    public Commitment? Commitment { get; init; }

    public PlanTask? Task { get; init; }

    public Mechanism? Mechanism { get; init; }

    /// <summary>Code in the published plan that this commitment continues; null for a new one.</summary>
    public string? Code { get; init; }

    /// <summary>What an officer has typed into the form and not yet saved.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    [JsonIgnore]
    public EntrySort Sort =>
        Commitment is not null ? EntrySort.Commitment
        : Task is not null ? EntrySort.Task
        : EntrySort.Mechanism;

    [JsonIgnore]
    public int Start => Commitment?.Start ?? Task?.Start ?? Mechanism!.Start;

    [JsonIgnore]
    public int End => Commitment?.End ?? Task?.End ?? Mechanism!.End;

    /// <summary>The name by which lists show it.</summary>
    [JsonIgnore]
    public string Name => Commitment?.Indicator ?? Task?.Title ?? Mechanism!.Name;

    [JsonIgnore]
    public string? Section =>
        Commitment is { } one ? one.Section
        : Task is { } task ? task.Section
        : Mechanism!.Section;

    /// <summary>Every place of the entry in the text.</summary>
    [JsonIgnore]
    public IReadOnlyList<Kernel.TextSpan> Places => Commitment?.Occurrences ?? [new Kernel.TextSpan(Start, End)];
}

/// <summary>The three sorts of entry.</summary>
internal enum EntrySort
{
    Commitment,
    Task,
    Mechanism,
}

/// <summary>How far the review of an entry has come.</summary>
internal enum EntryState
{
    /// <summary>As read; nobody has looked at it.</summary>
    Open,

    /// <summary>An officer takes it as it stands.</summary>
    Accepted,

    /// <summary>An officer says it is none; kept, and can be restored.</summary>
    Rejected,
}
