using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Makes one commitment out of two: the first keeps its fields and takes over the places of the second.</summary>
internal static class MergeEntries
{
    internal static Result<DraftDocument> Apply(DraftDocument document, Target target, string other)
    {
        if (!target.In(document).Succeeded(out var kept, out var problem))
            return problem;
        if (other == kept.Key || kept.Commitment is null || document.Find(other)?.Commitment is null)
            return DraftProblems.NotMergeable;
        var gone = document.Find(other)!;
        var places = kept
            .Places.Concat(gone.Places)
            .Distinct()
            .OrderBy(place => place.Start)
            .ThenBy(place => place.End);
        var merged = kept with
        {
            State = EntryState.Accepted,
            Code = kept.Code ?? gone.Code,
            Commitment = kept.Commitment with { Occurrences = [.. places] },
        };
        return document.Replace([kept.Key, gone.Key], merged);
    }

    internal static Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var target = Target.Of(form);
        var place = ReviewPlace.From(http.Request.Query);
        var other = form["other"].ToString();
        return desk.AnswerAsync(
            http,
            id,
            () => ActKind.Merge,
            document => Apply(document, target, other),
            _ => place.On(target.Key)
        );
    }
}
