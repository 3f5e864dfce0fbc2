using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Registry.Imports;

/// <summary>How far a file is on its way in.</summary>
internal enum ImportState
{
    /// <summary>It waits to be judged.</summary>
    Sent,

    /// <summary>It is known what it would change; a person decides.</summary>
    Judged,

    /// <summary>A person wants it taken in.</summary>
    Wanted,

    /// <summary>It was taken in.</summary>
    TakenIn,

    /// <summary>It cannot be used; <see cref="RegistryImport.RefusalZh"/> says why.</summary>
    Refused,
}

/// <summary>
/// A file for the register as it came. It is judged and taken in beside the requests, whole or its good rows only, as the
/// person states; it is taken in in one transaction, so that a crash leaves all of it or nothing.
/// </summary>
internal sealed class RegistryImport : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The organisation of whoever sent it: those with the role there look at it.</summary>
    public required string OrganisationPath { get; init; }

    /// <summary>Key of its <see cref="FileKind"/>.</summary>
    public required string Kind { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of the file as it came.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file, packed by gzip.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The source of rows that name none.</summary>
    public required string Source { get; init; }

    /// <summary>Paths of the organisations whose enterprises its sender may touch, each on a line.</summary>
    public required string Scope { get; init; }

    /// <summary>The role in which it was sent.</summary>
    public required string Role { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required string SentBy { get; init; }

    public ImportState State { get; private set; }

    /// <summary>Whether rows with errors are left out; else one of them keeps out the whole file.</summary>
    public bool GoodRowsOnly { get; private set; }

    /// <summary>How often it was begun; what kills the process is not begun for ever.</summary>
    public int Attempts { get; private set; }

    /// <summary>What it would change, or did: a <see cref="FilePreview"/> as JSON, packed by gzip; null before it was judged.</summary>
    public byte[]? Preview { get; private set; }

    public string RefusalZh { get; private set; } = "";

    public string RefusalEn { get; private set; } = "";

    /// <summary>When its state last changed.</summary>
    public DateTimeOffset StateAt { get; private set; }

    /// <summary>Most times that it is begun.</summary>
    internal const int MostAttempts = 3;

    internal void Begin() => Attempts++;

    internal void Judge(byte[] preview, DateTimeOffset now) =>
        (Preview, State, Attempts, StateAt) = (preview, ImportState.Judged, 0, now);

    internal void Want(bool goodRowsOnly, DateTimeOffset now) =>
        (GoodRowsOnly, State, StateAt) = (goodRowsOnly, ImportState.Wanted, now);

    internal void TakeIn(byte[] preview, DateTimeOffset now) =>
        (Preview, State, StateAt) = (preview, ImportState.TakenIn, now);

    internal void Refuse(Kernel.Words why, DateTimeOffset now) =>
        (RefusalZh, RefusalEn, State, StateAt) = (why.Zh, why.En, ImportState.Refused, now);
}

internal sealed class RegistryImportMapping : IEntityTypeConfiguration<RegistryImport>
{
    public void Configure(EntityTypeBuilder<RegistryImport> builder)
    {
        builder.ToTable("registry_import");
        builder.HasKey(import => import.Id);
        builder.IsOwned();
        builder.Property(import => import.Kind).HasMaxLength(40);
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.Property(import => import.Sha256).HasMaxLength(64);
        builder.Property(import => import.Source).HasMaxLength(400);
        builder.Property(import => import.Role).HasMaxLength(40);
        builder.Property(import => import.SentBy).HasMaxLength(256);
        builder.Property(import => import.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.HasIndex(import => import.State);
    }
}
