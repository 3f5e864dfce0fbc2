using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

/// <summary>Takes a kept file of figures in, whole or its good rows only, as the officer chose.</summary>
internal static class TakeInFigures
{
    internal static async Task<IResult> Handle(
        string slug,
        Guid id,
        HttpContext http,
        IFormCollection form,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var goodRowsOnly = form["rows"] == "good";
        var by = http.User.Identity?.Name ?? "";
        var taken = await ImportFigures.TakeInAsync(db, plan, id, goodRowsOnly, by, clock, ct);
        if (!taken.Succeeded(out var import, out var problem))
            return http.Refuse(problem);
        await cache.ForgetPublicPagesAsync(ct);
        return TypedResults.LocalRedirect(
            $"{http.Request.PathBase}/office/plans/{slug}/observations?taken={import.Id}"
        );
    }
}
