using Yuelu.Platform.Storage;
using Yuelu.Statistics.Filings.Attachments;

namespace Yuelu.Statistics.Filings;

/// <summary>Filing what was judged.</summary>
internal static class FileCopies
{
    /// <summary>Adds the copy, moves the filing on and records the act; saved by the caller.</summary>
    /// <param name="filledBy">Account of the filler.</param>
    /// <param name="attachments">What comes with it; the draft keeps its own, for the next copy begins with them.</param>
    internal static FilingCopy File(
        this YueluDb db,
        OpenFiling open,
        JudgedFiling judged,
        string filledBy,
        IEnumerable<DraftAttachment> attachments,
        Doing doing
    )
    {
        var (filing, sent) = (open.Filing, judged.Sent);
        var number = filing.Copies + 1;
        var filed = attachments.Select(one => FiledAttachment.Of(one, number)).ToList();
        var copy = new FilingCopy
        {
            FilingId = filing.Id,
            Number = number,
            Answers = judged.Values,
            Findings = Findings.Write(judged.Explained),
            Condition = sent.Condition,
            ConditionEvidence = sent.ConditionEvidence.Trim(),
            IsNil = sent.IsNil,
            FiledAt = doing.At,
            FilledBy = filledBy,
            SignedBy = doing.By,
            Device = doing.Device,
        }.Seal(open.Form.Sha256, filing.Unit, filing.PeriodCode, filed);
        db.Add(copy);
        db.AddRange(filed);
        filing.File(copy, FilingWindows.First(filing, open.Round), judged.Findings.Count, doing.At);
        db.Happened(filing, FilingEventKind.Filed, doing, copy: copy.Number, sha256: copy.Sha256);
        return copy;
    }
}
