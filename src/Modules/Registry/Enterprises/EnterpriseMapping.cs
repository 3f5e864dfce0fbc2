using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Registry.Enterprises;

internal sealed class EnterpriseMapping
    : IEntityTypeConfiguration<Enterprise>,
        IEntityTypeConfiguration<EnterpriseEntry>
{
    /// <summary>Longest name; the longest of a real company known has fewer than 100 characters.</summary>
    internal const int LongestName = 200;

    /// <summary>Longest note on a source.</summary>
    internal const int LongestSource = 400;

    public void Configure(EntityTypeBuilder<Enterprise> builder)
    {
        builder.ToTable("registry_enterprise");
        builder.HasKey(one => one.Id);
        // Numbers are given by the register, many at once, and never twice.
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Code).HasMaxLength(18);
        builder.HasIndex(one => one.Code).IsUnique();
        builder.Property(one => one.NameKey).HasMaxLength(LongestName);
        builder.HasIndex(one => one.NameKey);
        builder.Property(one => one.Stamp).IsConcurrencyToken();
        Facts(builder);
    }

    public void Configure(EntityTypeBuilder<EnterpriseEntry> builder)
    {
        builder.ToTable("registry_enterprise_entry");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Source).HasMaxLength(LongestSource);
        builder.Property(entry => entry.RecordedBy).HasMaxLength(256);
        builder.HasIndex(entry => entry.EnterpriseId);
        Facts(builder);
    }

    private static void Facts<T>(EntityTypeBuilder<T> builder)
        where T : EnterpriseFacts
    {
        builder.Property(one => one.Name).HasMaxLength(LongestName);
        builder.Property(one => one.OrganisationPath).HasMaxLength(340);
        builder.Property(one => one.Region).HasMaxLength(6);
        builder.Property(one => one.Park).HasMaxLength(40);
        builder.Property(one => one.Industry).HasMaxLength(4);
        builder.Property(one => one.RegistrationType).HasMaxLength(10);
    }
}
