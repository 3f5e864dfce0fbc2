using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Plans.Documents;

namespace Yuelu.Plans.Versions;

internal sealed class VersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("plans_version");
        builder.HasKey(version => version.Id);
        builder.HasIndex(version => new { version.PlanId, version.Number }).IsUnique();
        builder.HasOne<Plan>().WithMany().HasForeignKey(version => version.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(version => version.ContentSha256).HasMaxLength(64);
        builder.Property(version => version.PublishedBy).HasMaxLength(256);
        builder.Property(version => version.Note).HasMaxLength(2000);
    }
}
