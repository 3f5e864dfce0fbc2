using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Takes the last act back.</summary>
internal static class UndoAct
{
    internal static Result<DraftDocument> Apply(DraftDocument document, Guid act)
    {
        if (document.Acts is not [.., var last] || last.Id != act)
            return DraftProblems.NothingToUndo;
        return last.TakeBack(document);
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var place = ReviewPlace.From(http.Request.Query);
        var act = Guid.TryParse(form["act"], out var parsed) ? parsed : Guid.Empty;
        var back = "";
        return desk.AnswerAsync(
            http,
            id,
            () => null,
            document =>
            {
                back = document.Acts is [.., { Before: [var first, ..] }] ? first.Key : "";
                return Apply(document, act);
            },
            _ => place.On(back)
        );
    }
}
