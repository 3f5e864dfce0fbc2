using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.PersonalData;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>Removes, once a day, the events and personal data that are older than the operator keeps them, and notes that it did.</summary>
internal sealed class ExpireEvents(
    IServiceProvider services,
    AccountsOptions options,
    ExpireFields fields,
    TimeProvider clock,
    ILogger<ExpireEvents> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Each = TimeSpan.FromDays(1);

    /// <summary>Removes what is too old now.</summary>
    /// <returns>How many events went.</returns>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var now = clock.GetUtcNow();
        var oldest = now.AddDays(-options.EventDays);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var removed = await db.Set<SecurityEvent>().Where(one => one.At < oldest).ExecuteDeleteAsync(ct);
        if (removed == 0)
            return 0;
        db.Add(
            new SecurityEvent
            {
                At = now,
                Kind = EventKinds.EventsExpired.Code,
                Account = "",
                By = "system",
                Address = "",
                OrganisationPath = Organisation.Root,
                Detail = $"{removed} < {oldest:yyyy-MM-dd}",
            }
        );
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Each)
        {
            await Task.Delay(wait, clock, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    /// <summary>A store that does not answer today must not end the portal; tomorrow is early enough.</summary>
    private async Task TryAsync(CancellationToken ct)
    {
        try
        {
            await RunOnceAsync(ct);
            await fields.RunOnceAsync(ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            AccountsLog.ExpiryFailed(logger, broken);
        }
    }
}
