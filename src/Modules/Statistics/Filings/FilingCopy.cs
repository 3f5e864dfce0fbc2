using System.Text.Json.Nodes;
using Yuelu.Platform.Evidence;
using Yuelu.Statistics.Filings.Attachments;
using Yuelu.Statistics.Forms;

namespace Yuelu.Statistics.Filings;

/// <summary>How an enterprise is in the period.</summary>
public enum UnitCondition
{
    /// <summary>正常.</summary>
    Normal,

    /// <summary>停产: it stood still.</summary>
    Stopped,

    /// <summary>异常: something out of the ordinary happened; rules that block unless the unit is abnormal then ask to be explained.</summary>
    Abnormal,
}

/// <summary>A rule that does not hold in what was filed, with the enterprise's explanation.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Explanation">Why it is so.</param>
/// <param name="Line">Number of the product line from 1; null when of the form.</param>
public sealed record ExplainedFinding(string Rule, string Explanation, int? Line = null);

/// <summary>What an enterprise filed, signed by its approver; it never changes, the database sees to it.</summary>
internal sealed class FilingCopy
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid FilingId { get; init; }

    /// <summary>1, 2, 3… within the filing.</summary>
    public int Number { get; init; }

    /// <summary>The answers as canonical JSON: each field's code with its value, each repeating group's with its lines.</summary>
    public string Answers { get; init; } = "";

    /// <summary>The <see cref="ExplainedFinding"/>s as JSON.</summary>
    public string Findings { get; init; } = "";

    public UnitCondition Condition { get; init; }

    /// <summary>Evidence of a condition that is not normal, in the enterprise's words; else empty.</summary>
    public string ConditionEvidence { get; init; } = "";

    /// <summary>零申报: there is nothing to report.</summary>
    public bool IsNil { get; init; }

    /// <summary>SHA-256 of everything that was filed; the log's payload.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTimeOffset FiledAt { get; init; }

    /// <summary>Account of the filler.</summary>
    public string FilledBy { get; init; } = "";

    /// <summary>Account of the approver who signed.</summary>
    public string SignedBy { get; init; } = "";

    /// <summary>Mark of the device or program that signed; two enterprises with the same were filed from one place.</summary>
    public string Device { get; init; } = "";

    /// <summary>Seals the copy by its hash.</summary>
    /// <param name="form">SHA-256 of the form's version.</param>
    /// <param name="attachments">What came with it; a copy without any is sealed without a word of them.</param>
    internal FilingCopy Seal(
        string form,
        string unit,
        string period,
        IReadOnlyCollection<Attachment>? attachments = null
    )
    {
        var content = new JsonObject
        {
            ["formSha256"] = form,
            ["unit"] = unit,
            ["period"] = period,
            ["number"] = Number,
            ["valuesSha256"] = FormJson.Hash(Answers),
            ["findingsSha256"] = FormJson.Hash(Findings),
            ["condition"] = Condition.ToString(),
            ["conditionEvidence"] = ConditionEvidence,
            ["isNil"] = IsNil,
        };
        if (attachments is { Count: > 0 })
            content["attachments"] = FileAttachments.Said(attachments);
        Sha256 = Payload.Sha256(content);
        return this;
    }
}
