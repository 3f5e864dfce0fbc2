using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Backups;

namespace Yuelu.Platform.Jobs;

/// <summary>Makes a backup and removes the oldest of those that it made.</summary>
internal static class DailyBackup
{
    internal const string Code = "backup.make";

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var place = run.Services.GetRequiredService<BackupPlace>();
        if (!(await MakeBackup.RunAsync(run.Db, place, place.NameDaily(), ct)).Succeeded(out var made, out var problem))
            return problem;
        await BackupRecord.KeepAsync(run.Db, made, place.Clock, ct);
        var old = Directory.GetFiles(place.Folder, BackupPlace.Daily).Order().SkipLast(place.Options.Keep).ToList();
        old.ForEach(File.Delete);
        return JobWords.BackupMade.With(Path.GetFileName(made.File), made.Bytes, made.Sha256, old.Count);
    }
}
