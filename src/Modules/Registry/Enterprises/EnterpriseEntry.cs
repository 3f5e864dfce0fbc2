namespace Yuelu.Registry.Enterprises;

/// <summary>
/// 登记记录: what the register says of an enterprise from a day on, by which source. Never changed: a correction is another
/// entry for the same day, and of two for one day the later recorded counts.
/// </summary>
internal sealed class EnterpriseEntry : EnterpriseFacts
{
    public long Id { get; init; }

    public long EnterpriseId { get; init; }

    /// <summary>First day from which it holds, until the next entry's.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Where it is known from, such as the licence or the name of a list.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Name of the account.</summary>
    public string RecordedBy { get; init; } = "";

    /// <summary>The file with which it came; null when a person typed it.</summary>
    public Guid? ImportId { get; init; }
}
