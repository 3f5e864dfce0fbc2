using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Statistics.Situation.Maps;

internal sealed class AreaMapMapping : IEntityTypeConfiguration<AreaMap>
{
    public void Configure(EntityTypeBuilder<AreaMap> builder)
    {
        builder.ToTable("statistics_area_map");
        builder.HasKey(map => map.Id);
        builder.HasIndex(map => map.TakenInAt);
        builder.Property(map => map.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(map => map.FileName).HasMaxLength(255);
        builder.Property(map => map.Sha256).HasMaxLength(64);
        builder.Property(map => map.SentBy).HasMaxLength(256);
        builder.Property(map => map.MapNumber).HasMaxLength(AreaMap.LongestNumber);
        builder.Property(map => map.CodeProperty).HasMaxLength(ReadShapes.LongestProperty);
        builder.Property(map => map.Source).HasMaxLength(AreaMap.LongestSource);
        builder.Property(map => map.TakenInBy).HasMaxLength(256);
    }
}
