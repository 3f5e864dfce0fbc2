using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts;

/// <summary>Identity's store on <see cref="YueluDb"/>; keys of authenticator apps and recovery codes are kept encrypted.</summary>
internal sealed class AccountStore(
    YueluDb db,
    IdentityErrorDescriber errors,
    IDataProtectionProvider protection,
    ILogger<AccountStore> logger
) : UserOnlyStore<Account, YueluDb, Guid>(db, errors)
{
    private readonly Lazy<IDataProtector> protector = new(() => protection.CreateProtector("Yuelu.Accounts.Secrets"));

    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null ? null : protector.Value.Protect(value),
            cancellationToken
        );

    /// <summary>A secret whose key is lost counts as none: the person is let in after a reset, and the reset is logged.</summary>
    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    )
    {
        var kept = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        try
        {
            return kept is null ? null : protector.Value.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            AccountsLog.SecretUnreadable(logger, user.Id);
            return null;
        }
    }
}
