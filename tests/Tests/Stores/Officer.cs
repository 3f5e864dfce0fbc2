using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Storage;

namespace Yuelu;

/// <summary>The officer that each test database has, so that no portal creates its first account and no password must be changed.</summary>
internal static class Officer
{
    internal const string Name = "officer";

    internal const string Password = "correct-horse-battery";

    internal static async Task AddAsync(YueluDb db)
    {
        var role = new IdentityRole<Guid>(Roles.Office) { Id = Guid.CreateVersion7(), NormalizedName = "OFFICE" };
        var account = new Account(Name) { NormalizedUserName = "OFFICER", SecurityStamp = "stamp" };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.AddRange(role, account, new IdentityUserRole<Guid> { RoleId = role.Id, UserId = account.Id });
        await db.SaveChangesAsync();
    }
}
