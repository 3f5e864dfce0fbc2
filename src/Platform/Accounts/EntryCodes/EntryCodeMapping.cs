using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts.EntryCodes;

internal sealed class EntryCodeMapping : IEntityTypeConfiguration<EntryCode>
{
    public void Configure(EntityTypeBuilder<EntryCode> builder)
    {
        builder.ToTable("accounts_entry_code");
        builder.HasKey(code => code.Id);
        builder.IsOwned();
        builder.HasIndex(code => code.Sheet);
        builder.Property(code => code.CreatedBy).HasMaxLength(256);
        // Two who use it at the same moment: one of them is refused.
        builder.Property(code => code.UsedAt).IsConcurrencyToken();
        builder
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(code => code.OrganisationPath)
            .HasPrincipalKey(organisation => organisation.Path)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
