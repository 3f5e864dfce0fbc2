using Yuelu.Platform.Organisations;

namespace Yuelu.Plans.Drafts;

/// <summary>草稿: a reading under review, kept whole as one JSON document.</summary>
internal sealed class Draft : IOwned
{
    private Draft() { }

    public Guid Id { get; private init; }

    /// <summary>The plan that its publication will add a version to; null when it becomes a plan of its own.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>The organisation whose office reviews it; that of its plan when it has one.</summary>
    public string OrganisationPath { get; private init; } = "";

    /// <summary>Key of the text under review; the text itself may not have been imported.</summary>
    public string SourceSha256 { get; private init; } = "";

    /// <summary>Title for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The <see cref="DraftDocument"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Changes with every save; a save against another stamp is refused.</summary>
    public Guid Stamp { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedBy { get; private init; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    /// <summary>When it was published or set aside; null while it is worked on.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Entries that wait, for lists.</summary>
    public int OpenEntries { get; private set; }

    /// <summary>All entries, for lists.</summary>
    public int AllEntries { get; private set; }

    /// <summary>A draft that begins its review.</summary>
    public static Draft Start(
        DraftDocument document,
        Guid? plan,
        string organisationPath,
        string by,
        DateTimeOffset now
    )
    {
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan,
            OrganisationPath = organisationPath,
            SourceSha256 = document.Frame.Document.Sha256,
            CreatedAt = now,
            CreatedBy = by,
        };
        draft.Save(document, by, now);
        return draft;
    }

    /// <summary>Takes the document as it now is.</summary>
    public void Save(DraftDocument document, string by, DateTimeOffset now)
    {
        Content = DraftJson.Write(document);
        Title = Shortened(document.Facts.Title.Zh);
        OpenEntries = document.Entries.Count(entry => entry.State == EntryState.Open);
        AllEntries = document.Entries.Count;
        (Stamp, SavedAt, SavedBy) = (Guid.CreateVersion7(), now, by);
    }

    /// <summary>Ends the review: it was published as a version of <paramref name="plan"/>, or set aside.</summary>
    public void Close(Guid? plan, DateTimeOffset now) =>
        (PlanId, ClosedAt, Stamp) = (plan ?? PlanId, now, Guid.CreateVersion7());

    private static string Shortened(string title) => title.Length <= 500 ? title : title[..500];
}
