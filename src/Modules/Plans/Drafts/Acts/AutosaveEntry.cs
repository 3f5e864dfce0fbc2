using Yuelu.Kernel;
using Yuelu.Platform.Http;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Keeps what an officer has typed but not saved, right or wrong; or throws it away.</summary>
internal static class AutosaveEntry
{
    internal static Result<DraftDocument> Apply(
        DraftDocument document,
        Target target,
        IReadOnlyDictionary<string, string>? typed
    )
    {
        if (!target.In(document).Succeeded(out var entry, out var problem))
            return problem;
        var changed = typed is not null && EditEntry.Changes(entry, typed);
        return document.Replace([entry.Key], entry with { Typed = changed ? typed : null });
    }

    /// <summary>Called by the page's script while the officer types.</summary>
    internal static async Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var typed = EditEntry.TypedIn(form);
        var by = http.User.Identity?.Name ?? "";
        var kept = await desk.DoAsync(
            id,
            () => null,
            by,
            document => Apply(document, Target.Of(form), typed),
            http.RequestAborted
        );
        return kept.Succeeded(out _, out var problem) ? TypedResults.NoContent() : http.Refuse(problem);
    }

    /// <summary>Throws away what was typed.</summary>
    internal static Task<IResult> Discard(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var target = Target.Of(form);
        var place = ReviewPlace.From(http.Request.Query);
        return desk.AnswerAsync(
            http,
            id,
            () => null,
            document => Apply(document, target, null),
            _ => place.On(target.Key)
        );
    }
}
