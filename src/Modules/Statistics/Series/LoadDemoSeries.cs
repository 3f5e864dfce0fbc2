using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
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
        var content = await File.ReadAllBytesAsync(path, ct);
        var kept = await ImportSeries.KeepAsync(db, content, FileName, DemoCollection.By, clock, ct);
        if (kept.Succeeded(out var file, out var problem))
            problem = (
                await ImportSeries.TakeInAsync(db, file.Id, false, DemoCollection.By, Act.BySystem, clock, ct)
            ).Problem;
        if (problem is not null)
            Refused(services.GetRequiredService<ILogger<StatisticsModule>>(), problem.Code, problem.Detail.En);
    }

    [LoggerMessage(3101, LogLevel.Warning, "The demo series were not taken in ({Code}): {Detail}")]
    private static partial void Refused(ILogger logger, string code, string detail);
}
