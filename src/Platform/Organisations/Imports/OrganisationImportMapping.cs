using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Yuelu.Platform.Organisations.Imports;

internal sealed class OrganisationImportMapping : IEntityTypeConfiguration<OrganisationImport>
{
    public void Configure(EntityTypeBuilder<OrganisationImport> builder)
    {
        builder.ToTable("organisations_import");
        builder.HasKey(import => import.Id);
        builder.IsOwned();
        builder.Property(import => import.FileName).HasMaxLength(255);
        builder.Property(import => import.Sha256).HasMaxLength(64);
        builder.Property(import => import.UploadedBy).HasMaxLength(256);
        builder.Property(import => import.TakenAt).IsConcurrencyToken();
    }
}
