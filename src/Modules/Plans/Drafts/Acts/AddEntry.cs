using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Ui;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts.Acts;

/// <summary>Adds a commitment or a mechanism that the reader missed, at a place in the text.</summary>
internal static class AddEntry
{
    /// <summary>An entry at a place, with nothing filled in yet.</summary>
    internal static DraftEntry Blank(DraftDocument document, TextSpan place, string quote, bool mechanism)
    {
        var key = $"A{document.Made + 1}";
        if (mechanism)
            return new DraftEntry
            {
                Key = key,
                Mechanism = new Mechanism(key, MechanismKind.Mechanism, quote, quote, place.Start, place.End, null),
            };
        return new DraftEntry
        {
            Key = key,
            Commitment = new Commitment
            {
                Id = key,
                Kind = CommitmentKind.Target,
                Quote = quote,
                Start = place.Start,
                End = place.End,
                Occurrences = [place],
                Indicator = "",
                Comparator = Comparator.Reach,
                DeadlineYear = document.Frame.Document.Period is [_, var last] ? last : null,
            },
        };
    }

    internal static DraftDocument Apply(
        DraftDocument document,
        DraftEntry blank,
        IReadOnlyDictionary<string, string> typed
    )
    {
        var filled = new EntryReading(typed, document.Frame.Outline).Read(blank);
        return document.Replace([], filled with { State = EntryState.Accepted }) with { Made = document.Made + 1 };
    }

    internal static async Task<IResult> Handle(HttpContext http, Guid id, IFormCollection form, ReviewDesk desk)
    {
        var text = await desk.TextAsync(id, http.RequestAborted);
        var typed = EditEntry.TypedIn(form);
        var place = ReviewPlace.From(http.Request.Query);
        IReadOnlyList<FieldError> errors = [];
        var answer = await desk.AnswerAsync(
            http,
            id,
            () => ActKind.Add,
            document =>
            {
                if (text is null || PlaceIn(form, text) is not { } span)
                    return DraftProblems.NoPlace;
                var blank = Blank(document, span, span.Of(text), form["sort"] == "mechanism");
                var reading = new EntryReading(typed, document.Frame.Outline);
                reading.Read(blank);
                errors = reading.Errors;
                return errors.Count > 0 ? EntryProblems.FieldsWrong : Apply(document, blank, typed);
            },
            document => place.On($"A{document.Made}")
        );
        return errors.Count > 0 ? ReviewPage.Answer(id, errors, typed) : answer;
    }

    private static TextSpan? PlaceIn(IFormCollection form, string text)
    {
        var read = int.TryParse(form["start"], CultureInfo.InvariantCulture, out var start);
        read &= int.TryParse(form["end"], CultureInfo.InvariantCulture, out var end);
        return read && start >= 0 && start < end && end <= text.Length ? new TextSpan(start, end) : null;
    }
}
