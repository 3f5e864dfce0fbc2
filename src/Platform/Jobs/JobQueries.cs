using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>Queuing jobs, and the few changes that a job goes through; each is one UPDATE that says what must still hold.</summary>
public static class JobQueries
{
    /// <summary>Adds a job to what is saved next; a node takes it soon after.</summary>
    /// <param name="db">The records of the act that wants it.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="organisationPath">Whose job it is.</param>
    /// <param name="askedBy">Name of the account.</param>
    /// <param name="now">When.</param>
    /// <returns>The job's id.</returns>
    public static Guid Queue(this YueluDb db, JobKind kind, string organisationPath, string askedBy, DateTimeOffset now)
    {
        var job = new Job
        {
            Kind = kind.Code,
            OrganisationPath = organisationPath,
            AskedBy = askedBy,
            DueAt = now,
        };
        db.Add(job);
        return job.Id;
    }

    /// <summary>Adds a job that the program itself wants once, however often and on however many nodes it asks; saves.</summary>
    /// <param name="db">The records.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task QueueOnceAsync(this YueluDb db, JobKind kind, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Job>().AnyAsync(job => job.OnceKey == kind.Code, ct))
            return;
        db.Add(
            new Job
            {
                Kind = kind.Code,
                OrganisationPath = Organisation.Root,
                AskedBy = JobWorker.BySystem,
                OnceKey = kind.Code,
                DueAt = now,
            }
        );
        await db.SaveIfFirstAsync(ct);
    }

    /// <summary>Jobs that nobody works on: those that wait, and those whose node has gone silent.</summary>
    internal static IQueryable<Job> ToTake(this IQueryable<Job> jobs, DateTimeOffset now) =>
        jobs.Where(job =>
            (job.State == JobState.Waiting && job.DueAt <= now)
            || (job.State == JobState.Running && job.LeaseUntil < now)
        );

    /// <summary>Takes a job; false when another node was first.</summary>
    internal static async Task<bool> TakeAsync(
        this IQueryable<Job> jobs,
        Guid id,
        string node,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken ct
    ) =>
        await jobs.Where(job => job.Id == id)
            .ToTake(now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.State, JobState.Running)
                        .SetProperty(job => job.Node, node)
                        .SetProperty(job => job.LeaseUntil, until)
                        .SetProperty(job => job.Attempts, job => job.Attempts + 1)
                        .SetProperty(job => job.Done, 0)
                        .SetProperty(job => job.Total, 0)
                        .SetProperty(job => job.StartedAt, now),
                ct
            ) == 1;

    /// <summary>Says that the node lives and how far it is; false when the job is no longer its own.</summary>
    internal static async Task<bool> RenewAsync(
        this IQueryable<Job> jobs,
        HeldJob held,
        DateTimeOffset until,
        long done,
        long total,
        CancellationToken ct
    ) =>
        await jobs.Where(held.IsMine)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.LeaseUntil, until)
                        .SetProperty(job => job.Done, done)
                        .SetProperty(job => job.Total, total),
                ct
            ) == 1;

    /// <summary>Gives it back unfinished.</summary>
    internal static Task ReleaseAsync(this IQueryable<Job> jobs, HeldJob held) =>
        jobs.Where(held.IsMine)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(job => job.State, JobState.Waiting)
                    .SetProperty(job => job.Attempts, job => job.Attempts - 1)
            );

    /// <summary>Ends it, if it still is the node's own.</summary>
    internal static Task EndAsync(
        this IQueryable<Job> jobs,
        HeldJob held,
        JobState state,
        Words outcome,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (zh, en) = (Short(outcome.Zh), Short(outcome.En));
        return jobs.Where(held.IsMine)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.State, state)
                        .SetProperty(job => job.OutcomeZh, zh)
                        .SetProperty(job => job.OutcomeEn, en)
                        .SetProperty(job => job.EndedAt, now),
                ct
            );
    }

    /// <summary>Cancels a job that waits at once; one that runs is asked to stop and does within seconds.</summary>
    internal static async Task<bool> CancelAsync(this IQueryable<Job> jobs, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await jobs.Where(job => job.State == JobState.Waiting)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.State, JobState.Cancelled)
                        .SetProperty(job => job.CancelAsked, true)
                        .SetProperty(job => job.OutcomeZh, JobWords.CancelledBefore.Zh)
                        .SetProperty(job => job.OutcomeEn, JobWords.CancelledBefore.En)
                        .SetProperty(job => job.EndedAt, now),
                ct
            );
        return waiting > 0
            || await jobs.Where(job => job.State == JobState.Running)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelAsked, true), ct) > 0;
    }

    private static string Short(string text) =>
        text.Length <= JobMapping.LongestOutcome ? text : text[..JobMapping.LongestOutcome];
}

/// <summary>A job that a node has taken.</summary>
/// <param name="Id">Which.</param>
/// <param name="Node">By which node.</param>
/// <param name="Attempt">The how-manieth time.</param>
internal sealed record HeldJob(Guid Id, string Node, int Attempt)
{
    /// <summary>Whether a job is still held as it was taken.</summary>
    internal Expression<Func<Job, bool>> IsMine =>
        job => job.Id == Id && job.Node == Node && job.Attempts == Attempt && job.State == JobState.Running;
}
