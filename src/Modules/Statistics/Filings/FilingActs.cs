using Yuelu.Kernel;
using Yuelu.Platform.Evidence;
using Yuelu.Platform.Storage;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>What is done to filings: those that make or unmake a figure are official acts, all stand in the filing's own history.</summary>
internal static class FilingActs
{
    internal static readonly ActKind Filed = new("filing.filed", new Words("企业报出", "Return filed"));
    internal static readonly ActKind TakenBack = new("filing.taken-back", new Words("企业撤回", "Return taken back"));
    internal static readonly ActKind Accepted = new("filing.accepted", new Words("验收通过", "Return accepted"));
    internal static readonly ActKind Returned = new(
        "filing.returned",
        new Words("退回查询", "Return sent back with a query")
    );
    internal static readonly ActKind Extended = new("filing.extended", new Words("准予延期", "More time granted"));

    internal static readonly IReadOnlyList<ActKind> All = [Filed, TakenBack, Accepted, Returned, Extended];

    private static readonly Dictionary<FilingEventKind, ActKind> Official = new()
    {
        [FilingEventKind.Filed] = Filed,
        [FilingEventKind.TakenBack] = TakenBack,
        [FilingEventKind.Accepted] = Accepted,
        [FilingEventKind.Returned] = Returned,
        [FilingEventKind.ExtensionGranted] = Extended,
    };

    /// <summary>The subject of acts on a filing.</summary>
    internal static string Subject(Guid filing) => $"filing/{filing}";

    /// <summary>Puts what was done into the filing's history and, where it is official, into the log.</summary>
    /// <param name="sha256">Hash of the copy that it was about; null when none.</param>
    internal static void Happened(
        this YueluDb db,
        Filing filing,
        FilingEventKind kind,
        Doing doing,
        string note = "",
        RoundStage? stage = null,
        int copy = 0,
        string? sha256 = null
    )
    {
        var at = doing.At > filing.Since ? doing.At : filing.Since;
        db.Add(
            new FilingEvent
            {
                FilingId = filing.Id,
                Kind = kind,
                Stage = stage,
                Copy = copy,
                Note = note,
                At = at,
                By = doing.By,
                Device = doing.Device,
            }
        );
        if (Official.TryGetValue(kind, out var official))
            db.Record(
                new Act(official, doing.Role, Subject(filing.Id), at, sha256),
                filing.OrganisationPath,
                $"{filing.Unit} {filing.PeriodCode}"
            );
    }
}

/// <summary>Who does something, in which role, from where, when.</summary>
internal sealed record Doing(string By, string Role, string Device, DateTimeOffset At);
