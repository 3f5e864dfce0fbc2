using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Statistics.Forms;

internal sealed class FormMapping : IEntityTypeConfiguration<Form>
{
    internal const int LongestTitle = 200;

    public void Configure(EntityTypeBuilder<Form> builder)
    {
        builder.ToTable("statistics_form");
        builder.HasKey(form => form.Id);
        builder.HasIndex(form => form.Code).IsUnique();
        builder.Property(form => form.Code).HasMaxLength(40);
        builder.Property(form => form.TitleZh).HasMaxLength(LongestTitle);
        builder.Property(form => form.TitleEn).HasMaxLength(LongestTitle);
        builder.Property(form => form.Stamp).IsConcurrencyToken();
        builder.Property(form => form.PublishedSha256).HasMaxLength(64);
        builder.Property(form => form.SavedBy).HasMaxLength(256);
        builder.Ignore(form => form.Title);
        builder.Ignore(form => form.HasChanges);
        builder.IsOwned();
    }
}

internal sealed class FormVersionMapping : IEntityTypeConfiguration<FormVersion>
{
    internal const int LongestNote = 2000;

    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("statistics_form_version");
        builder.HasKey(version => version.Id);
        builder.HasIndex(version => new { version.FormId, version.Number }).IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(version => version.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.ContentSha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
        builder.Property(version => version.Note).HasMaxLength(LongestNote);
    }
}
