using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Jobs;

/// <summary>What a job is at.</summary>
internal enum JobState
{
    /// <summary>Until a node takes it.</summary>
    Waiting,

    /// <summary>A node works on it and says so every few seconds.</summary>
    Running,

    /// <summary>Done as wanted.</summary>
    Done,

    /// <summary>Ended with a refusal or a fault.</summary>
    Failed,

    /// <summary>Ended because somebody wanted that.</summary>
    Cancelled,
}

/// <summary>
/// One job. A node takes it by one UPDATE that only one node can win, and holds it by a lease that it renews: whoever is
/// killed stops renewing, and another takes over. All later changes name node and attempt, so that one who was given up
/// cannot speak any more.
/// </summary>
internal sealed class Job : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Whoever reaches this organisation sees and may cancel it.</summary>
    public required string OrganisationPath { get; init; }

    /// <summary>Name of the account that wanted it; <c>system</c> for what runs by itself.</summary>
    public required string AskedBy { get; init; }

    /// <summary>There is at most one job with this key, however many nodes add it; null for as many as people like.</summary>
    public string? OnceKey { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public JobState State { get; private set; }

    /// <summary>The process that works or worked on it.</summary>
    public string? Node { get; private set; }

    /// <summary>Until when that node is believed to live.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>How much is done.</summary>
    public long Done { get; private set; }

    /// <summary>How much there is; 0 while nobody knows.</summary>
    public long Total { get; private set; }

    public bool CancelAsked { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What came of it, in Chinese.</summary>
    public string OutcomeZh { get; private set; } = "";

    /// <summary>What came of it, in English.</summary>
    public string OutcomeEn { get; private set; } = "";
}
