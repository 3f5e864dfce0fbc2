using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Health;

/// <summary>Whether this node should be sent requests: its start is over, it is not stopping, and the database answers.</summary>
internal sealed class Readiness(
    Gate gate,
    IHostApplicationLifetime lifetime,
    IServiceScopeFactory scopes,
    TimeProvider clock
) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim one = new(1);
    private (long At, bool Answered)? last;

    /// <summary>Asks the database at most once a second, however many ask this.</summary>
    internal async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        if (!gate.Open.IsCompletedSuccessfully || lifetime.ApplicationStopping.IsCancellationRequested)
            return false;
        await one.WaitAsync(ct);
        try
        {
            if (last is not { } known || clock.GetElapsedTime(known.At) > Kept)
                last = (clock.GetTimestamp(), await AnswersAsync());
            return last.Value.Answered;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> AnswersAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
            await db.Database.ExecuteSqlRawAsync("SELECT 1", patience.Token);
            return true;
        }
        catch (Exception away) when (away is DbException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }
}
