using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What happened to a filing.</summary>
public enum FilingEventKind
{
    /// <summary>The filler gave it to the approver.</summary>
    Submitted,

    /// <summary>The approver gave it back to the filler.</summary>
    SentBack,

    /// <summary>The approver signed.</summary>
    Filed,

    /// <summary>The enterprise took it back before it was accepted.</summary>
    TakenBack,

    /// <summary>A stage accepted it.</summary>
    Accepted,

    /// <summary>A stage returned it with a query.</summary>
    Returned,

    /// <summary>The enterprise asked for time.</summary>
    ExtensionAsked,

    /// <summary>Time was given.</summary>
    ExtensionGranted,

    /// <summary>Time was refused.</summary>
    ExtensionRefused,

    /// <summary>The enterprise asked to correct what was accepted.</summary>
    CorrectionAsked,
}

/// <summary>One thing that happened to a filing; never changed.</summary>
internal sealed class FilingEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid FilingId { get; init; }

    public FilingEventKind Kind { get; init; }

    /// <summary>The stage that accepted or returned it.</summary>
    public RoundStage? Stage { get; init; }

    /// <summary>The copy that it was about; 0 when none.</summary>
    public int Copy { get; init; }

    /// <summary>The words that go with it: a query, a reason.</summary>
    public string Note { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Name of the account.</summary>
    public string By { get; init; } = "";

    /// <summary>Mark of the device or program.</summary>
    public string Device { get; init; } = "";
}
