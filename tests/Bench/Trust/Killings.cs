using Microsoft.EntityFrameworkCore;
using Yuelu.Platform.Evidence;

namespace Yuelu.Bench.Trust;

/// <summary>
/// A process that records acts is killed again and again at seeded moments. Each time the log is verified anew and against the
/// checkpoint before; at the end each acknowledged act must be there, and no act twice.
/// </summary>
internal static class Killings
{
    private const int Kills = 200;
    private const int LongestLife = 400;

    public static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        var (random, faults) = (new Random(20160301), 0);
        var recorder = new KilledRecorder(Hello.Program + ".dll", new() { Folder = folder });
        for (var kill = 0; kill <= Kills; kill++)
        {
            await recorder.RunAsync(kill < Kills ? random.Next(LongestLife) : null);
            faults += await recorder.AuditAsync() is null ? 0 : 1;
        }
        await using var node = await TrustNode.StartAsync(new() { Folder = folder });
        var logged = await node.AskAsync(db => db.Set<LoggedAct>().Select(act => act.ActId).ToListAsync());
        var missing = recorder.Acknowledged.Except(logged).Count();
        yield return new Figure("kills while recording", Kills, "kills");
        yield return new Figure(
            "acts acknowledged before a kill",
            recorder.Acknowledged.Count,
            "acts",
            1_000,
            IsFloor: true
        );
        yield return new Figure("of these missing after it", missing, "acts", Limit: 0);
        yield return new Figure(
            "acts that are there twice",
            logged.Count - logged.Distinct().Count(),
            "acts",
            Limit: 0
        );
        yield return new Figure("logs that did not verify", faults, "logs", Limit: 0);
    }
}
