using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Storage;
using Yuelu.Registry.Enterprises;

namespace Yuelu.Registry.Imports;

/// <summary>
/// Works on the files that wait, one after another: judges those that were sent, takes in those that are wanted. It may be
/// cut off anywhere: a file is taken in in one transaction, together with its state and its entry in the evidence log.
/// </summary>
internal static class ImportJob
{
    internal static readonly JobKind Kind = new(
        "registry.import",
        new("检查、导入名录文件", "Check and take in register files"),
        RunAsync
    );

    /// <summary>In bytes as kept, which is packed.</summary>
    private const int LargeFile = 1 << 20;

    private static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var files = 0;
        while (await NextAsync(run.Db, ct) is { } import)
        {
            await DoAsync(run, import, ct);
            run.Db.ChangeTracker.Clear();
            // What a large file leaves behind is given back before the next is begun; for a small one nobody is made to wait.
            if (import.Content.Length > LargeFile)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            files++;
        }
        return ImportWords.FilesDone.With(files);
    }

    private static Task<RegistryImport?> NextAsync(YueluDb db, CancellationToken ct) =>
        db.Set<RegistryImport>()
            .Where(import => import.State == ImportState.Sent || import.State == ImportState.Wanted)
            .OrderBy(import => import.Id)
            .FirstOrDefaultAsync(ct);

    private static async Task DoAsync(JobRun job, RegistryImport import, CancellationToken ct)
    {
        var (db, clock) = (job.Db, job.Services.GetRequiredService<TimeProvider>());
        var (kind, file) = (FileKinds.Find(import.Kind), ImportDesk.Unpack(import.Content));
        if (import.Attempts >= RegistryImport.MostAttempts || kind is null || file is null)
        {
            var why = kind is null || file is null ? ImportProblems.BrokenRecord : ImportProblems.CutOff;
            import.Refuse(why.Detail, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }
        import.Begin();
        await db.SaveChangesAsync(ct);
        var write = import.State == ImportState.Wanted;
        var rows = write ? FilePreview.Unpack(import.Preview!).Rows : 0;
        var run = new FileRun(db, clock, import, file, clock.Today(), done => job.Report(done, rows));
        if (write)
            await db.WriteManyAsync(() => TakeInAsync(run, kind, ct), ct);
        else if (TemplateStamp.Refuse(file, kind) is { } other)
            import.Refuse(other.Detail, clock.GetUtcNow());
        else if ((await kind.RunAsync(run, write: false, ct)).Succeeded(out var preview, out var problem))
            import.Judge(preview.Pack(), clock.GetUtcNow());
        else
            import.Refuse(problem.Detail, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private static async Task TakeInAsync(FileRun run, FileKind kind, CancellationToken ct)
    {
        await using var whole = await run.Db.Database.BeginTransactionAsync(ct);
        if (!(await kind.RunAsync(run, write: true, ct)).Succeeded(out var preview, out var problem))
        {
            await whole.RollbackAsync(ct);
            run.Import.Refuse(problem.Detail, run.Clock.GetUtcNow());
            return;
        }
        var (import, now) = (run.Import, run.Clock.GetUtcNow());
        import.TakeIn(preview.Pack(), now);
        run.Db.Record(
            new Act(RegistryActs.FileTakenIn, import.Role, $"registry-import/{import.Id}", now, import.Sha256),
            import.OrganisationPath,
            $"{import.FileName} · {preview.Changing}",
            by: new(import.SentBy, "")
        );
        await run.Db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }
}
