using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Registry.KeyIndustries;
using Yuelu.Registry.Listings;
using Yuelu.Registry.Sites;
using Yuelu.Registry.Sizes;
using Yuelu.Registry.Tiers;

namespace Yuelu.Registry.DatedTables;

/// <summary>The tables of dated records.</summary>
internal sealed class TableMapping
    : IEntityTypeConfiguration<Listing>,
        IEntityTypeConfiguration<Threshold>,
        IEntityTypeConfiguration<Tier>,
        IEntityTypeConfiguration<Site>,
        IEntityTypeConfiguration<SizeBound>,
        IEntityTypeConfiguration<KeyIndustryLink>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.IsOfEnterprise("registry_listing");
        builder.Property(one => one.Change).HasConversion<string>().HasMaxLength(10);
        builder.Property(one => one.Reason).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<Threshold> builder)
    {
        builder.IsDated("registry_threshold");
        builder.Property(one => one.Revenue);
    }

    public void Configure(EntityTypeBuilder<Tier> builder)
    {
        builder.IsOfEnterprise("registry_tier");
        builder.Property(one => one.Kind).HasMaxLength(20);
    }

    public void Configure(EntityTypeBuilder<Site> builder)
    {
        builder.IsOfEnterprise("registry_site");
        builder.Property(one => one.Number).HasMaxLength(20);
        builder.Property(one => one.Name).HasMaxLength(200);
        builder.Property(one => one.Region).HasMaxLength(6);
        builder.Property(one => one.Address).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<SizeBound> builder)
    {
        builder.IsDated("registry_size_bound");
        builder.Property(one => one.Edition).HasMaxLength(60);
        builder.Property(one => one.Class).HasConversion<int>();
        builder.Property(one => one.Industries).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<KeyIndustryLink> builder)
    {
        builder.IsDated("registry_key_industry");
        builder.Property(one => one.Plan).HasMaxLength(80);
        builder.Property(one => one.KeyIndustry).HasMaxLength(20);
        builder.Property(one => one.Industry).HasMaxLength(4);
        builder.Property(one => one.Product).HasMaxLength(200);
        builder.HasIndex(one => one.Plan);
    }
}
