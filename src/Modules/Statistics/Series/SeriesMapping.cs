using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Series;

internal sealed class SeriesMapping
    : IEntityTypeConfiguration<OfficialSeries>,
        IEntityTypeConfiguration<SeriesIndicator>,
        IEntityTypeConfiguration<SeriesValue>,
        IEntityTypeConfiguration<SeriesFile>
{
    internal const int LongestIndicator = 40;
    internal const int LongestName = 200;
    internal const int LongestUnit = 40;
    internal const int LongestAddress = 1000;
    internal const int LongestText = 1000;

    public void Configure(EntityTypeBuilder<OfficialSeries> builder)
    {
        builder.ToTable("statistics_series");
        builder.HasKey(series => series.Number);
        builder.Property(series => series.Number).ValueGeneratedNever();
        builder.HasIndex(series => series.Code).IsUnique();
        builder.HasIndex(series => series.Indicator);
        builder.Property(series => series.Code).HasMaxLength(100);
        builder.Property(series => series.Frequency).HasConversion<string>().HasMaxLength(16);
        builder.Property(series => series.Indicator).HasMaxLength(LongestIndicator);
        builder.Property(series => series.Area).HasMaxLength(20);
        builder.Property(series => series.Industry).HasMaxLength(20);
        builder.Property(series => series.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(series => series.Unit).HasMaxLength(LongestUnit);
        builder
            .HasOne<SeriesIndicator>()
            .WithMany()
            .HasForeignKey(series => series.Indicator)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SeriesIndicator> builder)
    {
        builder.ToTable("statistics_series_indicator");
        builder.HasKey(indicator => indicator.Code);
        builder.Property(indicator => indicator.Code).HasMaxLength(LongestIndicator);
        builder.Property(indicator => indicator.NameZh).HasMaxLength(LongestName);
        builder.Property(indicator => indicator.NameEn).HasMaxLength(LongestName);
        builder.Property(indicator => indicator.Searched).HasMaxLength(LongestIndicator + 2 * LongestName + 2);
    }

    public void Configure(EntityTypeBuilder<SeriesValue> builder)
    {
        builder.ToTable("statistics_series_value");
        builder.HasKey(value => new
        {
            value.Series,
            value.Period,
            value.HeldFrom,
        });
        builder.HasIndex(value => value.File);
        builder.Property(value => value.Period).HasMaxLength(12);
        builder.Property(value => value.Status).HasMaxLength(1);
        builder.Property(value => value.SourceTitle).HasMaxLength(LongestText);
        builder.Property(value => value.SourceAddress).HasMaxLength(LongestAddress);
        builder.Property(value => value.Note).HasMaxLength(LongestText);
        builder
            .HasOne<OfficialSeries>()
            .WithMany()
            .HasForeignKey(value => value.Series)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SeriesFile>().WithMany().HasForeignKey(value => value.File).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SeriesFile> builder)
    {
        builder.ToTable("statistics_series_file");
        builder.HasKey(file => file.Id);
        builder.HasIndex(file => file.TakenInAt);
        builder.Property(file => file.FileName).HasMaxLength(255);
        builder.Property(file => file.Sha256).HasMaxLength(64);
        builder.Property(file => file.UploadedBy).HasMaxLength(256);
        builder.Property(file => file.TakenInBy).HasMaxLength(256);
    }
}
