using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>Takes every second factor from an account: app, recovery codes and passkeys. Saved with what the caller saves.</summary>
internal static class ForgetFactors
{
    internal static async Task OfAsync(YueluDb db, Account account, CancellationToken ct)
    {
        (account.TwoFactorEnabled, account.AuthenticatorSince, account.AuthenticatorStep) = (false, null, 0);
        account.EndSessions();
        db.RemoveRange(
            await db.Set<IdentityUserPasskey<Guid>>().Where(one => one.UserId == account.Id).ToListAsync(ct)
        );
        db.RemoveRange(await db.Set<IdentityUserToken<Guid>>().Where(one => one.UserId == account.Id).ToListAsync(ct));
    }
}
