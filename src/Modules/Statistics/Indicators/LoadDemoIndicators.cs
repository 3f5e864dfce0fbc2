using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Coefficients;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Demo;

namespace Yuelu.Statistics.Indicators;

/// <summary>Publishes <c>indicators.json</c> of the demo's folder where there is no indicator yet: all of it in one transaction.</summary>
internal static partial class LoadDemoIndicators
{
    private const string FileName = "indicators.json";

    internal static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["Demo:Folder"] is not { Length: > 0 } folder)
            return;
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (!File.Exists(path) || await db.Set<IndicatorVersion>().AnyAsync(ct))
            return;
        var clock = services.GetRequiredService<TimeProvider>();
        var file = DefinitionJson.Read<DefinitionFile>(await File.ReadAllTextAsync(path, ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var (code, table) in file.Coefficients)
        {
            if (CoefficientDesk.Errors(code, table).FirstOrDefault() is { } wrong)
            {
                Refused(services.GetRequiredService<ILogger<StatisticsModule>>(), code, wrong.Detail.En);
                return;
            }
            await CoefficientDesk.AddAsync(db, code, table, DemoCollection.By, Act.BySystem, clock, ct);
            await db.SaveChangesAsync(ct);
        }
        // What they read is looked for when figures are asked for: the demonstration's forms come later, as background work.
        foreach (var (code, definition) in file.Indicators)
            await IndicatorDesk.AddAsync(db, code, definition, DemoCollection.By, Act.BySystem, clock, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    [LoggerMessage(3102, LogLevel.Warning, "The demo's coefficients {Code} were not taken in: {Detail}")]
    private static partial void Refused(ILogger logger, string code, string detail);
}
