using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Jobs;

/// <summary>Checks every hash of the evidence log against its files, the database and the signature.</summary>
internal static class CheckLog
{
    internal const string Code = "log.check";

    internal static async Task<Result<Words>> RunAsync(JobRun run, CancellationToken ct)
    {
        var files = run.Services.GetRequiredService<LogFiles>();
        var key = run.Services.GetRequiredService<LogKey>();
        if (!(await AuditLog.RunAsync(run.Db, files, key, run.Report, ct)).Succeeded(out var audited, out var problem))
            return problem;
        return audited.IsThere
            ? JobWords.LogChecked.With(audited.Checkpoint.Size, audited.Unpublished)
            : JobWords.NoLogYet;
    }
}
