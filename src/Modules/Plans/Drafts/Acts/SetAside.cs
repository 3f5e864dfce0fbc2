using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Sets a draft aside without publishing it. It can still be read.</summary>
internal static class SetAside
{
    internal static async Task<IResult> Handle(HttpContext http, Guid id, YueluDb db, Access access, TimeProvider clock)
    {
        var done = await DoAsync(id, _ => true, db, access, clock, http.RequestAborted);
        if (!done.Succeeded(out _, out var problem))
            return http.Refuse(problem);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office");
    }

    /// <param name="isAsSeen">Whether the draft is as the sender saw it; else nothing is done.</param>
    internal static async Task<Result<Draft>> DoAsync(
        Guid id,
        Func<Draft, bool> isAsSeen,
        YueluDb db,
        Access access,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var draft = await db.Set<Draft>().Within(access).SingleOrDefaultAsync(draft => draft.Id == id, ct);
        if (draft is null)
            return DraftProblems.NoSuchDraft;
        if (!isAsSeen(draft))
            return DraftProblems.ChangedSinceSummary;
        if (draft.ClosedAt is not null)
            return DraftProblems.Closed;
        draft.Close(null, clock.GetUtcNow());
        db.Note(DraftEvents.SetAside, draft, DraftJson.Read(draft.Content).Facts, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return draft;
    }
}
