using Yuelu.Kernel;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Contract;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Dossiers;

/// <summary>企业档案: what is asked of an enterprise and why, what it filed, and what is held of it.</summary>
/// <param name="Held">What the register holds, each thing with where it is known from.</param>
/// <param name="Asked">What is and was asked, the newest first; withdrawn rounds are left out.</param>
/// <param name="Figures">Of each form what was accepted last.</param>
internal sealed record DossierView(
    RegisterDossier Held,
    IReadOnlyList<DossierFilingView> Asked,
    IReadOnlyList<DossierFigureView> Figures
);

/// <summary>What one round asks of an enterprise.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Header">Its lawful marks: by which right it is asked.</param>
/// <param name="Purpose">Why it is asked.</param>
/// <param name="Period">Code of the period.</param>
/// <param name="Asks">Which enterprises the round asks.</param>
/// <param name="IsOpen">Whether the round's last window is still to end.</param>
/// <param name="Since">Since when it is in its state.</param>
/// <param name="Until">Last day for filing in.</param>
/// <param name="Hour">The hour of that day, 1 to 24.</param>
/// <param name="Copies">What was filed, the newest first.</param>
public sealed record DossierFilingView(
    Guid Filing,
    Guid Round,
    string Form,
    int Version,
    Words Title,
    FormHeader Header,
    Words Purpose,
    int MinutesToFill,
    string Period,
    Words PeriodName,
    AskedUnits Asks,
    bool IsOpen,
    FilingState State,
    DateTimeOffset Since,
    DateOnly Until,
    int Hour,
    DateTimeOffset? ExtendedUntil,
    bool IsLate,
    IReadOnlyList<DossierCopyView> Copies
);

/// <summary>A copy that was filed.</summary>
/// <param name="Counts">Whether it counts now.</param>
/// <param name="IsAccepted">Whether it is the accepted figure.</param>
public sealed record DossierCopyView(
    int Number,
    DateTimeOffset FiledAt,
    string Sha256,
    bool IsNil,
    bool Counts,
    bool IsAccepted
);

/// <summary>A figure that is held because it was filed and accepted.</summary>
/// <param name="Form">Code of the form.</param>
/// <param name="Filing">The return from which it comes.</param>
/// <param name="Copy">Number of the accepted copy.</param>
/// <param name="Code">The field's code.</param>
/// <param name="Value">The canonical answer.</param>
internal sealed record DossierFigureView(
    string Form,
    Words Title,
    Words PeriodName,
    Guid Filing,
    int Copy,
    string Code,
    Words Name,
    string Value,
    string Unit
);
