using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Says that an entry is none. It stays among the rejected and can be restored.</summary>
internal static class RejectEntry
{
    internal static Result<DraftDocument> Apply(DraftDocument document, Target target)
    {
        if (!target.In(document).Succeeded(out var entry, out var problem))
            return problem;
        return document.Replace([entry.Key], entry with { State = EntryState.Rejected });
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var target = Target.Of(form);
        var place = ReviewPlace.From(http.Request.Query);
        return desk.AnswerAsync(
            http,
            id,
            () => ActKind.Reject,
            document => Apply(document, target),
            document => place.On(Queue.After(document, target.Key))
        );
    }
}
