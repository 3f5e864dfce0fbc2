using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Platform.Accounts.SigningIn;

/// <summary>
/// How often one may try within a minute, by the address from which the tries come and by the account that they are for.
/// It holds on each node by itself; the lock after wrong passwords is kept with the account and holds on all.
/// </summary>
internal sealed class SignInLimits(AccountsOptions options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly PartitionedRateLimiter<string> addresses = Limiter(options.AttemptsPerAddress);
    private readonly PartitionedRateLimiter<string> accounts = Limiter(options.AttemptsPerAccount);
    private readonly PartitionedRateLimiter<string> notes = Limiter(1);

    /// <summary>Counts one attempt; false, with status 429 and the time to wait, when it is one too many.</summary>
    /// <param name="account">What the attempt is for: a sign-in name, or an enterprise's code.</param>
    internal bool Admit(HttpContext http, string? account = null)
    {
        using var byAddress = addresses.AttemptAcquire(AddressOf(http));
        using var byAccount = account is null ? null : accounts.AttemptAcquire(account.Trim().ToUpperInvariant());
        if (byAddress.IsAcquired && byAccount is not { IsAcquired: false })
            return true;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = $"{Window.TotalSeconds:0}";
        return false;
    }

    /// <summary>Whether a refusal for too many attempts is to be noted: once a minute, or the notes themselves would fill the store.</summary>
    internal bool IsNews(HttpContext http)
    {
        using var note = notes.AttemptAcquire(AddressOf(http));
        return note.IsAcquired;
    }

    public void Dispose()
    {
        notes.Dispose();
        addresses.Dispose();
        accounts.Dispose();
    }

    /// <summary>From where a request comes; several persons behind one address share its limit.</summary>
    internal static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static PartitionedRateLimiter<string> Limiter(int attempts) =>
        PartitionedRateLimiter.Create<string, string>(key =>
            RateLimitPartition.GetSlidingWindowLimiter(
                key,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = attempts,
                    Window = Window,
                    SegmentsPerWindow = 6,
                    QueueLimit = 0,
                }
            )
        );
}
