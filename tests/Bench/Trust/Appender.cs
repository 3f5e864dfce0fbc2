using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>Records acts as fast as it can until it is killed, and says of each that was acknowledged; for tests that kill it.</summary>
internal static class Appender
{
    public const string Argument = "append";

    private static readonly ActKind Kind = new("bench.recorded", Words.Same("bench"));
    private static readonly Lock Output = new();

    /// <param name="settle">Whether to publish what is there and end instead.</param>
    public static async Task<int> RunAsync(string folder, string postgreSql, bool settle)
    {
        await using var node = await TrustNode.StartAsync(new() { Folder = folder, PostgreSql = postgreSql });
        await node.Queue.PublishAsync(CancellationToken.None);
        while (settle && !await node.AskAsync(IsSettledAsync))
            await node.Queue.PublishAsync(CancellationToken.None);
        Say("ready");
        if (settle)
            return 0;
        await Task.WhenAll(
            Forever(() => node.Queue.RecordAsync(Next(), CancellationToken.None)),
            Forever(() => node.Queue.RecordAsync(Next(), CancellationToken.None)),
            Forever(() => node.Queue.RecordAsync(Next(), CancellationToken.None)),
            Forever(() => SaveAsync(node.Services)),
            Forever(() => SaveAsync(node.Services)),
            PublishForeverAsync(node.Queue)
        );
        return 0;
    }

    private static Act Next() =>
        new(Kind, Act.BySystem, $"bench/{Guid.CreateVersion7()}", TimeProvider.System.GetUtcNow());

    /// <summary>Whether every act that was saved is in the published log.</summary>
    private static async Task<bool> IsSettledAsync(YueluDb db)
    {
        await Task.Delay(100);
        var published = await db.PublishedSizeAsync(CancellationToken.None);
        return !await db.Set<WaitingAct>().AnyAsync() && await db.Set<LoggedAct>().LongCountAsync() == published;
    }

    private static async Task Forever(Func<Task<Guid>> record)
    {
        while (true)
            Say($"{await record()}");
    }

    private static async Task<Guid> SaveAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var act = Next();
        db.Record(act, Organisation.Root);
        await db.SaveChangesAsync();
        return act.Id;
    }

    private static async Task PublishForeverAsync(EvidenceQueue queue)
    {
        while (true)
        {
            await queue.PublishAsync(CancellationToken.None);
            await Task.Delay(20);
        }
    }

    private static void Say(string line)
    {
        lock (Output)
            Console.WriteLine(line);
    }
}
