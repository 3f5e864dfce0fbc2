using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Host;
using Yuelu.Platform;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>One node with records and the evidence log as the portal has them, without the web.</summary>
internal sealed class TrustNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TrustNode(ServiceProvider services) => this.services = services;

    internal IServiceProvider Services => services;

    internal EvidenceQueue Queue => services.GetRequiredService<EvidenceQueue>();

    internal static async Task<TrustNode> StartAsync(StorageOptions storage)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Gate>();
        services.AddSingleton(HostModules.List());
        services.AddStorage(storage);
        services.AddEvidence(new EvidenceOptions(), storage);
        var node = new TrustNode(services.BuildServiceProvider());
        await node.AskAsync(MigrateAsync);
        foreach (var hosted in node.services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return node;
    }

    internal async Task<T> AskAsync<T>(Func<YueluDb, Task<T>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<YueluDb>());
    }

    /// <summary>A node of the bench has no host that would do it.</summary>
    private static async Task<bool> MigrateAsync(YueluDb db)
    {
        var state = await MigrationState.ReadAsync(db, CancellationToken.None);
        if (!state.IsUpToDate)
            await db.Database.MigrateAsync();
        return !state.IsUpToDate;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
