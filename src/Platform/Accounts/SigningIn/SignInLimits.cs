using Microsoft.AspNetCore.Http;
using Yuelu.Platform.Http;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>
/// How often one may try within a minute, by the address from which the tries come and by the account that they are for.
/// It holds on each node by itself; the lock after wrong passwords is kept with the account and holds on all.
/// </summary>
internal sealed class SignInLimits(AccountsOptions options) : IDisposable
{
    private readonly PerMinute addresses = new(options.AttemptsPerAddress);
    private readonly PerMinute accounts = new(options.AttemptsPerAccount);
    private readonly PerMinute notes = new(1);

    /// <summary>Counts one attempt; false, with status 429 and the time to wait, when it is one too many.</summary>
    /// <param name="account">What the attempt is for: a sign-in name, or an enterprise's code.</param>
    internal bool Admit(HttpContext http, string? account = null)
    {
        var byAddress = addresses.Admits(PerMinute.AddressOf(http));
        var byAccount = account is null || accounts.Admits(account.Trim().ToUpperInvariant());
        if (byAddress && byAccount)
            return true;
        PerMinute.PutOff(http);
        return false;
    }

    /// <summary>Whether a refusal for too many attempts is to be noted: once a minute, or the notes themselves would fill the store.</summary>
    internal bool IsNews(HttpContext http) => notes.Admits(PerMinute.AddressOf(http));

    public void Dispose()
    {
        notes.Dispose();
        addresses.Dispose();
        accounts.Dispose();
    }
}
