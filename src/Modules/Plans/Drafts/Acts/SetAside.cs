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
        var draft = await db.Set<Draft>()
            .Within(access)
            .SingleOrDefaultAsync(draft => draft.Id == id, http.RequestAborted);
        if (draft is null)
            return http.Refuse(DraftProblems.NoSuchDraft);
        if (draft.ClosedAt is not null)
            return http.Refuse(DraftProblems.Closed);
        draft.Close(null, clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office");
    }
}
