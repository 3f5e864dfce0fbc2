using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts;

/// <summary>What the office says of a draft's plan, for programs.</summary>
internal static class AboutApi
{
    internal static void Map(RouteGroupBuilder office)
    {
        var draft = office.MapGroup("drafts/{id:guid}");
        draft.MapGet("about", ShowAsync).Shows<PlanFacts>("ShowAbout", "What the office says of the plan");
        draft
            .MapPut("about", DescribeAsync)
            .Changes<PlanFacts>("DescribePlan", "Says what the office says of the plan");
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, YueluDb db, Access access)
    {
        if (await DraftApi.FindAsync(db, access, id, http.RequestAborted) is not { } draft)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        var facts = DraftJson.Read(draft.Content).Facts;
        return ApiAnswer.Show(http, facts, IfMatch.OfContent(facts));
    }

    private static async Task<IResult> DescribeAsync(
        HttpContext http,
        Guid id,
        PlanFacts facts,
        IfMatch seen,
        ReviewDesk desk
    )
    {
        if (string.IsNullOrWhiteSpace(facts.Title.Zh))
            return ApiAnswer.Refuse(http, DraftProblems.NoTitle);
        PlanFacts? current = null;
        var done = await desk.DoAsync(
            id,
            () => null,
            http.User.Identity?.Name ?? "",
            document =>
            {
                current = document.Facts;
                if (!seen.Admits(IfMatch.OfContent(current)))
                    return DraftProblems.ChangedSinceSummary;
                return document with { Facts = facts with { Slug = current.Slug, Sha256 = current.Sha256 } };
            },
            http.RequestAborted
        );
        if (done.Succeeded(out var document, out var problem))
            return ApiAnswer.Show(http, document.Facts, IfMatch.OfContent(document.Facts));
        return problem == DraftProblems.ChangedSinceSummary
            ? ApiAnswer.Changed(http, IfMatch.OfContent(current!), current!)
            : ApiAnswer.Refuse(http, problem);
    }
}
