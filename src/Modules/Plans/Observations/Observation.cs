using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Observations;

/// <summary>A figure (数据) that somebody published for a commitment, with its period, unit and source. Kept as filed; a correction is a new record.</summary>
internal sealed class Observation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    /// <summary>Code of the commitment within the plan.</summary>
    public required string CommitmentCode { get; init; }

    /// <summary>What the source calls it; a proxy is shown under this name.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Code of the period, such as 2018, 2016-2020 or 2016M02C; empty for a proxy whose source gives none.</summary>
    public required string Period { get; init; }

    /// <summary>The number as filed.</summary>
    public required decimal Value { get; init; }

    /// <summary>Whether <see cref="Value"/> is the number itself or only its bound.</summary>
    public Bound Bound { get; init; }

    /// <summary>Unit as filed; it may be a multiple of the commitment's.</summary>
    public required string Unit { get; init; }

    /// <summary>Whose figure it is, such as 湖南省.</summary>
    public string Scope { get; init; } = "";

    public string SourceTitle { get; init; } = "";

    public string SourceAddress { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>The indicator itself, a proxy that never counts as it, or the series it is measured against.</summary>
    public FigureRole Role { get; init; }

    /// <summary>What differs, when it is a proxy; which series it is, when it is a reference.</summary>
    public string RoleReason { get; init; } = "";

    public required Guid ImportId { get; init; }

    /// <summary>Row in the file it came in.</summary>
    public int Row { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>The record that corrects this one; null while it holds.</summary>
    public Guid? CorrectedById { get; private set; }

    /// <summary>Marks this record as corrected by a later one; it stays readable.</summary>
    public void CorrectBy(Observation later) => CorrectedById = later.Id;
}
