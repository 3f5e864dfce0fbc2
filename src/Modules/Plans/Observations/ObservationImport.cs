namespace Yuelu.Plans.Observations;

/// <summary>One file of figures: kept as it came, looked at first and then taken in or left.</summary>
internal sealed class ObservationImport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PlanId { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's bytes.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>Records it made; 0 until it is taken in.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows left out because they were wrong.</summary>
    public int LeftOut { get; private set; }

    /// <summary>When it was taken in; null while it is only looked at.</summary>
    public DateTimeOffset? ImportedAt { get; private set; }

    public string ImportedBy { get; private set; } = "";

    /// <summary>Records that it was taken in.</summary>
    public void TakeIn(int rows, int leftOut, DateTimeOffset now, string by) =>
        (Rows, LeftOut, ImportedAt, ImportedBy) = (rows, leftOut, now, by);
}
