using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Documents;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.ToTable("plans_plan");
        builder.HasKey(plan => plan.Id);
        builder.Property(plan => plan.Slug).HasMaxLength(60);
        builder.HasIndex(plan => plan.Slug).IsUnique();
        builder.IsOwned();
    }
}

internal sealed class PlanSourceMapping : IEntityTypeConfiguration<PlanSource>
{
    public void Configure(EntityTypeBuilder<PlanSource> builder)
    {
        builder.ToTable("plans_source");
        builder.HasKey(source => source.Sha256);
        builder.Property(source => source.Sha256).HasMaxLength(64);
        builder.Property(source => source.FileName).HasMaxLength(255);
    }
}
