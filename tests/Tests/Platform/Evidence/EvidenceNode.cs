using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Formats.Tlog;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Evidence;

/// <summary>One node with the evidence log, without the web.</summary>
internal sealed class EvidenceNode : IAsyncDisposable
{
    internal static readonly ActKind Kind = new("test.done", Words.Same("test"));
    private readonly ServiceProvider services;

    private EvidenceNode(ServiceProvider services) => this.services = services;

    internal EvidenceQueue Queue => services.GetRequiredService<EvidenceQueue>();

    internal LogFiles Files => services.GetRequiredService<LogFiles>();

    internal VerifierKey Key => services.GetRequiredService<LogKey>().Verifier;

    /// <summary>Starts a node whose log and key are in the store's folder.</summary>
    internal static async Task<EvidenceNode> StartAsync(TestStore store, EvidenceOptions? options = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Gate>();
        services.AddSingleton(Stores.Modules);
        services.AddStorage(store.Options);
        services.AddEvidence(options ?? new(), store.Options);
        var node = new EvidenceNode(services.BuildServiceProvider());
        foreach (var hosted in node.services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return node;
    }

    internal static Act Act(string subject = "test/1") =>
        new(Kind, "office", subject, new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero), new string('a', 64));

    internal Task<Guid> RecordAsync(string subject = "test/1") =>
        Queue.RecordAsync(Act(subject), CancellationToken.None);

    /// <summary>Publishes what is there; a node that is not the sequencer yet is asked until it is or another has done it.</summary>
    internal async Task<Checkpoint> PublishAsync(long atLeast = 1)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            await Queue.PublishAsync(CancellationToken.None);
            if (Published() is { } checkpoint && checkpoint.Size >= atLeast)
                return checkpoint;
            await Task.Delay(100);
        }
        throw new InvalidOperationException($"No checkpoint over {atLeast} entries; {Queue.Halted?.Detail.En}");
    }

    internal Checkpoint? Published() => Files.ReadCheckpoint() is { } note ? Checkpoint.Open(note, Key).Value : null;

    /// <summary>The whole published log, checked.</summary>
    internal async Task<Problem?> AuditAsync(Checkpoint? before = null)
    {
        var audit = new LogAudit(
            (path, _) => new(File.Exists(Files.PathOf(path)) ? File.ReadAllBytes(Files.PathOf(path)) : null)
        );
        return await audit.RunAsync(Published()!, before, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
