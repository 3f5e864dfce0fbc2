namespace Yuelu.Plans.Observations;

/// <summary>One file of figures, taken in whole or not at all.</summary>
internal sealed class ObservationImport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    public required int Rows { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required string ImportedBy { get; init; }
}
