using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Platform.Organisations;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    /// <summary>Longest path: each level a code of at most 40 letters and a slash.</summary>
    internal const int LongestPath = 340;

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations_organisation");
        builder.HasKey(organisation => organisation.Id);
        builder.HasAlternateKey(organisation => organisation.Path);
        builder.HasIndex(organisation => organisation.Code).IsUnique();
        // Whether a grant has ended with its organisation is asked of each request; few are closed.
        builder.HasIndex(organisation => organisation.ClosedOn).HasFilter("closed_on IS NOT NULL");
        builder.Property(organisation => organisation.Path).HasMaxLength(LongestPath);
        builder.Property(organisation => organisation.ParentPath).HasMaxLength(LongestPath);
        builder.Property(organisation => organisation.Code).HasMaxLength(40);
        builder.Property(organisation => organisation.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(organisation => organisation.NameZh).HasMaxLength(200);
        builder.Property(organisation => organisation.NameEn).HasMaxLength(200);
        builder.Property(organisation => organisation.RegionCode).HasMaxLength(12);
        // Of two who change it at the same moment the second is refused.
        builder.Property(organisation => organisation.NameZh).IsConcurrencyToken();
        builder.Property(organisation => organisation.NameEn).IsConcurrencyToken();
        builder.Property(organisation => organisation.RegionCode).IsConcurrencyToken();
        builder.Property(organisation => organisation.ClosedOn).IsConcurrencyToken();
        builder
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(organisation => organisation.ParentPath)
            .HasPrincipalKey(organisation => organisation.Path)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasData(Organisation.TheRoot);
    }
}
