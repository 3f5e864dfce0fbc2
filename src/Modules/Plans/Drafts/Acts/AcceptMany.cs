using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Takes many entries at once, as the preview showed them; one that somebody changed meanwhile is left waiting.</summary>
internal static class AcceptMany
{
    private const double Sure = 0.9;

    /// <summary>Entries that wait, of which the reader is sure and that no open question touches.</summary>
    internal static IEnumerable<DraftEntry> Confident(DraftDocument document)
    {
        var questions = document
            .OpenQuestions.Select(question => new TextSpan(question.Finding.Start, question.Finding.End))
            .ToList();
        return document
            .Entries.Where(entry => entry.State == EntryState.Open && entry.Typed is null)
            .Where(entry => (entry.Commitment?.Confidence ?? 1) >= Sure)
            .Where(entry => entry.Name.Length > 0)
            .Where(entry => !entry.Places.Any(place => questions.Exists(question => question.Overlaps(place))));
    }

    internal static DraftDocument Apply(DraftDocument document, IReadOnlyList<Target> targets)
    {
        var accepted = targets
            .Select(target => target.In(document))
            .Where(found => found.Problem is null && found.Value.State == EntryState.Open)
            .Select(found => found.Value with { State = EntryState.Accepted })
            .ToList();
        return document.Replace([.. accepted.Select(entry => entry.Key)], accepted);
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var place = ReviewPlace.From(http.Request.Query);
        var targets = form["target"]
            .Select(target => target?.Split(':') is [var key, var seen] ? new Target(key, seen) : null)
            .OfType<Target>()
            .ToList();
        return desk.AnswerAsync(
            http,
            id,
            () => ActKind.AcceptMany,
            document => Apply(document, targets),
            document => place.On(Queue.After(document, ""))
        );
    }
}
