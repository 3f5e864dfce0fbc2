using Yuelu.Kernel;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Organisations;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Ui;

namespace Yuelu.Plans.Drafts;

/// <summary>All that the review page shows, loaded once and handed down to its parts.</summary>
internal sealed class ReviewModel
{
    private ReviewModel(Draft draft, DraftDocument document, string? text, ReviewPlace place)
    {
        (Id, Draft, Document, Text) = (draft.Id, draft, document, text);
        Parts = TextParts.Of(text ?? "");
        Focus = document.Find(place.Entry);
        var number =
            place.Part > 0 ? place.Part
            : Focus is { } entry ? TextParts.NumberOf(Parts, entry.Start)
            : place.Start is { } start ? TextParts.NumberOf(Parts, start)
            : 1;
        Place = place with { Part = Math.Clamp(number, 1, Parts.Count), Entry = Focus?.Key ?? "" };
    }

    internal Guid Id { get; }

    internal Draft Draft { get; }

    internal DraftDocument Document { get; }

    /// <summary>The text under review; null when this installation does not have it.</summary>
    internal string? Text { get; }

    internal ReviewPlace Place { get; }

    internal IReadOnlyList<TextSpan> Parts { get; }

    /// <summary>The entry that is open, or null.</summary>
    internal DraftEntry? Focus { get; }

    /// <summary>What to mend in the form that was sent.</summary>
    internal IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What was sent, when there is something to mend.</summary>
    internal IReadOnlyDictionary<string, string>? Sent { get; init; }

    internal TextSpan Part => Parts[Place.Part - 1];

    internal int Open => Document.Entries.Count(entry => entry.State == EntryState.Open);

    internal int Rejected => Document.Entries.Count(entry => entry.State == EntryState.Rejected);

    /// <summary>The entries of the chosen list within the part that is shown; the open entry always stays in sight.</summary>
    internal IEnumerable<DraftEntry> Listed =>
        Document.Entries.Where(entry => entry.Key == Place.Entry || IsListed(entry.State) && IsHere(entry.Start));

    /// <summary>Entries of the chosen list in other parts of the text.</summary>
    internal int Elsewhere => Document.Entries.Count(entry => IsListed(entry.State) && !IsHere(entry.Start));

    /// <summary>The sentence around the open entry or the chosen place; null without a text.</summary>
    internal TextSpan? SentenceOf(TextSpan place) =>
        Text is { } text && place.End <= text.Length ? Sentence.Around(text, place) : null;

    internal static async Task<ReviewModel?> LoadAsync(
        YueluDb db,
        PublishedPlans published,
        Access access,
        Guid id,
        ReviewPlace place,
        IReadOnlyList<FieldError> errors,
        IReadOnlyDictionary<string, string>? sent,
        CancellationToken ct
    )
    {
        var draft = await db.Set<Draft>()
            .Within(access)
            .AsNoTracking()
            .SingleOrDefaultAsync(draft => draft.Id == id, ct);
        if (draft is null)
            return null;
        var text = await published.TextAsync(draft.SourceSha256, ct);
        return new ReviewModel(draft, DraftJson.Read(draft.Content), text, place) { Errors = errors, Sent = sent };
    }

    private bool IsListed(EntryState state) =>
        Place.Show switch
        {
            ReviewPlace.All => true,
            ReviewPlace.Rejected => state == EntryState.Rejected,
            ReviewPlace.Findings => false,
            _ => state == EntryState.Open,
        };

    private bool IsHere(int start) => Parts.Count == 1 || TextParts.NumberOf(Parts, start) == Place.Part;
}
