using Microsoft.AspNetCore.Identity;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

/// <summary>A person who signs in. What the person may do stands in <see cref="Grant"/>s.</summary>
public sealed class Account : IdentityUser<Guid>, IOwned
{
    /// <summary>An account that wrong passwords can lock.</summary>
    public Account() => (Id, LockoutEnabled) = (Guid.CreateVersion7(), true);

    /// <summary>An account with a sign-in name, at home in an organisation.</summary>
    public Account(string userName, string organisationPath)
        : this() => (UserName, OrganisationPath) = (userName, organisationPath);

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The organisation in which the person works; it alone gives no role.</summary>
    public string OrganisationPath { get; private set; } = Organisation.Root;

    /// <summary>Since when the account cannot be used; null while it can.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }
}

/// <summary>A deactivated account cannot sign in by any way.</summary>
internal sealed class ActiveAccount : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.DeactivatedAt is null);
}
