using Yuelu.Plans.Drafts.Acts;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>What the reader doubts or has lost in a draft, for programs of the office.</summary>
internal static class FindingApi
{
    /// <summary>A doubt or a loss that the reader reports.</summary>
    internal sealed record FindingView(int Index, Finding Finding, bool Settled);

    internal static void Map(RouteGroupBuilder office)
    {
        var draft = office.MapGroup("drafts/{id:guid}");
        draft
            .MapGet("findings", ListAsync)
            .Lists<FindingView>("ListFindings", "Doubts and losses that the reader reports");
        draft
            .MapPost("findings/{index:int}/settle", SettleAsync)
            .Does<FindingView>("SettleFinding", "Works a finding off; ?reopen=true takes that back");
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, Guid id, YueluDb db, Access access)
    {
        if (await DraftApi.FindAsync(db, access, id, http.RequestAborted) is not { } draft)
            return ApiAnswer.Refuse(http, DraftProblems.NoSuchDraft);
        return paging.Show(Findings(DraftJson.Read(draft.Content)), finding => finding);
    }

    private static async Task<IResult> SettleAsync(HttpContext http, Guid id, int index, bool? reopen, ReviewDesk desk)
    {
        var done = await desk.DoAsync(
            id,
            () => ActKind.Settle,
            http.User.Identity?.Name ?? "",
            document =>
                document.Questions.Any(question => question.Index == index)
                    ? SettleFinding.Apply(document, new(index, "", reopen == true))
                    : DraftProblems.NoSuchFinding,
            http.RequestAborted
        );
        return done.Succeeded(out var after, out var problem)
            ? ApiAnswer.Show(http, Findings(after).Single(finding => finding.Index == index))
            : ApiAnswer.Refuse(http, problem);
    }

    private static List<FindingView> Findings(DraftDocument document) =>
        [
            .. document.Questions.Select(question => new FindingView(
                question.Index,
                question.Finding,
                document.Settled.Contains(question.Index)
            )),
        ];
}
