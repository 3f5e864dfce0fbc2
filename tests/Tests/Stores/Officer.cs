using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu;

/// <summary>The officer that each test database has, so that no portal creates its first account and no password must be changed.</summary>
internal static class Officer
{
    internal const string Name = "officer";

    internal const string Password = "correct-horse-battery";

    /// <summary>One hash for all: making one takes longer than most tests.</summary>
    private static readonly Lazy<string> Hash = new(() =>
        new PasswordHasher<Account>().HashPassword(new Account(), Password)
    );

    internal static Task AddAsync(YueluDb db) => AddAsync(db, Name, Roles.StrategyOffice);

    /// <summary>Adds an account with a role and the same password.</summary>
    internal static async Task AddAsync(YueluDb db, string name, string role, string path = Organisation.Root)
    {
        var account = new Account(name, path)
        {
            NormalizedUserName = name.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString(),
            PasswordHash = Hash.Value,
        };
        db.AddRange(account, Grant(account, role, path));
        await db.SaveChangesAsync();
    }

    /// <summary>A grant from long ago without an end.</summary>
    internal static Grant Grant(Account account, string role, string path) =>
        new()
        {
            AccountId = account.Id,
            Role = role,
            OrganisationPath = path,
            From = new DateOnly(2016, 1, 1),
            GrantedBy = "test",
            GrantedAt = DateTimeOffset.UnixEpoch,
        };

    /// <summary>The access of a strategy officer at an address of the office, without a request.</summary>
    internal static Access Access(string path = Organisation.Root)
    {
        var access = new Access();
        access.Enter(Guid.Empty, [new(Roles.StrategyOffice, path)]);
        access.Admits([Roles.StrategyOffice]);
        return access;
    }
}
