using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Platform.PersonalData;

/// <summary>个人信息: one piece of personal data about somebody, sealed.</summary>
public sealed class PersonalField
{
    private PersonalField() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whom it is about, such as <c>account/…</c>.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Code of its <see cref="PersonalKind"/>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>What <see cref="PersonalDataVault"/> made of it.</summary>
    public byte[] Sealed { get; private set; } = [];

    /// <summary>When it was given last.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Sign-in name of who gave it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>A piece that is not held yet.</summary>
    internal static PersonalField Of(string subject, PersonalKind kind) =>
        new() { Subject = subject, Kind = kind.Code };

    /// <summary>Takes what was given.</summary>
    internal void Take(byte[] sealedText, string by, DateTimeOffset now) =>
        (Sealed, RecordedBy, RecordedAt) = (sealedText, by, now);
}

internal sealed class PersonalFieldMapping : IEntityTypeConfiguration<PersonalField>
{
    public void Configure(EntityTypeBuilder<PersonalField> builder)
    {
        builder.ToTable("accounts_personal_field");
        builder.HasKey(field => field.Id);
        builder.HasIndex(field => new { field.Subject, field.Kind }).IsUnique();
        builder.Property(field => field.Subject).HasMaxLength(80);
        builder.Property(field => field.Kind).HasMaxLength(40);
        builder.Property(field => field.RecordedBy).HasMaxLength(256);
    }
}
