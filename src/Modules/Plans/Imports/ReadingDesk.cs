using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts.Events;
using Yuelu.Platform.Notices;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Imports;

/// <summary>Reads uploaded files one after another, beside the requests.</summary>
internal sealed class ReadingDesk(
    IServiceScopeFactory scopes,
    IHttpContextAccessor request,
    TimeProvider clock,
    ILogger<ReadingDesk> log
) : BackgroundService
{
    private const int Waiting = 20;
    private static readonly TimeSpan WaitedLong = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Guid, ReadingJob> jobs = new();
    private readonly Channel<ReadingJob> queue = Channel.CreateBounded<ReadingJob>(Waiting);

    /// <summary>Takes a file in, or says that too many wait.</summary>
    internal Result<ReadingJob> Take(string fileName, byte[] file, Guid? plan, string organisationPath, string by)
    {
        Forget();
        var sender = Doer.Of(request.HttpContext) with { Name = by };
        var job = new ReadingJob(
            Guid.CreateVersion7(),
            fileName,
            file,
            plan,
            organisationPath,
            sender,
            clock.GetUtcNow()
        );
        if (!queue.Writer.TryWrite(job))
            return ImportProblems.TooManyWaiting;
        jobs[job.Id] = job;
        return job;
    }

    internal ReadingJob? Find(Guid id) => jobs.GetValueOrDefault(id);

    /// <summary>What one officer imported within the last hour, the newest first.</summary>
    internal IReadOnlyList<ReadingJob> Of(string by) =>
        [.. jobs.Values.Where(job => job.By == by).OrderByDescending(job => job.Id)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
            await ReadAsync(job, stoppingToken);
    }

    private async Task ReadAsync(ReadingJob job, CancellationToken ct)
    {
        try
        {
            var read = await Task.Run(() => PlanReader.Read(job.File, job.FileName, ct), ct);
            if (!read.Succeeded(out var plan, out var problem))
            {
                job.Finish(problem);
                return;
            }
            await using var scope = scopes.CreateAsyncScope();
            var draft = await scope.ServiceProvider.GetRequiredService<StartDraft>().FromReadingAsync(job, plan, ct);
            if (draft.Succeeded(out var id, out _))
                await RemindAsync(scope.ServiceProvider.GetRequiredService<YueluDb>(), job, id, ct);
            job.Finish(draft);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // The officer is waiting on a page and must hear of it; the next job must still be read.
            ImportLog.ReadingFailed(log, bug, job.Id);
            job.Finish(ImportProblems.ReaderBroke);
        }
    }

    /// <summary>Whoever had to wait longer than one looks at a page finds the draft in her work.</summary>
    private async Task RemindAsync(YueluDb db, ReadingJob job, Guid draft, CancellationToken ct)
    {
        if (clock.GetUtcNow() - job.StartedAt < WaitedLong)
            return;
        var account = await db.Users.SingleOrDefaultAsync(one => one.UserName == job.By, ct);
        if (account is null)
            return;
        db.Remind(account.Id, ImportWords.IsRead.With(job.FileName), $"office/drafts/{draft}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private void Forget()
    {
        foreach (var old in jobs.Values.Where(job => job.IsDone && clock.GetUtcNow() - job.StartedAt > Remembered))
            jobs.TryRemove(old.Id, out _);
    }
}
