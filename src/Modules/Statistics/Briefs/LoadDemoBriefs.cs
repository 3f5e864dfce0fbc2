using Microsoft.Extensions.Configuration;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Definitions;
using Yuelu.Statistics.Demo;

namespace Yuelu.Statistics.Briefs;

/// <summary>Publishes <c>briefs.json</c> of the demo's folder where there is no template yet: all of it in one transaction.</summary>
internal static class LoadDemoBriefs
{
    private const string FileName = "briefs.json";

    internal static async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetRequiredService<IConfiguration>()["Demo:Folder"] is not { Length: > 0 } folder)
            return;
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        if (!File.Exists(path) || await db.Set<BriefVersion>().AnyAsync(ct))
            return;
        var clock = services.GetRequiredService<TimeProvider>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (
            var (code, definition) in DefinitionJson.Read<IReadOnlyList<CodedBrief>>(
                await File.ReadAllTextAsync(path, ct)
            )
        )
            await BriefDesk.AddAsync(db, code, definition, DemoCollection.By, Act.BySystem, clock, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
