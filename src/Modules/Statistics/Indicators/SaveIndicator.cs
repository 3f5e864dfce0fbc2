using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Indicators;

/// <summary>Checks, tries out and publishes what was typed in the form.</summary>
internal static class SaveIndicator
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/office/indicators").Needs(Roles.StrategyOffice).MapAct("save", SaveAsync);

    private static async Task<IResult> SaveAsync(
        HttpContext http,
        IFormCollection form,
        IndicatorDesk desk,
        ComputeIndicator compute,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        var typed = IndicatorForm.Of(form);
        var (definition, errors) = typed.Read();
        if (errors.Count > 0)
            return IndicatorEditPage.Answer(typed, errors);
        if (form["act"] != "publish")
        {
            if (!(await desk.CheckAsync(typed.Code, definition, ct)).Succeeded(out var tried, out var wrong))
                return http.Refuse(wrong);
            if (tried.Version is not { } draft)
                return IndicatorEditPage.Answer(typed, tried.Errors);
            var figures = await compute.AskAsync(new(typed.Code, Breakdown.City), draft, ct);
            return IndicatorEditPage.Answer(typed, figures);
        }
        var published = await desk.PublishAsync(typed.Code, definition, typed.Seen, http.User.Identity?.Name ?? "", ct);
        if (!published.Succeeded(out var outcome, out var problem))
            return problem.Kind == ProblemKind.Conflict
                ? IndicatorEditPage.Answer(typed, [new(null, problem.Detail)])
                : http.Refuse(problem);
        if (outcome.Version is not { } version)
            return IndicatorEditPage.Answer(typed, outcome.Errors);
        await cache.ForgetPublicPagesAsync(ct);
        return TypedResults.LocalRedirect(
            $"{http.Request.PathBase}/indicators/{version.Code}?published={version.Number}"
        );
    }
}
