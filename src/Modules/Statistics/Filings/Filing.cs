using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>How far an enterprise's return is.</summary>
public enum FilingState
{
    /// <summary>未填: asked, nothing saved.</summary>
    Asked,

    /// <summary>填报中: a draft is saved.</summary>
    Begun,

    /// <summary>待企业审核: the filler is done, the enterprise's approver has not signed.</summary>
    ForApproval,

    /// <summary>待县级验收.</summary>
    AtCounty,

    /// <summary>待市级验收.</summary>
    AtCity,

    /// <summary>待省级验收.</summary>
    AtProvince,

    /// <summary>已验收: every stage has accepted it.</summary>
    Accepted,

    /// <summary>退回: sent back to the enterprise with a query.</summary>
    Returned,
}

/// <summary>
/// 填报: what one enterprise is asked in one round, and how far that is. What it files are <see cref="FilingCopy">copies</see>, which
/// never change; a correction is another copy.
/// </summary>
internal sealed class Filing : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid RoundId { get; init; }

    public Guid FormId { get; init; }

    /// <summary>Code of the period.</summary>
    public string PeriodCode { get; init; } = "";

    /// <summary>统一社会信用代码 of the enterprise.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Its name when it was asked.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Its place: the bureau or park that looks after it, then its own code.</summary>
    public string OrganisationPath { get; init; } = "";

    /// <summary>The stage that accepts first; that of whoever looks after the enterprise.</summary>
    public RoundStage FirstStage { get; init; }

    public FilingState State { get; private set; }

    /// <summary>Since when it is in that state.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>Number of the newest copy; 0 before the first.</summary>
    public int Copies { get; private set; }

    /// <summary>Number of the copy that counts now; null when none was filed or the last was withdrawn.</summary>
    public int? Current { get; private set; }

    /// <summary>Number of the copy that was accepted last by the last stage; it counts as the accepted figure until another is.</summary>
    public int? AcceptedCopy { get; private set; }

    /// <summary>How many findings of the current copy are explained rather than mended.</summary>
    public int Explained { get; private set; }

    /// <summary>Until when it may be filed although the window is over; null when no extension was granted.</summary>
    public DateTimeOffset? ExtendedUntil { get; private set; }

    /// <summary>The day until which the enterprise asks to be given time; null when no request is open.</summary>
    public DateOnly? ExtensionAsked { get; private set; }

    /// <summary>Changes with each act.</summary>
    public Guid Stamp { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whether the enterprise can work on it.</summary>
    internal bool IsWithUnit => State is FilingState.Asked or FilingState.Begun or FilingState.Returned;

    /// <summary>Whether an accepted figure is being corrected: the windows are over then and no longer bind.</summary>
    internal bool IsCorrection => AcceptedCopy is not null;

    /// <summary>The stage whose acceptance it waits for, or null.</summary>
    internal RoundStage? Waiting => StageOf(State);

    internal static RoundStage? StageOf(FilingState state) =>
        state switch
        {
            FilingState.AtCounty => RoundStage.County,
            FilingState.AtCity => RoundStage.City,
            FilingState.AtProvince => RoundStage.Province,
            _ => null,
        };

    internal static FilingState StateOf(RoundStage? stage) =>
        stage switch
        {
            RoundStage.County => FilingState.AtCounty,
            RoundStage.City => FilingState.AtCity,
            RoundStage.Province => FilingState.AtProvince,
            _ => FilingState.Accepted,
        };

    /// <summary>Brings it to a state; whoever saw it before is refused from now on.</summary>
    /// <remarks>What follows is never before what it follows, even where the machine's clock was moved back.</remarks>
    internal void Move(FilingState state, DateTimeOffset now) =>
        (State, Since, Stamp) = (state, now > Since ? now : Since.AddMicroseconds(1), Guid.CreateVersion7());

    /// <summary>Notes that a draft was saved; one that was returned stays so.</summary>
    internal void Save(DateTimeOffset now) => Move(State == FilingState.Returned ? State : FilingState.Begun, now);

    /// <summary>Takes the next copy.</summary>
    internal void File(FilingCopy copy, FilingState next, int explained, DateTimeOffset now)
    {
        (Copies, Current, Explained, ExtensionAsked) = (copy.Number, copy.Number, explained, null);
        Pass(next, now);
    }

    /// <summary>A stage has accepted it; after the last it is the accepted figure.</summary>
    internal void Pass(FilingState next, DateTimeOffset now)
    {
        if (next == FilingState.Accepted)
            AcceptedCopy = Current;
        Move(next, now);
    }

    /// <summary>The enterprise takes back what no stage has accepted; an accepted copy counts again if there is one.</summary>
    internal void TakeBack(DateTimeOffset now)
    {
        (Current, Explained) = (AcceptedCopy, 0);
        Move(FilingState.Begun, now);
    }

    /// <summary>Something beside its figures was changed, such as an attachment: whoever saw it before is refused from now on.</summary>
    internal void Touch() => Stamp = Guid.CreateVersion7();

    /// <summary>The enterprise asks for time.</summary>
    internal void AskExtension(DateOnly until) => (ExtensionAsked, Stamp) = (until, Guid.CreateVersion7());

    /// <summary>The request is answered; null: it is refused.</summary>
    internal void AnswerExtension(DateTimeOffset? until) =>
        (ExtensionAsked, ExtendedUntil, Stamp) = (null, until ?? ExtendedUntil, Guid.CreateVersion7());
}
