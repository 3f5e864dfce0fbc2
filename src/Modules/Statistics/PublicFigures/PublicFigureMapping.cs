using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.PublicFigures;

internal sealed class PublicFigureMapping
    : IEntityTypeConfiguration<DisclosureRule>,
        IEntityTypeConfiguration<PublicField>,
        IEntityTypeConfiguration<PublicCube>,
        IEntityTypeConfiguration<ErrorReport>
{
    internal const int LongestSource = 500;

    public void Configure(EntityTypeBuilder<DisclosureRule> builder)
    {
        builder.ToTable("statistics_disclosure_rule");
        builder.HasKey(rule => rule.Id);
        builder.HasIndex(rule => rule.ValidFrom);
        builder.Property(rule => rule.Source).HasMaxLength(LongestSource);
        builder.Property(rule => rule.SetBy).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<PublicField> builder)
    {
        builder.ToTable("statistics_public_field");
        builder.HasKey(field => field.Id);
        builder.HasIndex(field => new { field.FormCode, field.Field });
        builder.Property(field => field.FormCode).HasMaxLength(64);
        builder.Property(field => field.Field).HasMaxLength(64);
        builder.Property(field => field.Source).HasMaxLength(LongestSource);
        builder.Property(field => field.SetBy).HasMaxLength(256);
    }

    public void Configure(EntityTypeBuilder<PublicCube> builder)
    {
        builder.ToTable("statistics_public_cube");
        builder.HasKey(cube => cube.Id);
        builder.HasIndex(cube => cube.Number).IsUnique();
        builder.HasIndex(cube => new { cube.FormCode, cube.PublishedAt });
        builder.Property(cube => cube.FormCode).HasMaxLength(64);
        builder.Property(cube => cube.Sha256).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ErrorReport> builder)
    {
        builder.ToTable("statistics_error_report");
        builder.HasKey(report => report.Id);
        builder.HasIndex(report => new { report.State, report.SentAt });
        builder.Property(report => report.FormCode).HasMaxLength(64);
        builder.Property(report => report.Field).HasMaxLength(64);
        builder.Property(report => report.Place).HasMaxLength(ErrorReportLimits.LongestPlace);
        builder.Property(report => report.Text).HasMaxLength(ErrorReportLimits.LongestText);
        builder.Property(report => report.Answer).HasMaxLength(ErrorReportLimits.LongestText);
        builder.Property(report => report.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(report => report.By).HasMaxLength(256);
        builder.Property(report => report.Stamp).IsConcurrencyToken();
    }
}
