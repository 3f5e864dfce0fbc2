using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Puts a rejected or accepted entry back among those that wait.</summary>
internal static class RestoreEntry
{
    internal static Result<DraftDocument> Apply(DraftDocument document, Target target)
    {
        if (!target.In(document).Succeeded(out var entry, out var problem))
            return problem;
        return document.Replace([entry.Key], entry with { State = EntryState.Open });
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var target = Target.Of(form);
        var place = ReviewPlace.From(http.Request.Query);
        return desk.AnswerAsync(
            http,
            id,
            () => ActKind.Restore,
            document => Apply(document, target),
            _ => place.On(target.Key)
        );
    }
}
