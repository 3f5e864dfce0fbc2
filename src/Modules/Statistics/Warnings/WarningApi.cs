using Yuelu.Platform.Api;

namespace Yuelu.Statistics.Warnings;

/// <summary>Rules, warnings and subscriptions for programs.</summary>
internal static class WarningApi
{
    internal static void Map(RouteGroupBuilder officers, RouteGroupBuilder office, RouteGroupBuilder anyone)
    {
        officers
            .MapGet("warnings", ListAsync)
            .Lists<WarningView>("ListWarnings", "Warnings, the latest first")
            .Reads<WarningState>("state", "How far they are.");
        officers.MapGet("warnings/{id:guid}", ShowAsync).Shows<WarningView>("ShowWarning", "A warning with why");
        officers
            .MapPost("warnings/{id:guid}/acknowledge", AcknowledgeAsync)
            .Changes<WarningView>("AcknowledgeWarning", "Says that a warning is known, and what is done about it");
        officers
            .MapGet("warning-rules", ListRulesAsync)
            .Lists<WarningRuleView>("ListWarningRules", "All versions of rules, by number and version");
        officers
            .MapGet("warning-rules/{id:guid}", ShowRuleAsync)
            .Shows<WarningRuleView>("ShowWarningRule", "A version of a rule");
        office
            .MapPost("warning-rules", KeepAsync)
            .Creates<WarningRuleView>("KeepWarningRule", "Keeps a rule, or the next version of one, and has it judged");
        office
            .MapPost("warning-rules/preview", PreviewAsync)
            .Does<RulePreviewView>("PreviewWarningRule", "In which of the latest periods a rule would have warned");
        office
            .MapPost("warning-rules/{id:guid}/end", EndAsync)
            .Changes<WarningRuleView>("EndWarningRule", "Ends a version of a rule: today is its last day");
        officers
            .MapGet("warning-subscriptions", ListSubscriptionsAsync)
            .Lists<WarningSubscriptionView>("ListWarningSubscriptions", "What the token's account subscribed to");
        officers
            .MapPost("warning-subscriptions", SubscribeAsync)
            .Does<WarningSubscriptionView>(
                "SubscribeToWarnings",
                "Subscribes the token's account to a rule, or to all"
            );
        anyone
            .MapPost("warning-subscriptions/{id:guid}/end", UnsubscribeAsync)
            .Does<WarningSubscriptionView>("EndWarningSubscription", "Takes a subscription back");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, int? rule, WarningDesk desk)
    {
        if (!http.Request.Named<WarningState>("state").Succeeded(out var state, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var rules = await desk.RulesAsync(http.RequestAborted);
        var byId = rules.ToDictionary(one => one.Id);
        return await paging.ShowAsync(
            desk.Warnings(rules, new(state, rule)),
            warning => WarningView.Of(new(warning, byId[warning.RuleId]))
        );
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, WarningDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } found
            ? ApiAnswer.Show(http, WarningView.Of(found), Etag(found.Warning))
            : ApiAnswer.Refuse(http, WarningProblems.NoSuchWarning);

    private static async Task<IResult> AcknowledgeAsync(
        HttpContext http,
        Guid id,
        AcknowledgeWarningRequest request,
        IfMatch seen,
        WarningDesk desk
    )
    {
        var by = http.User.Identity?.Name ?? "";
        var done = await desk.AcknowledgeAsync(
            id,
            request.Note,
            by,
            warning => seen.Admits(Etag(warning)),
            http.RequestAborted
        );
        return done.Succeeded(out var found, out var problem)
            ? ApiAnswer.Show(http, WarningView.Of(found), Etag(found.Warning))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ListRulesAsync(HttpContext http, Paging paging, WarningDesk desk) =>
        paging.Show(await desk.RulesAsync(http.RequestAborted), WarningRuleView.Of);

    private static async Task<IResult> ShowRuleAsync(HttpContext http, Guid id, WarningDesk desk) =>
        await desk.FindRuleAsync(id, http.RequestAborted) is { } rule
            ? ApiAnswer.Show(http, WarningRuleView.Of(rule), Etag(rule))
            : ApiAnswer.Refuse(http, WarningProblems.NoSuchRule);

    private static async Task<IResult> KeepAsync(HttpContext http, RuleRequest request, WarningDesk desk)
    {
        var (rule, refusal) = await desk.KeepAsync(request, http.User.Identity?.Name ?? "", http.RequestAborted);
        return rule is not null
            ? ApiAnswer.Created(http, $"/warning-rules/{rule.Id}", WarningRuleView.Of(rule), Etag(rule))
            : Refused(http, refusal!);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, RuleRequest request, WarningDesk desk)
    {
        var (preview, refusal) = await desk.PreviewAsync(request, http.User.Identity?.Name ?? "", http.RequestAborted);
        if (preview is null)
            return Refused(http, refusal!);
        var periods = preview.Verdicts.Select(one => new RuleVerdictView(
            one.Period.Code,
            one.IsMet,
            one.IsMet is null ? null : one.Value,
            one.Unit,
            one.Why
        ));
        return ApiAnswer.Show(http, new RulePreviewView(preview.Met, preview.Unclear, [.. periods]));
    }

    private static IResult Refused(HttpContext http, RuleRefusal refusal) =>
        refusal.Errors.Count > 0
            ? ApiAnswer.RefuseFields(http, refusal.Errors)
            : ApiAnswer.Refuse(http, refusal.Whole!);

    private static async Task<IResult> EndAsync(HttpContext http, Guid id, IfMatch seen, WarningDesk desk) =>
        (await desk.EndAsync(id, rule => seen.Admits(Etag(rule)), http.RequestAborted)).Succeeded(
            out var ended,
            out var problem
        )
            ? ApiAnswer.Show(http, WarningRuleView.Of(ended), Etag(ended))
            : ApiAnswer.Refuse(http, problem);

    private static Task<IResult> ListSubscriptionsAsync(Paging paging, SubscriptionDesk desk) =>
        paging.ShowAsync(desk.Mine, View);

    private static async Task<IResult> SubscribeAsync(
        HttpContext http,
        SubscribeToWarningsRequest request,
        SubscriptionDesk desk
    ) =>
        (await desk.AddAsync(request.Rule, http.RequestAborted)).Succeeded(out var added, out var problem)
            ? ApiAnswer.Show(http, View(added))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> UnsubscribeAsync(HttpContext http, Guid id, SubscriptionDesk desk) =>
        (await desk.EndAsync(id, http.RequestAborted)).Succeeded(out var ended, out var problem)
            ? ApiAnswer.Show(http, View(ended))
            : ApiAnswer.Refuse(http, problem);

    private static WarningSubscriptionView View(WarningSubscription one) => new(one.Id, one.Rule, one.Since);

    private static string Etag(Warning warning) => IfMatch.Of($"{warning.State}");

    private static string Etag(WarningRule rule) =>
        IfMatch.Of(rule.ValidTo is { } last ? $"until-{last:yyyyMMdd}" : "in-force");
}
