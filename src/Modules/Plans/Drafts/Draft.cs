namespace Yuelu.Plans.Drafts;

/// <summary>审核稿: a reading under review, kept whole as one JSON document.</summary>
internal sealed class Draft
{
    private Draft() { }

    public Guid Id { get; private init; }

    /// <summary>The plan that its publication will add a version to; null until the first publication.</summary>
    public Guid? PlanId { get; private set; }

    /// <summary>Key of the text under review.</summary>
    public string SourceSha256 { get; private init; } = "";

    /// <summary>Title for lists.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The document under review as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Changes with every save; a save against another stamp is refused.</summary>
    public Guid Stamp { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public string CreatedBy { get; private init; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    /// <summary>When it was published or set aside; null while it is worked on.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
}
