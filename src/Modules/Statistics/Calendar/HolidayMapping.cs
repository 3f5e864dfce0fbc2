using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Calendar;

internal sealed class HolidayMapping : IEntityTypeConfiguration<HolidayTable>
{
    public void Configure(EntityTypeBuilder<HolidayTable> builder)
    {
        builder.ToTable("statistics_holiday_table");
        builder.HasKey(table => table.Id);
        builder.HasIndex(table => new { table.Year, table.ImportedAt });
        builder.Property(table => table.FileName).HasMaxLength(255);
        builder.Property(table => table.FileSha256).HasMaxLength(64);
        builder.Property(table => table.ImportedBy).HasMaxLength(256);
        builder.Ignore(table => table.Days);
    }
}
