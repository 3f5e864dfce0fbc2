using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Yuelu.Platform.Http;

/// <summary>Counts what comes under a key, such as a person or an address, within the last minute; on each node by itself.</summary>
internal sealed class PerMinute(int most) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> keys = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(
            key,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = Window,
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }
        )
    );

    /// <summary>Counts one; false when it is one too many.</summary>
    internal bool Admits(string key)
    {
        using var lease = keys.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    /// <summary>Sets the status of one too many, and how long to wait.</summary>
    internal static void PutOff(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = $"{Window.TotalSeconds:0}";
    }

    /// <summary>From where a request comes; several persons behind one address share its limit.</summary>
    internal static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    public void Dispose() => keys.Dispose();
}
