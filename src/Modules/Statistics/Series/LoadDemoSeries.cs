using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Demo;

namespace Yuelu.Statistics.Series;

/// <summary>Takes <c>series.csv</c> of the demo's folder in the way an officer would, once.</summary>
internal static partial class LoadDemoSeries
{
    private const string FileName = "series.csv";

    internal static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["Demo:Folder"] is not { Length: > 0 } folder)
            return;
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (!File.Exists(path) || await db.Set<SeriesFile>().AnyAsync(file => file.TakenInAt != null, ct))
            return;
        var clock = services.GetRequiredService<TimeProvider>();
        // A start that was killed after the file was kept goes on with it.
        var kept = await db.Set<SeriesFile>()
            .Where(file => file.UploadedBy == DemoCollection.By)
            .Select(file => (Guid?)file.Id)
            .FirstOrDefaultAsync(ct);
        var problem = kept is null ? await KeepAsync() : null;
        if (kept is { } id)
            problem = (
                await ImportSeries.TakeInAsync(db, id, false, DemoCollection.By, Act.BySystem, clock, ct)
            ).Problem;
        if (problem is not null)
            Refused(services.GetRequiredService<ILogger<StatisticsModule>>(), problem.Code, problem.Detail.En);

        async Task<Problem?> KeepAsync()
        {
            var content = await File.ReadAllBytesAsync(path, ct);
            var file = await ImportSeries.KeepAsync(db, content, FileName, DemoCollection.By, clock, ct);
            kept = file.Problem is null ? file.Value.Id : null;
            return file.Problem;
        }
    }

    [LoggerMessage(3101, LogLevel.Warning, "The demo series were not taken in ({Code}): {Detail}")]
    private static partial void Refused(ILogger logger, string code, string detail);
}
