using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Yuelu.Platform.Accounts;

internal static class AccountMapping
{
    internal static void Map(ModelBuilder model)
    {
        model.Entity<Account>().ToTable("accounts_account");
        model.Entity<IdentityRole<Guid>>().ToTable("accounts_role");
        model.Entity<IdentityUserRole<Guid>>().ToTable("accounts_account_role");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("accounts_account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("accounts_account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("accounts_account_token");
        model.Entity<IdentityRoleClaim<Guid>>().ToTable("accounts_role_claim");
    }
}
