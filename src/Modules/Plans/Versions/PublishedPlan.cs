using System.Collections.Frozen;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>One published version in memory, as public pages read it. Immutable; shared by all requests.</summary>
public sealed class PublishedPlan
{
    private readonly FrozenDictionary<string, Commitment> byCode;

    internal PublishedPlan(PlanVersion version, VersionContent content)
    {
        (Id, PlanId, Number) = (version.Id, version.PlanId, version.Number);
        (PublishedAt, PublishedBy, Note) = (version.PublishedAt, version.PublishedBy, version.Note);
        (ContentSha256, Facts, Reading) = (version.ContentSha256, content.Facts, content.Reading);
        byCode = Reading.Commitments.ToFrozenDictionary(commitment => commitment.Id);
    }

    /// <summary>Id of the version.</summary>
    public Guid Id { get; }

    /// <summary>Id of the plan; observations attach to it and a commitment's code.</summary>
    public Guid PlanId { get; }

    /// <summary>Number of the version.</summary>
    public int Number { get; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Who published it.</summary>
    public string PublishedBy { get; }

    /// <summary>Why it was published.</summary>
    public string Note { get; }

    /// <summary>SHA-256 of the content.</summary>
    public string ContentSha256 { get; }

    /// <summary>Title, territory, industries, actions, landmarks.</summary>
    public PlanFacts Facts { get; }

    /// <summary>Outline, commitments, tasks, mechanisms, findings. Quotes are empty where the text has not been imported.</summary>
    public PlanReading Reading { get; }

    /// <summary>The commitment with this code, or null.</summary>
    public Commitment? Find(string code) => byCode.GetValueOrDefault(code);
}
