using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>How far a warning is.</summary>
internal enum WarningState
{
    /// <summary>待处理: nobody has said anything of it.</summary>
    Raised,

    /// <summary>已知悉: somebody knows of it and wrote why or what is done.</summary>
    Acknowledged,

    /// <summary>已解除: the figure no longer meets the condition, a later period took over, or the rule ended.</summary>
    Ended,
}

/// <summary>预警: that a figure met the condition of a rule, with why. What was said when it was raised never changes.</summary>
internal sealed class Warning
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The version of the rule.</summary>
    public required Guid RuleId { get; init; }

    /// <summary>Code of the period.</summary>
    public required string Period { get; init; }

    /// <summary>The figure that met the condition: of the period, its growth, or the end of the interval.</summary>
    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>Why, in a sentence.</summary>
    public required string WhyZh { get; init; }

    public required string WhyEn { get; init; }

    /// <summary>When the last value of the series was taken in; null for a total.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>Number of the vintage; null for a series.</summary>
    public int? Vintage { get; init; }

    /// <summary>SHA-256 of the figures: of the series' values, or of the vintage.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string AcknowledgedBy { get; private set; } = "";

    /// <summary>What was written then.</summary>
    public string Note { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it ended.</summary>
    public string EndZh { get; private set; } = "";

    public string EndEn { get; private set; } = "";

    internal Words Why => new(WhyZh, WhyEn);

    internal Words End => new(EndZh, EndEn);

    internal WarningState State =>
        EndedAt is not null ? WarningState.Ended
        : AcknowledgedAt is not null ? WarningState.Acknowledged
        : WarningState.Raised;

    /// <summary>The subject of acts on it.</summary>
    internal string Subject => $"warning/{Id}";

    /// <summary>Says that somebody knows of it.</summary>
    internal Problem? Acknowledge(string note, string by, DateTimeOffset now)
    {
        if (note.Length is 0 or > WarningMapping.LongestText)
            return WarningProblems.NoNote;
        if (State != WarningState.Raised)
            return WarningProblems.AlreadyAnswered;
        (Note, AcknowledgedBy, AcknowledgedAt) = (note, by, now);
        return null;
    }

    /// <summary>Ends it; one that has ended stays as it is.</summary>
    internal void EndNow(Words why, DateTimeOffset now)
    {
        if (EndedAt is null)
            (EndZh, EndEn, EndedAt) = (why.Zh, why.En, now);
    }
}

/// <summary>订阅: that a person is to be told of each warning of a rule, or of all that the person sees.</summary>
internal sealed class WarningSubscription
{
    /// <summary>Stands for all rules.</summary>
    internal const int AllRules = 0;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>Number of the rule; <see cref="AllRules"/> for all.</summary>
    public required int Rule { get; init; }

    public required DateTimeOffset Since { get; init; }
}
