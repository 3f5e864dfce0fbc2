using System.Diagnostics;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>A process that records acts until it is killed (SIGKILL), and the log that it leaves; for the bench and for tests.</summary>
/// <param name="program">Where the program of the bench stands.</param>
/// <param name="storage">Where it records.</param>
internal sealed class KilledRecorder(string program, StorageOptions storage)
{
    private Checkpoint? before;

    /// <summary>Every act that it has acknowledged.</summary>
    internal HashSet<Guid> Acknowledged { get; } = [];

    /// <summary>How long the log was when it was verified last.</summary>
    internal long Published => before?.Size ?? 0;

    /// <summary>Lets it live so many milliseconds after it was ready, or until it has published all.</summary>
    /// <returns>How it ended: 137 when it was killed.</returns>
    internal async Task<int> RunAsync(int? milliseconds)
    {
        var ready = new TaskCompletionSource();
        string[] arguments =
        [
            program,
            "append",
            storage.Folder,
            storage.PostgreSql,
            milliseconds is null ? "settle" : "",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (line == "ready")
                    ready.TrySetResult();
                else if (Guid.TryParseExact(line, "D", out var act))
                    Acknowledged.Add(act);
            ready.TrySetResult();
        });
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        if (milliseconds is { } wait)
        {
            await Task.Delay(wait);
            process.Kill();
        }
        await reading;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Verifies the whole log, and that it continues the one verified before; what is wrong, or null.</summary>
    internal async Task<string?> AuditAsync()
    {
        var options = new EvidenceOptions().In(storage);
        var files = new LogFiles(options);
        if (files.ReadCheckpoint() is not { } note)
            return before is null ? null : "The log has lost its checkpoint.";
        var now = Checkpoint.Open(note, new LogKey(options).Verifier).Value;
        var audit = new LogAudit(
            (path, _) => new(File.Exists(files.PathOf(path)) ? File.ReadAllBytes(files.PathOf(path)) : null)
        );
        var problem = await audit.RunAsync(now, before, CancellationToken.None);
        before = now;
        return problem?.Detail.En;
    }
}
