using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;

namespace Yuelu.Platform.Jobs;

public sealed class JobWorkerTests(Stores stores)
{
    [Theory, BothStores]
    public async Task Of_three_nodes_one_runs_each_job(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var runs = 0;
        var job = Kind(
            async (run, ct) =>
            {
                Interlocked.Increment(ref runs);
                await Task.Delay(20, ct);
                return Words.Same("well");
            }
        );
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
            ids.Add(await JobNode.QueueAsync(store, job));
        await using var one = await JobNode.StartAsync(store, job);
        await using var two = await JobNode.StartAsync(store, job);
        await using var three = await JobNode.StartAsync(store, job);
        foreach (var id in ids)
        {
            var done = await JobNode.WaitAsync(store, id, job => job.EndedAt is not null);
            Assert.Equal((JobState.Done, 1, "well"), (done.State, done.Attempts, done.OutcomeEn));
        }
        Assert.Equal(20, runs);
    }

    [Theory, BothStores]
    public async Task Progress_shows_and_a_cancelled_job_stops(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var job = Kind(
            async (run, ct) =>
            {
                run.Report(3, 10);
                await Task.Delay(Timeout.Infinite, ct);
                return Words.Same("never");
            }
        );
        var (running, waiting) = (await JobNode.QueueAsync(store, job), await JobNode.QueueAsync(store, job));
        await using var node = await JobNode.StartAsync(store, job);
        var seen = await JobNode.WaitAsync(store, running, job => job.Total > 0);
        Assert.Equal((3, 10, JobState.Running), (seen.Done, seen.Total, seen.State));
        await CancelAsync(store, waiting);
        Assert.Equal(JobState.Cancelled, (await JobNode.FindAsync(store, waiting)).State);
        await CancelAsync(store, running);
        var stopped = await JobNode.WaitAsync(store, running, job => job.EndedAt is not null);
        Assert.Equal((JobState.Cancelled, 1), (stopped.State, stopped.Attempts));
        Assert.False(await CancelAsync(store, running));
    }

    [Fact]
    public async Task A_refusal_and_a_fault_are_told_and_do_not_stop_the_node()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var refused = Kind((_, _) => Task.FromResult<Result<Words>>(JobProblems.Ended), "test.refused");
        var broken = Kind((_, _) => throw new InvalidOperationException("secret"), "test.broken");
        var ids = new List<Guid>();
        foreach (var job in (JobKind[])[refused, broken, Kind((_, _) => throw new InvalidOperationException(), "x.y")])
            ids.Add(await JobNode.QueueAsync(store, job));
        await using var node = await JobNode.StartAsync(store, refused, broken);
        var outcomes = new ConcurrentBag<string>();
        foreach (var id in ids)
        {
            var job = await JobNode.WaitAsync(store, id, job => job.EndedAt is not null);
            Assert.Equal(JobState.Failed, job.State);
            outcomes.Add(job.OutcomeEn);
        }
        Assert.Contains(JobProblems.Ended.Detail.En, outcomes);
        Assert.Contains(JobWords.Fault.En, outcomes);
        Assert.Contains(JobWords.UnknownKind.En, outcomes);
    }

    [Fact]
    public async Task A_node_that_stops_in_order_gives_its_job_back()
    {
        var store = await stores.CreateAsync(StoreKind.Sqlite);
        var job = Kind(
            async (_, ct) =>
            {
                await Task.Delay(Timeout.Infinite, ct);
                return Words.Same("never");
            }
        );
        var id = await JobNode.QueueAsync(store, job);
        await using (await JobNode.StartAsync(store, job))
            await JobNode.WaitAsync(store, id, job => job.State == JobState.Running);
        var given = await JobNode.WaitAsync(store, id, job => job.State == JobState.Waiting);
        Assert.Equal(0, given.Attempts);
    }

    [Theory, BothStores]
    public async Task What_runs_each_day_is_added_once_by_however_many_nodes(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var job = Kind((_, _) => Task.FromResult<Result<Words>>(Words.Same("")), "test.daily") with
        {
            DailyAt = new TimeOnly(2, 30),
        };
        var clock = new FixedClock(2026, 3, 1);
        var started = clock.Now.AddDays(-1);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync(store, job, started, clock)));
        clock.Now = clock.Now.AddDays(3);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AddAsync(store, job, started, clock)));
        await using var db = store.Open();
        Assert.Equal(
            [new DateTimeOffset(2026, 3, 1, 2, 30, 0, TimeSpan.Zero), new(2026, 3, 4, 2, 30, 0, TimeSpan.Zero)],
            await db.Set<Job>().OrderBy(one => one.DueAt).Select(one => one.DueAt).ToListAsync()
        );
    }

    private static async Task AddAsync(TestStore store, JobKind job, DateTimeOffset started, FixedClock clock)
    {
        await using var db = store.Open();
        await JobSchedule.AddAsync(db, new JobList([job]), started, clock, CancellationToken.None);
    }

    private static async Task<bool> CancelAsync(TestStore store, Guid id)
    {
        await using var db = store.Open();
        return await db.Set<Job>()
            .Where(job => job.Id == id)
            .CancelAsync(TimeProvider.System.GetUtcNow(), CancellationToken.None);
    }

    private static JobKind Kind(Func<JobRun, CancellationToken, Task<Result<Words>>> run, string code = "test.work") =>
        new(code, Words.Same(code), run);
}
