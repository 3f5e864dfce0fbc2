using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Evidence;
using Yuelu.Platform.Evidence;
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
        var setting = await db.Set<Setting>()
            .SingleOrDefaultAsync(s => s.Id == id && s.PlanId == plan.PlanId && s.ValidTo == null, ct);
        if (setting is null)
            return http.Refuse(SettingProblems.NoSuchSetting);
        setting.ValidTo = options.Day(clock.GetUtcNow());
        db.Record(PlanActs.Ended(setting, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await cache.ForgetPublicPagesAsync(ct);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/plans/{slug}/settings?done=ended");
    }
}
