using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Yuelu.Formats.Tlog;

namespace Yuelu.Platform.Evidence;

/// <summary>A process that is killed (SIGKILL) while it records acts loses none that it acknowledged and enters none twice.</summary>
public sealed class KilledWhileRecordingTests(Stores stores)
{
    private const int Kills = 15;

    private static readonly string Program = Repository.PathOf(
        "artifacts",
        "bin",
        "Bench",
        "release_linux-x64",
        "Yuelu.Bench.dll"
    );

    [Theory, BothStores]
    public async Task No_acknowledged_act_is_missing_and_none_is_there_twice(StoreKind kind)
    {
        var store = await stores.CreateAsync(kind);
        var (random, acknowledged) = (new Random(20160301), new List<Guid>());
        Checkpoint? before = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            acknowledged.AddRange(await RunAsync(store, random.Next(0, 400)));
            before = await AuditAsync(store, before);
        }
        await RunAsync(store, null);
        var last = await AuditAsync(store, before);
        await using var db = store.Open();
        var logged = await db.Set<LoggedAct>()
            .OrderBy(act => act.Seq)
            .Select(act => new { act.Seq, act.ActId })
            .ToListAsync();
        Assert.True(acknowledged.Count > 100, $"Only {acknowledged.Count} acts were acknowledged.");
        Assert.Empty(acknowledged.Except(logged.Select(act => act.ActId)));
        Assert.Equal(logged.Count, logged.Select(act => act.ActId).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, logged.Count).Select(i => (long)i), logged.Select(act => act.Seq));
        Assert.False(await db.Set<WaitingAct>().AnyAsync());
        Assert.Equal(logged.Count, last?.Size);
    }

    /// <summary>Runs until so many milliseconds after it was ready, or until it ends by itself; returns the acts that it acknowledged.</summary>
    private static async Task<List<Guid>> RunAsync(TestStore store, int? milliseconds)
    {
        var (acts, ready) = (new List<Guid>(), new TaskCompletionSource());
        string[] arguments =
        [
            Program,
            "append",
            store.Options.Folder,
            store.Options.PostgreSql,
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
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
        if (milliseconds is { } wait)
        {
            await Task.Delay(wait);
            process.Kill();
        }
        await reading;
        await process.WaitForExitAsync();
        Assert.Equal(milliseconds is null ? 0 : 137, process.ExitCode);
        return acts;
    }

    private static async Task<Checkpoint?> AuditAsync(TestStore store, Checkpoint? before)
    {
        var options = new EvidenceOptions().In(store.Options);
        var files = new LogFiles(options);
        if (files.ReadCheckpoint() is not { } note)
            return before;
        var now = Checkpoint.Open(note, new LogKey(options).Verifier).Value;
        var audit = new LogAudit(
            (path, _) => new(File.Exists(files.PathOf(path)) ? File.ReadAllBytes(files.PathOf(path)) : null)
        );
        var problem = await audit.RunAsync(now, before, CancellationToken.None);
        Assert.True(problem is null, problem?.Detail.En);
        return now;
    }
}
