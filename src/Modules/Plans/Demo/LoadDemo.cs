using System.Text.Json;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Evidence;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Demo;

/// <summary>Publishes version 1 of the plan in the demo folder.</summary>
internal static class LoadDemo
{
    internal const string By = "demo";

    /// <summary>Whether a plan of that name is there; asked at every start, so it reads no more of the file than the name.</summary>
    internal static async Task<bool> IsThereAsync(YueluDb db, string folder, CancellationToken ct)
    {
        using var facts = JsonDocument.Parse(await ReadAsync(folder, "facts.json", ct));
        var slug = facts.RootElement.GetProperty("slug").GetString();
        return await db.Set<Plan>().AnyAsync(plan => plan.Slug == slug, ct);
    }

    /// <returns>The plan as published.</returns>
    /// <exception cref="FileNotFoundException">The folder lacks one of its files.</exception>
    internal static async Task<PublishedPlan> Handle(
        YueluDb db,
        string folder,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var facts = VersionJson.ReadFacts(await ReadAsync(folder, "facts.json", ct));
        var content = new VersionContent(facts, ReadingJson.Read(await ReadAsync(folder, "plan.json", ct)));
        var now = clock.GetUtcNow();
        var plan = Plan.Start(PlanSlug.Of(facts.Slug).Value, Organisation.Root, now);
        var version = PlanVersion.Publish(plan.Id, 1, content, By, "", now);
        db.Add(plan);
        db.Add(version);
        await db.RecordOnAsync(plan.Id, PlanActs.Of(version), $"v{version.Number}", ct);
        await db.SaveChangesAsync(ct);
        return new PublishedPlan(version, content);
    }

    private static Task<string> ReadAsync(string folder, string file, CancellationToken ct) =>
        File.ReadAllTextAsync(Path.Combine(Path.GetFullPath(folder), file), ct);
}
