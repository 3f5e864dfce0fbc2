using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Telemetry;

namespace Yuelu.Platform.Jobs;

/// <summary>
/// Works on jobs, one at a time on each node, beginning after the first page. Which node takes a job is settled by the
/// database; a job whose node was killed is taken again when its lease is over.
/// </summary>
internal sealed class JobWorker(
    IServiceScopeFactory scopes,
    Gate gate,
    JobList kinds,
    JobsOptions options,
    TimeProvider clock,
    ILogger<JobWorker> log
) : BackgroundService
{
    internal const string BySystem = "system";

    /// <summary>A job that was cut off so often is not begun again: it may be what kills the node.</summary>
    internal const int MostAttempts = 3;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(10);
    private const int LongestMachine = 30;

    private readonly string node =
        $"{Environment.MachineName[..Math.Min(Environment.MachineName.Length, LongestMachine)]}/{Guid.CreateVersion7():N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Open.WaitAsync(stoppingToken);
        await Task.WhenAny(gate.FirstAnswered, Task.Delay(Settle, stoppingToken));
        var started = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using (var scope = scopes.CreateAsyncScope())
                {
                    var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
                    await JobSchedule.AddAsync(db, kinds, started, clock, stoppingToken);
                }
                while (await RunNextAsync(stoppingToken)) { }
            }
            catch (Exception broken) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a while: jobs wait, and this begins again.
                JobLog.BeginsAgain(log, broken);
            }
            await Task.Delay(TimeSpan.FromSeconds(options.LookSeconds), stoppingToken);
        }
    }

    /// <summary>Takes and runs one job; false when there is none.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var now = clock.GetUtcNow();
        var next = await db.Set<Job>()
            .ToTake(now)
            .OrderBy(job => job.DueAt)
            .Select(job => new
            {
                job.Id,
                job.Kind,
                job.Attempts,
                job.CancelAsked,
            })
            .FirstOrDefaultAsync(ct);
        if (next is null)
            return false;
        if (!await db.Set<Job>().TakeAsync(next.Id, node, now, now + Lease, ct))
            return true;
        var held = new HeldJob(next.Id, node, next.Attempts + 1);
        if (next.CancelAsked)
            await EndAsync(held, next.Kind, JobState.Cancelled, JobWords.CancelledMidway, now);
        else if (next.Attempts >= MostAttempts)
            await EndAsync(held, next.Kind, JobState.Failed, JobWords.CutOffTooOften.With(MostAttempts), now);
        else if (kinds.Find(next.Kind) is { } kind)
            await RunAsync(held, kind, ct);
        else
            await EndAsync(held, next.Kind, JobState.Failed, JobWords.UnknownKind, now);
        return true;
    }

    private TimeSpan Lease => TimeSpan.FromSeconds(options.LeaseSeconds);

    private async Task RunAsync(HeldJob held, JobKind kind, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var run = new JobRun(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<YueluDb>());
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var began = clock.GetUtcNow();
        var heart = BeatAsync(held, run, cancel, ended.Token);
        var (state, outcome) = (JobState.Done, Words.Same(""));
        try
        {
            var result = await kind.Run(run, cancel.Token);
            if (!result.Succeeded(out outcome!, out var problem))
                (state, outcome) = (JobState.Failed, problem.Detail);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            if (stopping.IsCancellationRequested)
                await ReleaseAsync(held);
            // Without its lease it is another node's; who lost it must not speak for it.
            if (!await heart)
                return;
            (state, outcome) = (JobState.Cancelled, JobWords.CancelledMidway);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            JobLog.Fault(log, kind.Code, held.Id, fault);
            (state, outcome) = (JobState.Failed, StoreFault.Of(fault)?.Detail ?? JobWords.Fault);
        }
        await ended.CancelAsync();
        await heart;
        await EndAsync(held, kind.Code, state, outcome, began);
    }

    /// <summary>Renews the lease, shows progress, and stops the run when it is cancelled or no longer this node's.</summary>
    /// <returns>Whether a person cancelled it.</returns>
    private async Task<bool> BeatAsync(
        HeldJob held,
        JobRun run,
        CancellationTokenSource cancel,
        CancellationToken ended
    )
    {
        var pause = TimeSpan.FromSeconds(Math.Min(1, options.LeaseSeconds / 4.0));
        try
        {
            while (true)
            {
                await Task.Delay(pause, ended);
                await using var scope = scopes.CreateAsyncScope();
                var jobs = scope.ServiceProvider.GetRequiredService<YueluDb>().Set<Job>();
                var mine = await jobs.RenewAsync(held, clock.GetUtcNow() + Lease, run.Done, run.Total, ended);
                var unwanted = mine && await jobs.AnyAsync(job => job.Id == held.Id && job.CancelAsked, ended);
                if (mine && !unwanted)
                    continue;
                await cancel.CancelAsync();
                return unwanted;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception broken) when (!ended.IsCancellationRequested)
        {
            // Without a lease another node may begin the job, so this one must stop.
            JobLog.BeginsAgain(log, broken);
            await cancel.CancelAsync();
            return false;
        }
    }

    /// <summary>Gives a job back when its node stops in order, as if it had not been begun.</summary>
    private async Task ReleaseAsync(HeldJob held)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<YueluDb>().Set<Job>().ReleaseAsync(held);
    }

    private async Task EndAsync(HeldJob held, string kind, JobState state, Words outcome, DateTimeOffset began)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<YueluDb>().Set<Job>();
        var now = clock.GetUtcNow();
        await jobs.EndAsync(held, state, outcome, now, CancellationToken.None);
        Meters.JobEnded(kind, state.ToString().ToLowerInvariant(), now - began);
        if (state == JobState.Failed)
            JobLog.Failed(log, kind, held.Id, outcome.En);
    }
}
