using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Yuelu.Host;
using Yuelu.Kernel;
using Yuelu.Platform.Http;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Bench.Trust;

/// <summary>A node that works on jobs until it is killed, each taking two seconds and telling a file of its beginning and end; for tests.</summary>
internal static class Worker
{
    public const string Argument = "work";

    /// <param name="jobs">How many jobs to queue first.</param>
    public static async Task<int> RunAsync(string folder, string postgreSql, string file, int jobs)
    {
        var storage = new StorageOptions { Folder = folder, PostgreSql = postgreSql };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        var gate = new Gate();
        gate.Answered();
        services.AddSingleton(gate);
        services.AddSingleton(HostModules.List());
        services.AddStorage(storage);
        var kind = new JobKind("bench.slow", Words.Same("bench"), (_, ct) => SlowAsync(file, ct));
        services.AddSingleton(new JobList([kind]));
        services.AddSingleton(new JobsOptions { LeaseSeconds = 5 });
        services.AddHostedService<JobWorker>();
        await using var provider = services.BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
            for (var i = 0; i < jobs; i++)
                db.Queue(kind, Organisation.Root, "bench", TimeProvider.System.GetUtcNow());
            await db.SaveChangesAsync();
        }
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    private static async Task<Result<Words>> SlowAsync(string file, CancellationToken ct)
    {
        await File.AppendAllTextAsync(file, "begin\n", ct);
        await Task.Delay(TimeSpan.FromSeconds(2), ct);
        await File.AppendAllTextAsync(file, "end\n", ct);
        return Words.Same("done");
    }
}
