using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    internal const int LongestReason = 500;

    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("statistics_round");
        builder.HasKey(round => round.Id);
        builder.HasOne<Form>().WithMany().HasForeignKey(round => round.FormId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<FormVersion>()
            .WithMany()
            .HasForeignKey(round => round.VersionId)
            .OnDelete(DeleteBehavior.Restrict);
        // Of two who open the same at the same moment the second is refused; a withdrawn one is in nobody's way.
        builder.HasIndex(round => new { round.FormId, round.PeriodCode }).IsUnique().HasFilter("withdrawn_at IS NULL");
        builder.HasIndex(round => round.EndsAt);
        builder.Property(round => round.PeriodCode).HasMaxLength(16);
        builder.Property(round => round.ReachPath).HasMaxLength(340);
        builder.Property(round => round.OpenedBy).HasMaxLength(256);
        builder.Property(round => round.WhyWithdrawn).HasMaxLength(LongestReason);
        builder.Property(round => round.WithdrawnAt).IsConcurrencyToken();
        builder.Property(round => round.FormCode).HasMaxLength(40);
        builder.Property(round => round.TitleZh).HasMaxLength(FormMapping.LongestTitle);
        builder.Property(round => round.TitleEn).HasMaxLength(FormMapping.LongestTitle);
        builder.Ignore(round => round.Title);
        builder.Ignore(round => round.Windows);
        builder.Ignore(round => round.Period);
        builder.IsOwned();
    }
}
