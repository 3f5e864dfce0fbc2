namespace Yuelu.Plans.Observations;

/// <summary>A figure (数据) that somebody published for a commitment, with its period, unit and source.</summary>
internal sealed class Observation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    /// <summary>Code of the commitment within the plan.</summary>
    public required string CommitmentCode { get; init; }

    /// <summary>A year, or first and last year: 2018, 2016-2020.</summary>
    public required string Period { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    /// <summary>Whose figure it is, such as 湖南省.</summary>
    public string Scope { get; init; } = "";

    public string SourceTitle { get; init; } = "";

    public string SourceAddress { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Whether it has another scope or definition than the indicator and so never counts as it.</summary>
    public bool IsProxy { get; init; }

    /// <summary>What differs, when it is a proxy.</summary>
    public string ProxyReason { get; init; } = "";

    public required Guid ImportId { get; init; }
}
