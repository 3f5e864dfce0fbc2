using Yuelu.Kernel;
using Yuelu.Plans.Drafts.Acts;
using Yuelu.Reader;

namespace Yuelu.Plans.Drafts;

/// <summary>Fills the form for words that an officer chose: the reader reads them alone, and the officer corrects.</summary>
internal static class GuessEntry
{
    internal static DraftEntry At(DraftDocument document, string text, TextSpan place, bool mechanism)
    {
        var blank = AddEntry.Blank(document, place, place.Of(text), mechanism);
        var section = SectionAt(document, place.Start);
        if (blank.Commitment is not { } commitment)
            return blank with { Mechanism = blank.Mechanism! with { Section = section } };
        var read = PlanReader.ReadText(place.Of(text), "");
        var guess = read.Problem is null && read.Value.Reading.Commitments is [var first, ..] ? first : null;
        return blank with
        {
            Commitment = guess is null
                ? commitment with
                {
                    Section = section,
                }
                : guess with
                {
                    Id = commitment.Id,
                    Quote = commitment.Quote,
                    Start = commitment.Start,
                    End = commitment.End,
                    Occurrences = commitment.Occurrences,
                    DeadlineYear = guess.DeadlineYear ?? commitment.DeadlineYear,
                    Section = section,
                },
        };
    }

    /// <summary>The last heading before a place.</summary>
    private static string? SectionAt(DraftDocument document, int start) =>
        document.Frame.Outline.Where(heading => heading.Start <= start).MaxBy(heading => heading.Start)?.Number;
}
