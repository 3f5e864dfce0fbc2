namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>What an attachment shows.</summary>
public enum AttachmentUse
{
    /// <summary>停产或异常: that the enterprise stood still or was abnormal.</summary>
    Condition,

    /// <summary>审核说明: why a rule does not hold.</summary>
    Finding,

    /// <summary>延期: why more time is needed.</summary>
    Extension,
}

/// <summary>证明材料、附件: a file by which an enterprise shows what it says. Its bytes are kept once, by their hash.</summary>
internal abstract class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid FilingId { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>What it is called: the name that it came with, without a path and with the ending of its kind.</summary>
    public string Name { get; init; } = "";

    public AttachmentKind Kind { get; init; }

    /// <summary>How many bytes it has.</summary>
    public int Size { get; init; }

    public AttachmentUse Use { get; init; }

    /// <summary>Code of the rule that it explains; empty when none.</summary>
    public string Rule { get; init; } = "";

    public DateTimeOffset AddedAt { get; init; }

    /// <summary>Name of the account.</summary>
    public string AddedBy { get; init; } = "";
}

/// <summary>An attachment of a draft; it can be removed, and what is filed next bears it.</summary>
internal sealed class DraftAttachment : Attachment;

/// <summary>An attachment of what was filed, or of a request for time; it never changes, the database sees to it.</summary>
internal sealed class FiledAttachment : Attachment
{
    /// <summary>Number of the copy; 0 when it went with a request for time.</summary>
    public int Copy { get; init; }

    internal static FiledAttachment Of(DraftAttachment draft, int copy) =>
        new()
        {
            FilingId = draft.FilingId,
            Copy = copy,
            Sha256 = draft.Sha256,
            Name = draft.Name,
            Kind = draft.Kind,
            Size = draft.Size,
            Use = draft.Use,
            Rule = draft.Rule,
            AddedAt = draft.AddedAt,
            AddedBy = draft.AddedBy,
        };
}

/// <summary>The bytes of one or more attachments.</summary>
internal sealed class AttachmentContent
{
    /// <summary>Their SHA-256.</summary>
    public string Sha256 { get; init; } = "";

    public byte[] Bytes { get; init; } = [];
}
