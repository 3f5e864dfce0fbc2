using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Settings;

/// <summary>The operator's assumptions for programs: reading them is open to all, as the page of the method is.</summary>
internal static class SettingApi
{
    /// <summary>An assumption with the days for which it holds.</summary>
    /// <param name="Commitment">Only for this commitment; null for all.</param>
    internal sealed record SettingView(
        Guid Id,
        string Key,
        string Value,
        DateOnly ValidFrom,
        DateOnly? ValidTo,
        string? Commitment,
        string Source,
        string Note,
        DateTimeOffset SetAt
    );

    /// <param name="Key">Such as <c>about.tolerance</c>.</param>
    /// <param name="Commitment">Only for this commitment; left out for all of the plan.</param>
    /// <param name="Source">Where the value comes from.</param>
    internal sealed record AddRequest(
        string Key,
        string Value,
        DateOnly ValidFrom,
        string Source,
        string? Commitment = null,
        string? Note = null
    );

    internal static void Map(RouteGroupBuilder plans, RouteGroupBuilder office)
    {
        plans
            .MapGet("plans/{slug}/settings", ListAsync)
            .Lists<SettingView>("ListSettings", "Assumptions that may concern a plan, the later begun first");
        plans.MapGet("plans/{slug}/settings/{id:guid}", ShowAsync).Shows<SettingView>("ShowSetting", "One assumption");
        office
            .MapPost("plans/{slug}/settings", AddAsync)
            .Creates<SettingView>("AddSetting", "Adds an assumption with its first day and its source");
        office
            .MapPost("plans/{slug}/settings/{id:guid}/end", EndAsync)
            .Changes<SettingView>("EndSetting", "Ends an assumption: today is its last day");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, string slug, YueluDb db)
    {
        if (await PlanAsync(slug, db, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        return await paging.ShowAsync(db.Set<Setting>().For(plan).AsNoTracking(), View);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string slug, Guid id, YueluDb db)
    {
        if (await PlanAsync(slug, db, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var setting = await db.Set<Setting>()
            .For(plan)
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted);
        return setting is null
            ? ApiAnswer.Refuse(http, SettingProblems.NoSuchSetting)
            : ApiAnswer.Show(http, View(setting), Etag(setting));
    }

    private static async Task<IResult> AddAsync(
        HttpContext http,
        string slug,
        AddRequest request,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var asked = new AddSetting.Request(
            request.Key,
            HalfWidth.Of(request.Value).Trim(),
            $"{request.ValidFrom:yyyy-MM-dd}",
            request.Commitment?.Trim().ToUpperInvariant() ?? "",
            request.Source.Trim(),
            request.Note?.Trim() ?? ""
        );
        if (AddSetting.Check(asked, plan) is { Count: > 0 } errors)
            return ApiAnswer.RefuseFields(http, errors);
        var setting = await AddSetting.SaveAsync(asked, plan, http.User.Identity?.Name ?? "", db, clock, cache, ct);
        return ApiAnswer.Created(http, $"/plans/{slug}/settings/{setting.Id}", View(setting), Etag(setting));
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        string slug,
        Guid id,
        IfMatch seen,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        PlansOptions options,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        Setting? current = null;
        var ended = await EndSetting.DoAsync(
            plan.PlanId,
            id,
            setting => seen.Admits(Etag(current = setting)),
            db,
            clock,
            options,
            cache,
            ct
        );
        if (ended.Succeeded(out var setting, out var problem))
            return ApiAnswer.Show(http, View(setting), Etag(setting));
        return problem == SettingProblems.Changed
            ? ApiAnswer.Changed(http, Etag(current!), View(current!))
            : ApiAnswer.Refuse(http, problem);
    }

    private static Task<Guid?> PlanAsync(string slug, YueluDb db, CancellationToken ct) =>
        db.Set<Plan>().Where(plan => plan.Slug == slug).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(ct);

    private static string Etag(Setting setting) =>
        IfMatch.Of(setting.ValidTo is { } end ? $"ended-{end:yyyyMMdd}" : "in-force");

    private static SettingView View(Setting setting) =>
        new(
            setting.Id,
            setting.Key,
            setting.Value,
            setting.ValidFrom,
            setting.ValidTo,
            setting.CommitmentCode,
            setting.Source,
            setting.Note,
            setting.SetAt
        );
}
