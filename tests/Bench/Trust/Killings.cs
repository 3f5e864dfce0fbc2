using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Tlog;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>
/// A process that records acts is killed (SIGKILL) again and again at seeded moments. Each time the log is verified anew and
/// against the checkpoint before; at the end each acknowledged act must be there, and no act twice.
/// </summary>
internal static class Killings
{
    private const int Kills = 200;
    private const int LongestLife = 400;

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        var storage = new StorageOptions { Folder = folder };
        var (random, acknowledged) = (new Random(20160301), new HashSet<Guid>());
        var (faults, before) = (0, (Checkpoint?)null);
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.UnionWith(await RunAsync(folder, random.Next(LongestLife)));
            faults += await AuditAsync() ? 0 : 1;
        }
        await RunAsync(folder, null);
        faults += await AuditAsync() ? 0 : 1;
        await using var node = await TrustNode.StartAsync(storage);
        var logged = await node.AskAsync(db => db.Set<LoggedAct>().Select(act => act.ActId).ToListAsync());
        var (missing, twice) = (acknowledged.Except(logged).Count(), logged.Count - logged.Distinct().Count());
        yield return new Figure("kills while recording", Kills, "kills");
        yield return new Figure("acts acknowledged before a kill", acknowledged.Count, "acts", 1_000, IsFloor: true);
        yield return new Figure("of these missing after it", missing, "acts", Limit: 0);
        yield return new Figure("acts that are there twice", twice, "acts", Limit: 0);
        yield return new Figure("logs that did not verify", faults, "logs", Limit: 0);

        async Task<bool> AuditAsync()
        {
            var options = new EvidenceOptions().In(storage);
            var files = new LogFiles(options);
            if (files.ReadCheckpoint() is not { } note)
                return before is null;
            var now = Checkpoint.Open(note, new LogKey(options).Verifier).Value;
            var audit = new LogAudit(
                (path, _) => new(File.Exists(files.PathOf(path)) ? File.ReadAllBytes(files.PathOf(path)) : null)
            );
            var problem = await audit.RunAsync(now, before, CancellationToken.None);
            before = now;
            return problem is null;
        }
    }

    /// <summary>Lets it live so many milliseconds after it was ready, or until it has published all; returns what it acknowledged.</summary>
    private static async Task<List<Guid>> RunAsync(string folder, int? milliseconds)
    {
        var (acts, ready) = (new List<Guid>(), new TaskCompletionSource());
        string[] arguments =
        [
            Hello.Program + ".dll",
            Appender.Argument,
            folder,
            "",
            milliseconds is null ? "settle" : "",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (line == "ready")
                    ready.TrySetResult();
                else if (Guid.TryParseExact(line, "D", out var act))
                    acts.Add(act);
            ready.TrySetResult();
        });
        await ready.Task;
        if (milliseconds is { } wait)
        {
            await Task.Delay(wait);
            process.Kill();
        }
        await reading;
        await process.WaitForExitAsync();
        return acts;
    }
}
