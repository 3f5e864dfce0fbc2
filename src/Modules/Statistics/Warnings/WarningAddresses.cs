using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Warnings;

/// <summary>Where the forms of rules, warnings and subscriptions post to.</summary>
internal static class WarningAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        var office = endpoints.MapGroup("/office/warnings/rules").Needs(Roles.StrategyOffice);
        office.MapAct("preview", PreviewAsync);
        office.MapAct("keep", KeepAsync);
        office.MapAct("{id:guid}/end", EndAsync);
        var officers = endpoints.MapGroup("/warnings").Needs(FilingScope.Officers);
        officers.MapAct("{id:guid}/acknowledge", AcknowledgeAsync);
        officers.MapAct("subscriptions/add", SubscribeAsync);
        // Each has subscriptions of the own, whatever role is left.
        endpoints.MapAct("/warnings/subscriptions/{id:guid}/end", UnsubscribeAsync).Needs();
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, IFormCollection form, WarningDesk desk)
    {
        var typed = Typed(form);
        var (request, errors) = ReadRuleForm.Of(typed);
        if (request is null)
            return NewRulePage.Answer(typed, errors);
        var (preview, refusal) = await desk.PreviewAsync(request, Name(http), http.RequestAborted);
        return preview is not null ? NewRulePage.Show(typed, preview) : Refused(http, typed, refusal!);
    }

    private static async Task<IResult> KeepAsync(HttpContext http, IFormCollection form, WarningDesk desk)
    {
        var typed = Typed(form);
        var (request, errors) = ReadRuleForm.Of(typed);
        if (request is null)
            return NewRulePage.Answer(typed, errors);
        var (rule, refusal) = await desk.KeepAsync(request, Name(http), http.RequestAborted);
        return rule is not null
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/warnings/rules/{rule.Id}?done=kept")
            : Refused(http, typed, refusal!);
    }

    private static IResult Refused(HttpContext http, IReadOnlyDictionary<string, string> typed, RuleRefusal refusal) =>
        refusal.Errors.Count > 0 ? NewRulePage.Answer(typed, refusal.Errors)
        : refusal.Whole!.Kind == ProblemKind.NotFound ? http.Refuse(refusal.Whole)
        : NewRulePage.Answer(typed, [new(null, refusal.Whole.Detail)]);

    private static async Task<IResult> EndAsync(HttpContext http, Guid id, WarningDesk desk) =>
        (await desk.EndAsync(id, _ => true, http.RequestAborted)).Succeeded(out _, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/warnings/rules/{id}")
            : http.Refuse(problem);

    private static async Task<IResult> AcknowledgeAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        WarningDesk desk
    )
    {
        var note = form["note"].ToString();
        var done = await desk.AcknowledgeAsync(id, note, Name(http), _ => true, http.RequestAborted);
        if (done.Succeeded(out _, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/warnings/{id}");
        return problem.Kind == ProblemKind.Invalid ? WarningPage.Answer(id, note, problem) : http.Refuse(problem);
    }

    private static async Task<IResult> SubscribeAsync(HttpContext http, IFormCollection form, SubscriptionDesk desk)
    {
        if (!int.TryParse(form["rule"], NumberStyles.None, CultureInfo.InvariantCulture, out var rule))
            return http.Refuse(WarningProblems.NoSuchRule);
        return (await desk.AddAsync(rule, http.RequestAborted)).Succeeded(out _, out var problem)
            ? Back(http)
            : http.Refuse(problem);
    }

    private static async Task<IResult> UnsubscribeAsync(HttpContext http, Guid id, SubscriptionDesk desk) =>
        (await desk.EndAsync(id, http.RequestAborted)).Succeeded(out _, out var problem)
            ? Back(http)
            : http.Refuse(problem);

    private static RedirectHttpResult Back(HttpContext http) =>
        TypedResults.LocalRedirect($"{http.Request.PathBase}/warnings/rules");

    private static string Name(HttpContext http) => http.User.Identity?.Name ?? "";

    private static Dictionary<string, string> Typed(IFormCollection form) =>
        form.Keys.ToDictionary(field => field, field => form[field].ToString().Trim());
}
