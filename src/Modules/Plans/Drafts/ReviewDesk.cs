using Yuelu.Kernel;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Drafts;

/// <summary>
/// Loads a draft, applies an act, saves. Acts name the entry and how it looked to the officer, so two officers only meet
/// when they touch the same entry; a save that another overtook is applied again to what is there now.
/// </summary>
internal sealed class ReviewDesk(YueluDb db, PublishedPlans published, Access access, TimeProvider clock)
{
    private const int Attempts = 8;

    /// <summary>Applies an act and notes it, so that it can be undone; a null kind notes nothing.</summary>
    internal async Task<Result<DraftDocument>> DoAsync(
        Guid id,
        Func<ActKind?> kind,
        string by,
        Func<DraftDocument, Result<DraftDocument>> act,
        CancellationToken ct
    )
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            db.ChangeTracker.Clear();
            var draft = await db.Set<Draft>().Within(access).SingleOrDefaultAsync(draft => draft.Id == id, ct);
            if (draft is null)
                return DraftProblems.NoSuchDraft;
            if (draft.ClosedAt is not null)
                return DraftProblems.Closed;
            var before = DraftJson.Read(draft.Content);
            if (!act(before).Succeeded(out var after, out var problem))
                return problem;
            var now = clock.GetUtcNow();
            var noted = kind();
            draft.Save(noted is { } done ? DraftAct.Note(before, after, done, by, now) : after, by, now);
            db.NoteAct(noted, draft, before, after, now);
            if (await SaveAsync(ct))
                return after;
        }
        return DraftProblems.Busy;
    }

    /// <summary>Applies an act and shows where to go on, or what stands in the way.</summary>
    internal async Task<IResult> AnswerAsync(
        HttpContext http,
        Guid id,
        Func<ActKind?> kind,
        Func<DraftDocument, Result<DraftDocument>> act,
        Func<DraftDocument, ReviewPlace> next
    )
    {
        var done = await DoAsync(id, kind, http.User.Identity?.Name ?? "", act, http.RequestAborted);
        if (done.Succeeded(out var document, out var problem))
            return TypedResults.LocalRedirect($"{http.Request.PathBase}/{next(document).Address(id)}");
        return problem == DraftProblems.EntryChanged && !http.WantsJson()
            ? StalePage.Answer(http, id)
            : http.Refuse(problem);
    }

    /// <summary>The text under review, or null when this installation does not have it.</summary>
    internal async Task<string?> TextAsync(Guid id, CancellationToken ct)
    {
        var sha256 = await db.Set<Draft>()
            .Within(access)
            .Where(draft => draft.Id == id)
            .Select(draft => draft.SourceSha256)
            .SingleOrDefaultAsync(ct);
        return sha256 is null ? null : await published.TextAsync(sha256, ct);
    }

    private async Task<bool> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
