using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Plans.Documents;

namespace Yuelu.Plans.Observations;

internal sealed class ObservationMapping : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("plans_observation");
        builder.HasKey(observation => observation.Id);
        builder.HasIndex(observation => new { observation.PlanId, observation.CommitmentCode });
        builder.Property(observation => observation.CommitmentCode).HasMaxLength(16);
        builder.Property(observation => observation.Period).HasMaxLength(20);
        builder.Property(observation => observation.Unit).HasMaxLength(40);
        builder.Property(observation => observation.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(observation => observation.Bound).HasConversion<string>().HasMaxLength(16);
        builder
            .HasOne<Plan>()
            .WithMany()
            .HasForeignKey(observation => observation.PlanId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<ObservationImport>()
            .WithMany()
            .HasForeignKey(observation => observation.ImportId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Observation>()
            .WithMany()
            .HasForeignKey(observation => observation.CorrectedById)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObservationImportMapping : IEntityTypeConfiguration<ObservationImport>
{
    public void Configure(EntityTypeBuilder<ObservationImport> builder)
    {
        builder.ToTable("plans_observation_import");
        builder.HasKey(import => import.Id);
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.Property(import => import.Sha256).HasMaxLength(64);
        builder.Property(import => import.UploadedBy).HasMaxLength(256);
        builder.Property(import => import.ImportedBy).HasMaxLength(256);
        builder.HasOne<Plan>().WithMany().HasForeignKey(import => import.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
