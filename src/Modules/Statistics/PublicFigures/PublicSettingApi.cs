using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Jobs;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The office's decisions on public figures for programs: reading them is open to all, for they say how what is open was protected.</summary>
internal static class PublicSettingApi
{
    /// <summary>A disclosure rule; what is null is not used.</summary>
    internal sealed record DisclosureRuleView(
        Guid Id,
        DateOnly ValidFrom,
        int LeastUnits,
        int? DominanceUnits,
        decimal? DominancePercent,
        decimal? PriorPercent,
        decimal ProtectionPercent,
        bool HidesZeros,
        string Source,
        DateTimeOffset SetAt
    );

    /// <param name="LeastUnits">A sum with fewer enterprises above nought is hidden; 2 to 100.</param>
    /// <param name="DominanceUnits">n of the rule of dominance, 1 to 10; left out with k for none.</param>
    /// <param name="DominancePercent">k of the rule of dominance, above 0 and below 100.</param>
    /// <param name="PriorPercent">p of the p% rule, above 0 and at most 100; left out for none.</param>
    /// <param name="ProtectionPercent">How far what can be worked out reaches at least around a hidden sum; above 0 and at most 100.</param>
    /// <param name="HidesZeros">Whether sums of nought are hidden.</param>
    /// <param name="Source">The ground on which it rests.</param>
    internal sealed record SetRuleRequest(
        DateOnly ValidFrom,
        int LeastUnits,
        decimal ProtectionPercent,
        bool HidesZeros,
        string Source,
        int? DominanceUnits = null,
        decimal? DominancePercent = null,
        decimal? PriorPercent = null
    );

    /// <summary>A decision on a number.</summary>
    internal sealed record PublicFieldView(
        Guid Id,
        string Form,
        string Field,
        DateOnly ValidFrom,
        bool IsPublic,
        string Source,
        DateTimeOffset SetAt
    );

    /// <param name="Form">Code of a published form.</param>
    /// <param name="Field">Code of one of its numbers that can be added up.</param>
    /// <param name="Source">The ground on which it rests.</param>
    internal sealed record DecideFieldRequest(
        string Form,
        string Field,
        DateOnly ValidFrom,
        bool IsPublic,
        string Source
    );

