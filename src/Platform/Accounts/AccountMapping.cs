using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Yuelu.Platform.Accounts.EntryCodes;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Accounts.Links;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

internal static class AccountMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Account>(Map);
        model.Entity<Grant>(Map);
        model.ApplyConfiguration(new LinkMapping());
        model.ApplyConfiguration(new EntryCodeMapping());
        model.ApplyConfiguration(new EventMapping());
        model.Entity<IdentityUserClaim<Guid>>().ToTable("accounts_account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("accounts_account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("accounts_account_token");
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("accounts_account_passkey");
    }

    private static void Map(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts_account");
        builder.IsOwned();
        builder.Property(account => account.PersonName).HasMaxLength(80);
    }

    private static void Map(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("accounts_grant");
        builder.HasKey(grant => grant.Id);
        builder.HasIndex(grant => grant.AccountId);
        builder.IsOwned();
        builder.Property(grant => grant.Role).HasMaxLength(40);
        builder.Property(grant => grant.GrantedBy).HasMaxLength(256);
        builder.Property(grant => grant.WithdrawnBy).HasMaxLength(256);
        builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Organisation>()
            .WithMany()
            .HasForeignKey(grant => grant.OrganisationPath)
            .HasPrincipalKey(organisation => organisation.Path)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
