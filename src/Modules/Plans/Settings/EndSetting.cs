using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Evidence;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Settings;

/// <summary>Ends an assumption: today is its last day.</summary>
internal static class EndSetting
{
    internal static async Task<IResult> Handle(
        string slug,
        Guid id,
        HttpContext http,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        PlansOptions options,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var ended = await DoAsync(plan.PlanId, id, _ => true, db, clock, options, cache, ct);
        if (!ended.Succeeded(out _, out var problem))
            return http.Refuse(problem);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/plans/{slug}/settings?done=ended");
    }

    /// <param name="isAsSeen">Whether the setting is as the sender saw it; else nothing is done.</param>
    internal static async Task<Result<Setting>> DoAsync(
        Guid plan,
        Guid id,
        Func<Setting, bool> isAsSeen,
        YueluDb db,
        TimeProvider clock,
        PlansOptions options,
        IOutputCacheStore cache,
        CancellationToken ct
    )
    {
        var setting = await db.Set<Setting>().SingleOrDefaultAsync(s => s.Id == id && s.PlanId == plan, ct);
        if (setting is null)
            return SettingProblems.NoSuchSetting;
        if (!isAsSeen(setting))
            return SettingProblems.Changed;
        if (setting.ValidTo is not null)
            return SettingProblems.Ended;
        setting.ValidTo = options.Day(clock.GetUtcNow());
        await db.RecordOnAsync(plan, PlanActs.Ended(setting, clock.GetUtcNow()), PlanActs.DetailOf(setting), ct);
        await db.SaveChangesAsync(ct);
        await cache.ForgetPublicPagesAsync(ct);
        return setting;
    }
}
