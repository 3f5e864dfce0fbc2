using System.Diagnostics;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;

namespace Yuelu.Bench.Trust;

/// <summary>How fast acts are recorded so that they would survive a power failure, each caller waiting for its own.</summary>
internal static class TrustArea
{
    private const int Callers = 64;
    private const int ShortLog = 10_000;
    private const int LongLog = 1_000_000;
    private const int Measured = 40_000;

    private static readonly ActKind Kind = new("bench.recorded", Words.Same("bench"));

    public static IEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("yuelu-bench-");
        try
        {
            var web = folder.CreateSubdirectory("web").FullName;
            foreach (var figure in WebFigures.MeasureAsync(web).ToBlockingEnumerable())
                yield return figure;
            var shared = folder.CreateSubdirectory("shared").FullName;
            foreach (var figure in WebFigures.MeasurePostgreSqlAsync(shared).ToBlockingEnumerable())
                yield return figure;
            var killed = folder.CreateSubdirectory("killed").FullName;
            foreach (var figure in Killings.MeasureAsync(killed).ToBlockingEnumerable())
                yield return figure;
            var log = folder.CreateSubdirectory("log").FullName;
            foreach (var figure in MeasureAsync(log).ToBlockingEnumerable())
                yield return figure;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async IAsyncEnumerable<Figure> MeasureAsync(string folder)
    {
        await using var node = await TrustNode.StartAsync(new() { Folder = folder });
        await node.Queue.PublishAsync(CancellationToken.None);
        await RecordAsync(node.Queue, Callers, ShortLog);

        var few = await BestAsync(node);
        var bare = await BareSqlite.SecondsPerActAsync(node, folder, few.Batch, Measured);
        yield return new Figure(
            "acts recorded, 64 callers",
            1 / few.Seconds,
            "acts/s",
            Limit: 2_000,
            IsFloor: true,
            Peer: 1 / bare,
            PeerName: "bare SQLite, same rows and batches"
        );
        yield return new Figure("share of bare SQLite", bare / few.Seconds, "×", Limit: 0.4, IsFloor: true);

        var alone = await AloneAsync(node.Queue, 2_000);
        yield return new Figure("one caller alone, p50", alone[alone.Count / 2] * 1000, "ms");
        yield return new Figure("one caller alone, p99", alone[alone.Count * 99 / 100] * 1000, "ms", Limit: 20);

        var began = Stopwatch.GetTimestamp();
        await RecordAsync(node.Queue, callers: 2_000, LongLog - (int)await CountAsync(node));
        var filled = Stopwatch.GetElapsedTime(began).TotalSeconds;
        began = Stopwatch.GetTimestamp();
        await node.Queue.PublishAsync(CancellationToken.None);
        yield return new Figure("filling up to 1,000,000 entries", filled, "s");
        yield return new Figure("until the checkpoint over them", Stopwatch.GetElapsedTime(began).TotalSeconds, "s");
        var many = await BestAsync(node);
        yield return new Figure("cost of an act at 1,000,000 / at 10,000", many.Seconds / few.Seconds, "×", Limit: 1.3);
    }

    /// <summary>Least seconds per act of some rounds, and how many acts a transaction took then.</summary>
    private static async Task<(double Seconds, int Batch)> BestAsync(TrustNode node)
    {
        var best = (Seconds: double.MaxValue, Batch: 1);
        for (var round = 0; round < 4; round++)
        {
            await node.Queue.PublishAsync(CancellationToken.None);
            var (began, batches) = (Stopwatch.GetTimestamp(), node.Queue.Batches);
            await RecordAsync(node.Queue, Callers, Measured / 4);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds / (Measured / 4);
            if (seconds < best.Seconds)
                best = (seconds, (int)Math.Max(1, Measured / 4 / (node.Queue.Batches - batches)));
        }
        return best;
    }

    private static async Task RecordAsync(EvidenceQueue queue, int callers, int acts)
    {
        var left = acts;
        await Task.WhenAll(
            Enumerable
                .Range(0, callers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (Interlocked.Decrement(ref left) >= 0)
                            await queue.RecordAsync(Next(), CancellationToken.None);
                    })
                )
        );
    }

    private static async Task<List<double>> AloneAsync(EvidenceQueue queue, int acts)
    {
        var seconds = new List<double>();
        for (var i = 0; i < acts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await queue.RecordAsync(Next(), CancellationToken.None);
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        seconds.Sort();
        return seconds;
    }

    private static Act Next() =>
        new(Kind, Act.BySystem, $"bench/{Guid.CreateVersion7()}", TimeProvider.System.GetUtcNow(), new string('a', 64));

    private static Task<long> CountAsync(TrustNode node) => node.AskAsync(db => BareSqlite.CountAsync(db));
}
