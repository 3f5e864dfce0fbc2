using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Documents;

/// <summary>The published plans on which the person of this request may work; another organisation's is as if it did not exist.</summary>
internal sealed class OfficePlans(YueluDb db, PublishedPlans published, Access access)
{
    /// <summary>The newest version of a plan within the scope, or null.</summary>
    public async Task<PublishedPlan?> FindAsync(string slug, CancellationToken ct) =>
        await db.Set<Plan>().Within(access).AnyAsync(plan => plan.Slug == slug, ct)
            ? await published.FindAsync(slug, null, ct)
            : null;

    /// <summary>The record of a plan within the scope, or null.</summary>
    public Task<Plan?> RecordAsync(string slug, CancellationToken ct) =>
        db.Set<Plan>().Within(access).SingleOrDefaultAsync(plan => plan.Slug == slug, ct);

    /// <summary>The newest version of every plan within the scope, in the order the plans came.</summary>
    public async Task<IReadOnlyList<PublishedPlan>> ListAsync(CancellationToken ct)
    {
        var mine = await db.Set<Plan>().Within(access).Select(plan => plan.Id).ToListAsync(ct);
        return [.. (await published.ListAsync(ct)).Where(plan => mine.Contains(plan.PlanId))];
    }
}
