using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;

namespace Yuelu.Platform.Accounts;

/// <summary>A person who signs in, or a system that acts by tokens. What the person may do stands in <see cref="Grant"/>s.</summary>
public sealed partial class Account : IdentityUser<Guid>, IOwned
{
    private const int StampBytes = 20;

    /// <summary>An account that wrong passwords can lock.</summary>
    public Account() => (Id, LockoutEnabled) = (Guid.CreateVersion7(), true);

    /// <summary>An account with a sign-in name, at home in an organisation.</summary>
    public Account(string userName, string organisationPath)
        : this() => (UserName, OrganisationPath) = (userName, organisationPath);

    /// <summary>How colleagues call the person; empty for accounts of an office.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>Whether the password must be changed before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The organisation in which the person works; it alone gives no role.</summary>
    public string OrganisationPath { get; private set; } = Organisation.Root;

    /// <summary>Whether it is nobody's: it has no password, nobody signs in with it, and programs act by its tokens.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>When it was made; null for accounts that are older than this record.</summary>
    public DateTimeOffset? CreatedAt { get; private set; }

    /// <summary>When the person signed in last.</summary>
    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>Since when the account cannot be used; null while it can.</summary>
    public DateTimeOffset? DeactivatedAt { get; set; }

    /// <summary>Since when an authenticator app counts; null while none does.</summary>
    public DateTimeOffset? AuthenticatorSince { get; set; }

    /// <summary>The time step of the last code taken from the authenticator app, so that none is taken twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>A new account without a password: it is of no use before its person has chosen one.</summary>
    /// <param name="personName">What colleagues call the person; the purpose of a system account.</param>
    public static Result<Account> Open(
        string name,
        string personName,
        string organisationPath,
        DateTimeOffset now,
        bool isSystem = false
    )
    {
        (name, personName) = (name.Trim().ToLowerInvariant(), personName.Trim());
        if (!NameForm().IsMatch(name))
            return AccountProblems.BadName(name);
        if (personName.Length > 80)
            return AccountProblems.LongPersonName;
        var account = new Account(name, organisationPath)
        {
            NormalizedUserName = name.ToUpperInvariant(),
            PersonName = personName,
            IsSystem = isSystem,
            CreatedAt = now,
        };
        account.EndSessions();
        return account;
    }

    /// <summary>Gives it a password; every session that was begun with another ends.</summary>
    /// <exception cref="InvalidOperationException">It is a system account.</exception>
    internal void ChoosePassword(string password, IPasswordHasher<Account> hasher)
    {
        if (IsSystem)
            throw new InvalidOperationException("A system account has no password.");
        (PasswordHash, MustChangePassword) = (hasher.HashPassword(this, password), false);
        EndSessions();
    }

    /// <summary>Takes the password away until the person chooses another; wrong attempts are forgotten.</summary>
    internal void ForgetPassword()
    {
        PasswordHash = null;
        Unlock();
        EndSessions();
    }

    /// <summary>Forgets wrong attempts and the lock that they brought.</summary>
    internal void Unlock() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>Ends every session from the next request on.</summary>
    internal void EndSessions() => SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StampBytes));

    /// <summary>Whether wrong passwords have locked it.</summary>
    internal bool IsLocked(DateTimeOffset now) => LockoutEnd > now;

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,31}$")]
    private static partial Regex NameForm();
}

/// <summary>A deactivated account and a system account cannot sign in by any way.</summary>
internal sealed class ActiveAccount : IUserConfirmation<Account>
{
    public Task<bool> IsConfirmedAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.DeactivatedAt is null && !user.IsSystem);
}
