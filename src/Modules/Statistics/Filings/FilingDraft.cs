namespace Yuelu.Statistics.Filings;

/// <summary>What is typed so far, right or wrong; saved whole. It is the filler's until it is filed, and then what the next copy begins with.</summary>
internal sealed class FilingDraft
{
    public Guid FilingId { get; init; }

    /// <summary>The answers as they were typed (<see cref="FormAnswers"/>).</summary>
    public string Typed { get; set; } = "{}";

    /// <summary>The explanations as JSON.</summary>
    public string Explanations { get; set; } = "[]";

    public UnitCondition Condition { get; set; }

    public string ConditionEvidence { get; set; } = "";

    public bool IsNil { get; set; }

    public DateTimeOffset SavedAt { get; set; }

    public string SavedBy { get; set; } = "";
}
