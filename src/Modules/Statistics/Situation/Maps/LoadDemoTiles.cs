using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Demo;

namespace Yuelu.Statistics.Situation.Maps;

/// <summary>Takes <c>tiles.csv</c> of the demo's folder in, once, unless the operator has taken a map in.</summary>
internal static partial class LoadDemoTiles
{
    private const string FileName = "tiles.csv";

    internal static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["Demo:Folder"] is not { Length: > 0 } folder)
            return;
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (!File.Exists(path) || await db.Set<AreaMap>().AnyAsync(map => map.TakenInAt != null, ct))
            return;
        var content = await File.ReadAllBytesAsync(path, ct);
        if (!MapContent.Read(content).Succeeded(out var read, out var problem))
        {
            Refused(services.GetRequiredService<ILogger<StatisticsModule>>(), problem.Code, problem.Detail.En);
            return;
        }
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var map = AreaMap.Keep(read.Kind, content, FileName, DemoCollection.By, now);
        map.TakeIn("", "", DemoWords.Tiles.Zh, now, DemoCollection.By);
        db.Add(map);
        db.Record(new Act(MapDesk.TakenIn, Act.BySystem, map.Subject, now, map.Sha256), Organisation.Root, FileName);
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(3102, LogLevel.Warning, "The demo tiles were not taken in ({Code}): {Detail}")]
    private static partial void Refused(ILogger logger, string code, string detail);
}
