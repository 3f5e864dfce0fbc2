using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Filings.Attachments;

internal sealed class AttachmentMapping
    : IEntityTypeConfiguration<DraftAttachment>,
        IEntityTypeConfiguration<FiledAttachment>,
        IEntityTypeConfiguration<AttachmentContent>
{
    internal const int LongestName = 200;

    public void Configure(EntityTypeBuilder<DraftAttachment> builder) =>
        Configure(builder, "statistics_draft_attachment");

    public void Configure(EntityTypeBuilder<FiledAttachment> builder) =>
        Configure(builder, "statistics_filed_attachment");

    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("statistics_attachment_content");
        builder.HasKey(one => one.Sha256);
        builder.Property(one => one.Sha256).HasMaxLength(64);
    }

    private static void Configure<T>(EntityTypeBuilder<T> builder, string table)
        where T : Attachment
    {
        builder.ToTable(table);
        builder.HasKey(one => one.Id);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasOne<Filing>().WithMany().HasForeignKey(one => one.FilingId).OnDelete(DeleteBehavior.Restrict);
        // Bytes to which anything points cannot go.
        builder
            .HasOne<AttachmentContent>()
            .WithMany()
            .HasForeignKey(one => one.Sha256)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(one => one.Name).HasMaxLength(LongestName);
        builder.Property(one => one.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Use).HasConversion<string>().HasMaxLength(20);
        builder.Property(one => one.Rule).HasMaxLength(40);
        builder.Property(one => one.AddedBy).HasMaxLength(256);
    }
}
