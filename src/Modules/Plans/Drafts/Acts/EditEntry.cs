using Yuelu.Kernel;
using Yuelu.Platform.Ui;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Takes an entry: as it stands, or with what the officer changed in its form.</summary>
internal static class EditEntry
{
    internal static Result<DraftDocument> Apply(
        DraftDocument document,
        Target target,
        IReadOnlyDictionary<string, string> typed
    )
    {
        if (!target.In(document).Succeeded(out var entry, out var problem))
            return problem;
        var edited = Changes(entry, typed) ? new EntryReading(typed, document.Frame.Outline).Read(entry) : entry;
        return document.Replace([entry.Key], edited with { State = EntryState.Accepted, Typed = null });
    }

    /// <summary>Whether the form says anything else than the entry.</summary>
    internal static bool Changes(DraftEntry entry, IReadOnlyDictionary<string, string> typed)
    {
        var saved = EntryForm.Of(entry);
        return typed.Any(field => field.Value.Trim() != saved.GetValueOrDefault(field.Key, ""));
    }

    /// <summary>What to mend before <see cref="Apply"/>; empty when nothing is.</summary>
    internal static IReadOnlyList<FieldError> Check(
        DraftDocument document,
        string key,
        IReadOnlyDictionary<string, string> typed
    )
    {
        if (document.Find(key) is not { } entry || !Changes(entry, typed))
            return [];
        var reading = new EntryReading(typed, document.Frame.Outline);
        reading.Read(entry);
        return reading.Errors;
    }

    internal static async Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var target = Target.Of(form);
        var typed = TypedIn(form);
        var place = ReviewPlace.From(http.Request.Query);
        IReadOnlyList<FieldError> errors = [];
        var kind = ActKind.Accept;
        var answer = await desk.AnswerAsync(
            http,
            id,
            () => kind,
            document =>
            {
                kind = document.Find(target.Key) is { } entry && Changes(entry, typed) ? ActKind.Edit : ActKind.Accept;
                errors = Check(document, target.Key, typed);
                return errors.Count > 0 ? EntryProblems.FieldsWrong : Apply(document, target, typed);
            },
            document => place.On(Queue.After(document, target.Key))
        );
        return errors.Count > 0 ? ReviewPage.Answer(id, errors, typed) : answer;
    }

    /// <summary>The fields of the form as typed; a box that is not ticked is not sent and reads as empty.</summary>
    internal static Dictionary<string, string> TypedIn(IFormCollection form) =>
        EntryForm.Fields.ToDictionary(field => field, field => form[field].ToString());
}
