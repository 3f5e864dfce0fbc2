using Microsoft.EntityFrameworkCore;
using Yuelu.Bench.Trust;

namespace Yuelu.Platform.Evidence;

/// <summary>A process that is killed (SIGKILL) while it records acts loses none that it acknowledged and enters none twice.</summary>
public sealed class KilledWhileRecordingTests(Stores stores)
{
    private const int Kills = 8;

    /// <summary>As many acts are to be acknowledged before the last kill, however slow the machine is.</summary>
    private const int Enough = 100;

    private const int MostKills = 100;

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
        var (random, recorder) = (new Random(20160301), new KilledRecorder(Program, store.Options));
        for (var kill = 0; kill < Kills || recorder.Acknowledged.Count < Enough; kill++)
        {
            Assert.True(kill < MostKills, $"Only {recorder.Acknowledged.Count} acts were acknowledged.");
            Assert.Equal(137, await recorder.RunAsync(random.Next(0, 400)));
            Assert.Null(await recorder.AuditAsync());
        }
        Assert.Equal(0, await recorder.RunAsync(null));
        Assert.Null(await recorder.AuditAsync());
        await using var db = store.Open();
        var logged = await db.Set<LoggedAct>()
            .OrderBy(act => act.Seq)
            .Select(act => new { act.Seq, act.ActId })
            .ToListAsync();
        Assert.Empty(recorder.Acknowledged.Except(logged.Select(act => act.ActId)));
        Assert.Equal(logged.Count, logged.Select(act => act.ActId).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, logged.Count).Select(i => (long)i), logged.Select(act => act.Seq));
        Assert.False(await db.Set<WaitingAct>().AnyAsync());
        Assert.Equal(logged.Count, recorder.Published);
    }
}
