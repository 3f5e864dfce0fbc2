using System.Collections.Concurrent;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Versions;

/// <summary>Loads published versions once and keeps them in memory; a version never changes, so nothing goes stale.</summary>
internal sealed class PublishedPlans(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, PublishedPlan> versions = new();
    private readonly ConcurrentDictionary<string, string> texts = new();

    /// <summary>The newest version of every plan, in the order the plans came.</summary>
    public async Task<IReadOnlyList<PublishedPlan>> ListAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var newest = await db.Set<PlanVersion>()
            .NewestOfEachPlan()
            .OrderBy(version => version.PlanId)
            .Select(version => version.Id)
            .ToListAsync(ct);
        var plans = new List<PublishedPlan>(newest.Count);
        foreach (var id in newest)
            plans.Add(await LoadAsync(db, id, ct));
        return plans;
    }

    /// <summary>A plan by its address name: the newest version, or the one asked for; null when there is none.</summary>
    public async Task<PublishedPlan?> FindAsync(string slug, int? number, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var plans = db.Set<Plan>().Where(plan => plan.Slug == slug);
        var found = await db.Set<PlanVersion>()
            .Where(version => plans.Any(plan => plan.Id == version.PlanId))
            .Where(version => number == null || version.Number == number)
            .OrderByDescending(version => version.Number)
            .Select(version => (Guid?)version.Id)
            .FirstOrDefaultAsync(ct);
        return found is { } id ? await LoadAsync(db, id, ct) : null;
    }

    /// <summary>All versions of a plan, the newest first; empty when there is none.</summary>
    public async Task<IReadOnlyList<PublishedPlan>> VersionsAsync(string slug, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var plans = db.Set<Plan>().Where(plan => plan.Slug == slug);
        var ids = await db.Set<PlanVersion>()
            .Where(version => plans.Any(plan => plan.Id == version.PlanId))
            .OrderByDescending(version => version.Number)
            .Select(version => version.Id)
            .ToListAsync(ct);
        var found = new List<PublishedPlan>(ids.Count);
        foreach (var id in ids)
            found.Add(await LoadAsync(db, id, ct));
        return found;
    }

    /// <summary>The text that was imported under this hash, or null when this installation does not have it.</summary>
    public async Task<string?> TextAsync(string sha256, CancellationToken ct)
    {
        if (texts.TryGetValue(sha256, out var known))
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<YueluDb>();
        var text = await db.Set<PlanSource>()
            .Where(source => source.Sha256 == sha256)
            .Select(source => source.Text)
            .FirstOrDefaultAsync(ct);
        return text is null ? null : texts.GetOrAdd(sha256, text);
    }

    private async Task<PublishedPlan> LoadAsync(YueluDb db, Guid id, CancellationToken ct)
    {
        if (versions.TryGetValue(id, out var known))
            return known;
        var version = await db.Set<PlanVersion>().AsNoTracking().SingleAsync(version => version.Id == id, ct);
        return versions.GetOrAdd(id, new PublishedPlan(version, VersionJson.Read(version.Content)));
    }
}
