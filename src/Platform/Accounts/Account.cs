using Microsoft.AspNetCore.Identity;

namespace Yuelu.Platform.Accounts;

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account that wrong passwords can lock.</summary>
    public Account() => (Id, LockoutEnabled) = (Guid.CreateVersion7(), true);

    /// <summary>An account with a sign-in name.</summary>
    public Account(string userName)
        : this() => UserName = userName;

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }
}

/// <summary>The roles.</summary>
public static class Roles
{
    /// <summary>Strategy office (领导小组办公室): imports, reviews, publishes, records figures.</summary>
    public const string Office = "office";
}
