namespace Yuelu.Platform.Organisations.Imports;

/// <summary>A file of organisations as it came; taken in whole or not at all.</summary>
internal sealed class OrganisationImport : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation of whoever sent it: those with the role there look at it.</summary>
    public required string OrganisationPath { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>When it was taken in; null before.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Organisations that it founded, renamed or closed.</summary>
    public int Changed { get; private set; }

    internal void TakeIn(int changed, DateTimeOffset now) => (Changed, TakenAt) = (changed, now);
}
