using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Platform.Jobs;

/// <summary>One node that works on jobs, without the web.</summary>
internal sealed class JobNode : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private JobNode(ServiceProvider services) => this.services = services;

    internal static async Task<JobNode> StartAsync(TestStore store, params JobKind[] kinds)
    {
        var gate = new Gate();
        gate.Answered();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(gate);
        services.AddSingleton(Stores.Modules);
        services.AddStorage(store.Options);
        services.AddSingleton(new JobList(kinds));
        services.AddSingleton(new JobsOptions());
        services.AddHostedService<JobWorker>();
        var node = new JobNode(services.BuildServiceProvider());
        foreach (var hosted in node.services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return node;
    }

    internal static async Task<Guid> QueueAsync(TestStore store, JobKind kind)
    {
        await using var db = store.Open();
        var id = db.Queue(kind, Organisation.Root, "test", TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
        return id;
    }

    internal static async Task<Job> FindAsync(TestStore store, Guid id)
    {
        await using var db = store.Open();
        return await db.Set<Job>().SingleAsync(job => job.Id == id);
    }

    /// <summary>Waits until a job has come so far.</summary>
    internal static async Task<Job> WaitAsync(TestStore store, Guid id, Func<Job, bool> until)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var job = await FindAsync(store, id);
            if (until(job))
                return job;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"The job is still {(await FindAsync(store, id)).State}.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }
}
