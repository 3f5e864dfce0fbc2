using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>
/// Gives acts their places in the log and has the log published. Every node runs one; the one that holds the
/// <see cref="SequencerLock"/> works, the others keep acts for it and look every few seconds whether it is still there.
/// </summary>
internal sealed class Sequencer(
    IServiceScopeFactory scopes,
    EvidenceQueue queue,
    Publisher publisher,
    LogKey key,
    ModuleList modules,
    Gate gate,
    EvidenceOptions options,
    StorageOptions storage,
    TimeProvider clock,
    ILogger<Sequencer> log
) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    /// <summary>Turns between two looks for the lock, so at most as many seconds.</summary>
    private const int LooksApart = 3;
    private readonly SemaphoreSlim entered = new(0);
    private readonly SemaphoreSlim asked = new(0);
    private readonly ConcurrentQueue<EvidenceQueue.Queued> asks = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Open.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                // The database or the disk is away for a while: the portal goes on, acts wait, and this begins again.
                EvidenceLog.BeginsAgain(log, broken);
                await Task.Delay(Rest, stoppingToken);
            }
        }
    }

    /// <summary>Works until stopped or until the database or the disk fails; then the lock is free for another node.</summary>
    private async Task WorkAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        await SequencerLock.OpenAsync(db, stopping);
        var acts = new EnterActs(db);
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        IAsyncDisposable? held = null;
        var publishing = Task.CompletedTask;
        try
        {
            for (var turns = 0; ; turns++)
            {
                if (held is null && turns % LooksApart == 0)
                {
                    held = await SequencerLock.TryAsync(db, storage, stopping);
                    if (held is not null && await BeginAsync(db, acts, stopping))
                        publishing = PublishAsync(turn.Token);
                }
                if (publishing.IsFaulted)
                    await publishing;
                await TakeAsync(acts, held is not null && queue.Halted is null, stopping);
            }
        }
        finally
        {
            await turn.CancelAsync();
            await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (asks.TryDequeue(out var one))
                one.Done.TrySetCanceled(CancellationToken.None);
            if (held is not null)
                await held.DisposeAsync();
        }
    }

    /// <summary>Becomes the sequencer; false when the log is halted.</summary>
    private async Task<bool> BeginAsync(YueluDb db, EnterActs acts, CancellationToken ct)
    {
        queue.Halted = await publisher.OpenAsync(db, ct);
        if (queue.Halted is { } problem)
        {
            EvidenceLog.Halted(log, problem.Code, problem.Detail.En);
            return false;
        }
        var first = await OpenLog.FirstActsAsync(db, modules, key.Verifier, clock.GetUtcNow(), ct);
        if (first.Count > 0)
            await acts.EnterAsync(first, ct);
        Wake();
        return true;
    }

    /// <summary>Takes what callers have sent and what has been saved, at least once a second.</summary>
    private async Task TakeAsync(EnterActs acts, bool mayEnter, CancellationToken ct)
    {
        var taken = await queue.TakeAsync(Look, EnterActs.Most, ct);
        var sent = taken.Where(one => one.Act is not null).ToList();
        List<WaitingAct> given = [.. sent.Select(one => one.Act!)];
        try
        {
            if (mayEnter)
            {
                if ((given.Count > 0 || await acts.AnyWaitingAsync(ct)) && await acts.EnterAsync(given, ct) > 0)
                    Wake();
            }
            else if (given.Count > 0)
                await acts.KeepAsync(given, ct);
        }
        catch (Exception broken)
        {
            foreach (var one in taken)
                one.Done.TrySetException(broken);
            throw;
        }
        foreach (var one in sent)
            one.Done.TrySetResult();
        Ask(taken.Where(one => one.Act is null), mayEnter);
    }

    private void Ask(IEnumerable<EvidenceQueue.Queued> asking, bool mayEnter)
    {
        foreach (var one in asking)
        {
            if (!mayEnter)
            {
                one.Done.TrySetResult();
                continue;
            }
            asks.Enqueue(one);
            asked.Release();
            Wake();
        }
    }

    private void Wake()
    {
        if (entered.CurrentCount == 0)
            entered.Release();
    }

    /// <summary>Publishes what has entered: at once when asked, else some seconds after the first act that waits for it.</summary>
    private async Task PublishAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        while (true)
        {
            await entered.WaitAsync(ct);
            await asked.WaitAsync(TimeSpan.FromSeconds(options.CheckpointSeconds), ct);
            var answered = new List<EvidenceQueue.Queued>();
            while (asks.TryDequeue(out var one))
                answered.Add(one);
            try
            {
                await publisher.PublishAsync(db, ct);
                answered.ForEach(one => one.Done.TrySetResult());
            }
            catch (Exception broken)
            {
                answered.ForEach(one => one.Done.TrySetException(broken));
                throw;
            }
        }
    }
}