    /// <param name="Job">The job that publishes what has changed.</param>
    internal sealed record PublishingView(Guid Job);

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder office)
    {
        all.MapGet("disclosure-rules", ListRulesAsync)
            .Lists<DisclosureRuleView>("ListDisclosureRules", "Disclosure rules, the one that holds latest first");
        all.MapGet("disclosure-rules/{id:guid}", ShowRuleAsync)
            .Shows<DisclosureRuleView>("ShowDisclosureRule", "One disclosure rule");
        all.MapGet("public-fields", ListFieldsAsync)
            .Lists<PublicFieldView>("ListPublicFields", "Decisions on which numbers are public, the latest first");
        all.MapGet("public-fields/{id:guid}", ShowFieldAsync)
            .Shows<PublicFieldView>("ShowPublicField", "One such decision");
        office
            .MapPost("disclosure-rules", SetRuleAsync)
            .Creates<DisclosureRuleView>("SetDisclosureRule", "Sets the disclosure rule from a day on");
        office
            .MapPost("public-fields", DecideAsync)
            .Creates<PublicFieldView>("DecidePublicField", "Decides whether a number is public from a day on");
        office
            .MapPost("public-cubes", PublishAsync)
            .Begins<PublishingView>("PublishPublicFigures", "Publishes the public figures that have changed");
    }

    private static Task<IResult> ListRulesAsync(Paging paging, YueluDb db) =>
        paging.ShowAsync(db.DisclosureRules(), View);

    private static async Task<IResult> ShowRuleAsync(HttpContext http, Guid id, YueluDb db) =>
        await db.DisclosureRules().SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) is { } rule
            ? ApiAnswer.Show(http, View(rule))
            : ApiAnswer.Refuse(http, PublicFigureProblems.Unknown);

    private static Task<IResult> ListFieldsAsync(Paging paging, YueluDb db) =>
        paging.ShowAsync(db.PublicFieldDecisions(), View);

    private static async Task<IResult> ShowFieldAsync(HttpContext http, Guid id, YueluDb db) =>
        await db.PublicFieldDecisions().SingleOrDefaultAsync(one => one.Id == id, http.RequestAborted) is { } decision
            ? ApiAnswer.Show(http, View(decision))
            : ApiAnswer.Refuse(http, PublicFigureProblems.Unknown);

    private static async Task<IResult> SetRuleAsync(
        HttpContext http,
        SetRuleRequest request,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!access.Reaches(Organisation.Root))
            return ApiAnswer.Refuse(http, PublicFigureProblems.NotYours);
        Func<FormattableString, string> write = FormattableString.Invariant;
        var typed = new SetDisclosureRule.Request(
            $"{request.ValidFrom:yyyy-MM-dd}",
            write($"{request.LeastUnits}"),
            write($"{request.DominanceUnits}"),
            write($"{request.DominancePercent}"),
            write($"{request.PriorPercent}"),
            write($"{request.ProtectionPercent}"),
            request.HidesZeros,
            request.Source.Trim()
        );
        if (SetDisclosureRule.Check(typed) is { Count: > 0 } errors)
            return ApiAnswer.RefuseFields(http, errors);
        var (by, now) = (http.User.Identity?.Name ?? "", clock.GetUtcNow());
        var rule = await SetDisclosureRule.SaveAsync(typed, db, by, access.ActingRole, now, http.RequestAborted);
        return ApiAnswer.Created(http, $"/disclosure-rules/{rule.Id}", View(rule));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext http,
        DecideFieldRequest request,
        YueluDb db,
        Access access,
        TimeProvider clock
    )
    {
        if (!access.Reaches(Organisation.Root))
            return ApiAnswer.Refuse(http, PublicFigureProblems.NotYours);
        var ct = http.RequestAborted;
        var typed = new DecidePublicField.Request(
            request.Form,
            request.Field,
            $"{request.ValidFrom:yyyy-MM-dd}",
            request.IsPublic,
            request.Source.Trim()
        );
        var (by, now) = (http.User.Identity?.Name ?? "", clock.GetUtcNow());
        var (decision, errors) = await DecidePublicField.SaveAsync(typed, db, by, access.ActingRole, now, ct);
        return decision is null
            ? ApiAnswer.RefuseFields(http, errors)
            : ApiAnswer.Created(http, $"/public-fields/{decision.Id}", View(decision));
    }

    private static async Task<IResult> PublishAsync(HttpContext http, YueluDb db, Access access, TimeProvider clock) =>
        await QueueAsync(http, db, access, clock) is { } job
            ? ApiAnswer.Begun(http, $"/jobs/{job}", new PublishingView(job))
            : ApiAnswer.Refuse(http, PublicFigureProblems.NotYours);

    /// <summary>Queues the job; null for whoever does not keep the whole portal.</summary>
    internal static async Task<Guid?> QueueAsync(HttpContext http, YueluDb db, Access access, TimeProvider clock)
    {
        if (!access.Reaches(Organisation.Root))
            return null;
        var by = http.User.Identity?.Name ?? "";
        var job = db.Queue(PublishPublicFigures.Kind, Organisation.Root, by, clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        return job;
    }

    private static DisclosureRuleView View(DisclosureRule rule) =>
        new(
            rule.Id,
            rule.ValidFrom,
            rule.LeastUnits,
            rule.DominanceUnits,
            rule.DominancePercent,
            rule.PriorPercent,
            rule.ProtectionPercent,
            rule.HidesZeros,
            rule.Source,
            rule.SetAt
        );

    private static PublicFieldView View(PublicField one) =>
        new(one.Id, one.FormCode, one.Field, one.ValidFrom, one.IsPublic, one.Source, one.SetAt);
}
