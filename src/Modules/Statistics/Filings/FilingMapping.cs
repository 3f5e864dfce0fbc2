using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Forms;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

internal sealed class FilingMapping : IEntityTypeConfiguration<Filing>
{
    public void Configure(EntityTypeBuilder<Filing> builder)
    {
        builder.ToTable("statistics_filing");
        builder.HasKey(filing => filing.Id);
        builder.HasOne<Round>().WithMany().HasForeignKey(filing => filing.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Form>().WithMany().HasForeignKey(filing => filing.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(filing => new { filing.RoundId, filing.Unit }).IsUnique();
        builder.HasIndex(filing => new
        {
            filing.RoundId,
            filing.State,
            filing.OrganisationPath,
        });
        // The history of an enterprise in a form.
        builder.HasIndex(filing => new { filing.Unit, filing.FormId });
        builder.Property(filing => filing.PeriodCode).HasMaxLength(16);
        builder.Property(filing => filing.Unit).HasMaxLength(18);
        builder.Property(filing => filing.UnitName).HasMaxLength(200);
        builder.Property(filing => filing.Stamp).IsConcurrencyToken();
        builder.IsOwned();
    }
}

internal sealed class FilingDraftMapping : IEntityTypeConfiguration<FilingDraft>
{
    public void Configure(EntityTypeBuilder<FilingDraft> builder)
    {
        builder.ToTable("statistics_filing_draft");
        builder.HasKey(draft => draft.FilingId);
        builder.Property(draft => draft.FilingId).ValueGeneratedNever();
        builder.HasOne<Filing>().WithMany().HasForeignKey(draft => draft.FilingId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(draft => draft.ConditionEvidence).HasMaxLength(Explanations.Longest);
        builder.Property(draft => draft.SavedBy).HasMaxLength(256);
    }
}

internal sealed class FilingCopyMapping : IEntityTypeConfiguration<FilingCopy>
{
    public void Configure(EntityTypeBuilder<FilingCopy> builder)
    {
        builder.ToTable("statistics_filing_copy");
        builder.HasKey(copy => copy.Id);
        builder.HasOne<Filing>().WithMany().HasForeignKey(copy => copy.FilingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(copy => new { copy.FilingId, copy.Number }).IsUnique();
        builder.Property(copy => copy.ConditionEvidence).HasMaxLength(Explanations.Longest);
        builder.Property(copy => copy.Sha256).HasMaxLength(64);
        builder.Property(copy => copy.FilledBy).HasMaxLength(256);
        builder.Property(copy => copy.SignedBy).HasMaxLength(256);
        builder.Property(copy => copy.Device).HasMaxLength(16);
    }
}

internal sealed class FilingEventMapping : IEntityTypeConfiguration<FilingEvent>
{
    public void Configure(EntityTypeBuilder<FilingEvent> builder)
    {
        builder.ToTable("statistics_filing_event");
        builder.HasKey(one => one.Id);
        builder.HasOne<Filing>().WithMany().HasForeignKey(one => one.FilingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(one => one.FilingId);
        builder.Property(one => one.Note).HasMaxLength(Explanations.Longest + 20);
        builder.Property(one => one.By).HasMaxLength(256);
        builder.Property(one => one.Device).HasMaxLength(16);
    }
}
