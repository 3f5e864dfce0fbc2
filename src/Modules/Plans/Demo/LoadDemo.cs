using System.Text.Json;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Demo;

/// <summary>Publishes version 1 of the plan in the demo folder, unless a plan of that name is there already.</summary>
internal static class LoadDemo
{
    internal const string By = "demo";

    /// <returns>The plan that was published now, or null when it was there already.</returns>
    /// <exception cref="FileNotFoundException">The folder lacks one of its files.</exception>
    internal static async Task<Plan?> Handle(YueluDb db, string folder, TimeProvider clock, CancellationToken ct)
    {
        var json = await ReadAsync(folder, "facts.json", ct);
        if (await IsThereAsync(db, json, ct))
            return null;
        var facts = VersionJson.ReadFacts(json);
        var reading = ReadingJson.Read(await ReadAsync(folder, "plan.json", ct));
        var now = clock.GetUtcNow();
        var plan = Plan.Start(PlanSlug.Of(facts.Slug).Value, now);
        var version = PlanVersion.Publish(plan.Id, 1, new VersionContent(facts, reading), By, "", now);
        db.Add(plan);
        db.Add(version);
        await db.SaveChangesAsync(ct);
        return plan;
    }

    /// <summary>Asked at every start, so it reads no more of the file than the name.</summary>
    private static async Task<bool> IsThereAsync(YueluDb db, string json, CancellationToken ct)
    {
        using var facts = JsonDocument.Parse(json);
        var slug = facts.RootElement.GetProperty("slug").GetString();
        return await db.Set<Plan>().AnyAsync(plan => plan.Slug == slug, ct);
    }

    private static Task<string> ReadAsync(string folder, string file, CancellationToken ct) =>
        File.ReadAllTextAsync(Path.Combine(Path.GetFullPath(folder), file), ct);
}
