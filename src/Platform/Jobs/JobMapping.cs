using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Jobs;

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    internal const int LongestOutcome = 2000;

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("operation_job");
        builder.HasKey(job => job.Id);
        builder.IsOwned();
        builder.HasIndex(job => job.OnceKey).IsUnique();
        builder.HasIndex(job => new { job.State, job.DueAt });
        builder.Property(job => job.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(job => job.Kind).HasMaxLength(64);
        builder.Property(job => job.OnceKey).HasMaxLength(128);
        builder.Property(job => job.AskedBy).HasMaxLength(256);
        builder.Property(job => job.Node).HasMaxLength(64);
        builder.Property(job => job.OutcomeZh).HasMaxLength(LongestOutcome);
        builder.Property(job => job.OutcomeEn).HasMaxLength(LongestOutcome);
    }
}
