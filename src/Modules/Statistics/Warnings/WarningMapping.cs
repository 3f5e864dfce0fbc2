using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Statistics.Warnings;

internal sealed class WarningMapping
    : IEntityTypeConfiguration<WarningRule>,
        IEntityTypeConfiguration<Warning>,
        IEntityTypeConfiguration<WarningSubscription>
{
    internal const int LongestText = 1000;
    internal const int LongestName = 200;

    public void Configure(EntityTypeBuilder<WarningRule> builder)
    {
        builder.ToTable("statistics_warning_rule");
        builder.HasKey(rule => rule.Id);
        builder.HasIndex(rule => new { rule.Number, rule.Version }).IsUnique();
        builder.Property(rule => rule.NameZh).HasMaxLength(LongestName);
        builder.Property(rule => rule.NameEn).HasMaxLength(LongestName);
        builder.Property(rule => rule.SeriesKey).HasMaxLength(160);
        builder.Property(rule => rule.FormCode).HasMaxLength(64);
        builder.Property(rule => rule.Field).HasMaxLength(64);
        builder.Property(rule => rule.FormPath).HasMaxLength(340);
        builder.Property(rule => rule.Source).HasMaxLength(LongestText);
        builder.Property(rule => rule.Note).HasMaxLength(LongestText);
        builder.Property(rule => rule.KeptBy).HasMaxLength(256);
        builder.Property(rule => rule.Threshold).HasPrecision(24, 8);
        builder.Property(rule => rule.ValidTo).IsConcurrencyToken();
        builder.IsOwned();
    }

    public void Configure(EntityTypeBuilder<Warning> builder)
    {
        builder.ToTable("statistics_warning");
        builder.HasKey(warning => warning.Id);
        // The same figures never warn twice, however many nodes judge them.
        builder
            .HasIndex(warning => new
            {
                warning.RuleId,
                warning.Period,
                warning.Sha256,
            })
            .IsUnique();
        builder.HasIndex(warning => warning.EndedAt);
        builder
            .HasOne<WarningRule>()
            .WithMany()
            .HasForeignKey(warning => warning.RuleId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(warning => warning.Period).HasMaxLength(16);
        builder.Property(warning => warning.Unit).HasMaxLength(40);
        builder.Property(warning => warning.WhyZh).HasMaxLength(LongestText);
        builder.Property(warning => warning.WhyEn).HasMaxLength(LongestText);
        builder.Property(warning => warning.Sha256).HasMaxLength(64);
        builder.Property(warning => warning.AcknowledgedBy).HasMaxLength(256);
        builder.Property(warning => warning.Note).HasMaxLength(LongestText);
        builder.Property(warning => warning.EndZh).HasMaxLength(LongestText);
        builder.Property(warning => warning.EndEn).HasMaxLength(LongestText);
        builder.Property(warning => warning.Value).HasPrecision(28, 8);
        builder.Property(warning => warning.AcknowledgedAt).IsConcurrencyToken();
        builder.Property(warning => warning.EndedAt).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<WarningSubscription> builder)
    {
        builder.ToTable("statistics_warning_subscription");
        builder.HasKey(one => one.Id);
        builder.HasIndex(one => new { one.AccountId, one.Rule }).IsUnique();
    }
}
