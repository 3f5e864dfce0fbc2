using Yuelu.Platform.Storage;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What a stage says to a filing that waits for it; saved by the caller.</summary>
internal static class PassStage
{
    /// <summary>Accepts it: it goes on to the next stage, and after the last it is the accepted figure.</summary>
    /// <param name="hash">Hash of the copy that is accepted.</param>
    internal static void Accept(this YueluDb db, Filing filing, Round round, RoundStage stage, string hash, Doing doing)
    {
        filing.Pass(FilingWindows.After(stage, round), doing.At);
        db.Happened(filing, FilingEventKind.Accepted, doing, stage: stage, copy: filing.Current ?? 0, sha256: hash);
    }

    /// <summary>Returns it to the enterprise with a query.</summary>
    internal static void Return(this YueluDb db, Filing filing, RoundStage stage, string query, Doing doing)
    {
        filing.Move(FilingState.Returned, doing.At);
        db.Happened(filing, FilingEventKind.Returned, doing, query, stage, filing.Current ?? 0);
    }
}
