using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Vintages;

internal sealed class VintageMapping : IEntityTypeConfiguration<Vintage>
{
    public void Configure(EntityTypeBuilder<Vintage> builder)
    {
        builder.ToTable("statistics_vintage");
        builder.HasKey(vintage => vintage.Id);
        builder.HasIndex(vintage => vintage.Number).IsUnique();
        builder.HasIndex(vintage => new { vintage.FormCode, vintage.PublishedAt });
        builder.HasOne<Form>().WithMany().HasForeignKey(vintage => vintage.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(vintage => vintage.FormCode).HasMaxLength(64);
        builder.Property(vintage => vintage.FirstPeriod).HasMaxLength(16);
        builder.Property(vintage => vintage.LastPeriod).HasMaxLength(16);
        builder.Property(vintage => vintage.Sha256).HasMaxLength(64);
    }
}
