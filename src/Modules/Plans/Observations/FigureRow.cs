using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Observations;

/// <summary>One good row of a file of figures.</summary>
/// <param name="Row">Row number in the file.</param>
/// <param name="Period">Code of the period; empty only for a proxy.</param>
/// <param name="Factor">By what the value is multiplied to stand in the commitment's unit; 1 for a proxy.</param>
internal sealed record FigureRow(
    int Row,
    string Commitment,
    string Indicator,
    string Period,
    Quantity Quantity,
    string Unit,
    decimal Factor,
    string Scope,
    FigureRole Role,
    string RoleReason,
    string SourceTitle,
    string SourceAddress,
    string Note
)
{
    /// <summary>What makes it the same figure as another: commitment, period, scope, name and source.</summary>
    public FigureKey Key => new(Commitment, Period, Scope, Indicator, Role, SourceTitle, SourceAddress);

    /// <summary>Whether <paramref name="held"/> says exactly the same.</summary>
    public bool SaysTheSameAs(Observation held) =>
        (Quantity.Value, Quantity.Bound, Unit, RoleReason, Note)
        == (held.Value, held.Bound, held.Unit, held.RoleReason, held.Note);

    /// <summary>The record it becomes.</summary>
    public Observation ToObservation(ObservationImport import, DateTimeOffset now) =>
        new()
        {
            PlanId = import.PlanId,
            CommitmentCode = Commitment,
            Indicator = Indicator,
            Period = Period,
            Value = Quantity.Value,
            Bound = Quantity.Bound,
            Unit = Unit,
            Scope = Scope,
            SourceTitle = SourceTitle,
            SourceAddress = SourceAddress,
            Note = Note,
            Role = Role,
            RoleReason = RoleReason,
            ImportId = import.Id,
            Row = Row,
            FiledAt = now,
        };
}

/// <summary>What makes two figures the same one.</summary>
internal sealed record FigureKey(
    string Commitment,
    string Period,
    string Scope,
    string Indicator,
    FigureRole Role,
    string SourceTitle,
    string SourceAddress
)
{
    /// <summary>The key of a record.</summary>
    public static FigureKey Of(Observation held) =>
        new(
            held.CommitmentCode,
            held.Period,
            held.Scope,
            held.Indicator,
            held.Role,
            held.SourceTitle,
            held.SourceAddress
        );
}
