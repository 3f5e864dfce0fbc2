using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>Adds the jobs that run each day by themselves: once a day, however many nodes there are.</summary>
internal static class JobSchedule
{
    /// <summary>
    /// The moment for which a job is due now, or null. What fell due while no node ran is made up for, unless it never ran
    /// before: then it waits for its hour.
    /// </summary>
    internal static DateTimeOffset? Due(
        TimeOnly daily,
        DateTimeOffset started,
        DateTimeOffset? last,
        DateTimeOffset now,
        TimeZoneInfo zone
    )
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var day = local.TimeOfDay >= daily.ToTimeSpan() ? local.Date : local.Date.AddDays(-1);
        var at = day + daily.ToTimeSpan();
        // An hour that the clocks skip in spring does not exist; the next one stands for it.
        var moment = new DateTimeOffset(at, zone.GetUtcOffset(at)).ToUniversalTime();
        var isNew = last is null ? moment > started : moment > last;
        return isNew ? moment : null;
    }

    /// <summary>Adds what is due.</summary>
    internal static async Task AddAsync(
        YueluDb db,
        JobList kinds,
        DateTimeOffset started,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        foreach (var kind in kinds.All)
        {
            if (kind.DailyAt is not { } daily)
                continue;
            var last = await db.Set<Job>()
                .Where(job => job.Kind == kind.Code && job.OnceKey != null)
                .MaxAsync(job => (DateTimeOffset?)job.DueAt, ct);
            if (Due(daily, started, last, clock.GetUtcNow(), clock.LocalTimeZone) is { } due)
                await AddAsync(db, kind, due, ct);
        }
    }

    private static async Task AddAsync(YueluDb db, JobKind kind, DateTimeOffset due, CancellationToken ct)
    {
        var key = $"{kind.Code}/{due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)}";
        db.Add(
            new Job
            {
                Kind = kind.Code,
                OrganisationPath = Organisation.Root,
                AskedBy = JobWorker.BySystem,
                OnceKey = key,
                DueAt = due,
            }
        );
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node was first; if it was something else, the job is still missing and that is a fault.
            if (!await db.Set<Job>().AnyAsync(job => job.OnceKey == key, ct))
                throw;
        }
        db.ChangeTracker.Clear();
    }
}
