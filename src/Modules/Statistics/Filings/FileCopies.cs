using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Filings;

/// <summary>Filing what was judged.</summary>
internal static class FileCopies
{
    /// <summary>Adds the copy, moves the filing on and records the act; saved by the caller.</summary>
    /// <param name="filledBy">Account of the filler.</param>
    internal static FilingCopy File(this YueluDb db, OpenFiling open, JudgedFiling judged, string filledBy, Doing doing)
    {
        var (filing, sent) = (open.Filing, judged.Sent);
        var copy = new FilingCopy
        {
            FilingId = filing.Id,
            Number = filing.Copies + 1,
            Answers = judged.Values,
            Findings = Findings.Write(judged.Explained),
            Condition = sent.Condition,
            ConditionEvidence = sent.ConditionEvidence.Trim(),
            IsNil = sent.IsNil,
            FiledAt = doing.At,
            FilledBy = filledBy,
            SignedBy = doing.By,
            Device = doing.Device,
        }.Seal(open.Form.Sha256, filing.Unit, filing.PeriodCode);
        db.Add(copy);
        filing.File(copy, FilingWindows.First(filing, open.Round), judged.Findings.Count, doing.At);
        db.Happened(filing, FilingEventKind.Filed, doing, copy: copy.Number, sha256: copy.Sha256);
        return copy;
    }
}
