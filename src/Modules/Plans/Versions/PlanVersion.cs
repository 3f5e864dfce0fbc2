namespace Yuelu.Plans.Versions;

/// <summary>规划版本: what was published, once and for all. There is no way to change one; the database refuses it too.</summary>
internal sealed class PlanVersion
{
    private PlanVersion() { }

    public Guid Id { get; private init; }

    public Guid PlanId { get; private init; }

    /// <summary>1, 2, 3… within the plan.</summary>
    public int Number { get; private init; }

    /// <summary>The <see cref="VersionContent"/> as JSON.</summary>
    public string Content { get; private init; } = "";

    /// <summary>SHA-256 of the UTF-8 bytes of <see cref="Content"/>, lower-case hexadecimal.</summary>
    public string ContentSha256 { get; private init; } = "";

    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Sign-in name of the officer who published it.</summary>
    public string PublishedBy { get; private init; } = "";

    /// <summary>Why it was published, in the officer's words; may be empty.</summary>
    public string Note { get; private init; } = "";

    /// <summary>Makes the next version of a plan.</summary>
    public static PlanVersion Publish(
        Guid plan,
        int number,
        VersionContent content,
        string by,
        string note,
        DateTimeOffset now
    )
    {
        var json = VersionJson.Write(content);
        return new PlanVersion
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan,
            Number = number,
            Content = json,
            ContentSha256 = VersionJson.Hash(json),
            PublishedAt = now,
            PublishedBy = by,
            Note = note.Trim(),
        };
    }
}
