using Yuelu.Plans.Documents;
using Yuelu.Plans.Imports;
using Yuelu.Platform.Http;

namespace Yuelu.Plans.Work;

/// <summary>Opens a published plan for its next version: a draft in which everything is accepted and keeps its code.</summary>
internal static class StartNewVersion
{
    internal static async Task<IResult> Handle(HttpContext http, string slug, StartDraft start)
    {
        var draft = await start.FromVersionAsync(slug, http.User.Identity?.Name ?? "", http.RequestAborted);
        return draft is { } id
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/drafts/{id}?show=all")
            : http.Refuse(PlanProblems.NoSuchPlan(slug));
    }
}
