namespace Yuelu.Statistics.Filings.Attachments;

/// <summary>An attachment of a return.</summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal; what was filed is sealed with it.</param>
/// <param name="Rule">Code of the rule that it explains; empty when none.</param>
/// <param name="Copy">Number of the copy with which it was filed; 0: with a request for time; null: it is in the draft and can be removed.</param>
public sealed record AttachmentView(
    Guid Id,
    string Name,
    AttachmentKind Kind,
    int Size,
    string Sha256,
    AttachmentUse Use,
    string Rule,
    int? Copy,
    DateTimeOffset AddedAt,
    string AddedBy
)
{
    internal static AttachmentView Of(Attachment one) =>
        new(
            one.Id,
            one.Name,
            one.Kind,
            one.Size,
            one.Sha256,
            one.Use,
            one.Rule,
            (one as FiledAttachment)?.Copy,
            one.AddedAt,
            one.AddedBy
        );
}

/// <summary>The files that came with a return, and those of its draft where they may be seen.</summary>
internal sealed record AttachmentListView(IReadOnlyList<AttachmentView> Attachments);
