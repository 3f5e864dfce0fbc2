using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>Removes records of one kind that nobody needs any more; each part registers its own.</summary>
/// <param name="Run">Removes them and says how many.</param>
public sealed record Expiry(Func<YueluDb, DateTimeOffset, CancellationToken, Task<int>> Run);

/// <summary>Has every part remove what has expired.</summary>
internal static class CleanUp
{
    internal const string Code = "records.clean-up";

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var now = run.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var parts = run.Services.GetServices<Expiry>().ToList();
        var removed = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            removed += await parts[i].Run(run.Db, now, ct);
            run.Report(i + 1, parts.Count);
        }
        return JobWords.CleanedUp.With(removed);
    }

    /// <summary>Ended jobs that are older than the operator wants.</summary>
    internal static Expiry EndedJobs(int keepDays) =>
        new(
            (db, now, ct) =>
            {
                var before = now.AddDays(-keepDays);
                return db.Set<Job>().Where(job => job.EndedAt < before).ExecuteDeleteAsync(ct);
            }
        );
}
