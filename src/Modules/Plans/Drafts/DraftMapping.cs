using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Drafts;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("plans_draft");
        builder.HasKey(draft => draft.Id);
        builder.Property(draft => draft.Stamp).IsConcurrencyToken();
        builder.Property(draft => draft.SourceSha256).HasMaxLength(64);
        builder.Property(draft => draft.Title).HasMaxLength(500);
        builder.Property(draft => draft.CreatedBy).HasMaxLength(256);
        builder.Property(draft => draft.SavedBy).HasMaxLength(256);
        builder.HasOne<Plan>().WithMany().HasForeignKey(draft => draft.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(draft => draft.SourceSha256);
        builder.IsOwned();
    }
}
