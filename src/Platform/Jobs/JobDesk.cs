using Microsoft.EntityFrameworkCore;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>Starts and cancels jobs, and finds those in scope.</summary>
internal sealed class JobDesk(YueluDb db, Access access, JobList kinds, TimeProvider clock)
{
    /// <summary>The jobs in scope, the newest first.</summary>
    internal IQueryable<Job> Jobs() => db.Set<Job>().AsNoTracking().Within(access).OrderByDescending(job => job.Id);

    /// <summary>Wants a job of this kind now. What it does concerns the whole portal, so it takes somebody whose role reaches all of it.</summary>
    /// <returns>The job's id.</returns>
    internal async Task<Result<Guid>> StartAsync(string? kindCode, string by, CancellationToken ct)
    {
        if (kinds.Find(kindCode) is not { IsOffered: true } kind || !access.Reaches(Organisation.Root))
            return JobProblems.NoSuchKind;
        var id = db.Queue(kind, Organisation.Root, by, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Cancels a job in scope; null when that is done.</summary>
    internal async Task<Problem?> CancelAsync(Guid id, CancellationToken ct)
    {
        var job = db.Set<Job>().Within(access).Where(one => one.Id == id);
        if (!await job.AnyAsync(ct))
            return JobProblems.NoSuchJob;
        return await job.CancelAsync(clock.GetUtcNow(), ct) ? null : JobProblems.Ended;
    }
}
