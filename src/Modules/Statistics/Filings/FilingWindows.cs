using Yuelu.Kernel;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>When a filing can be worked on, and through which stages it goes. Pure.</summary>
internal static class FilingWindows
{
    /// <summary>Why the enterprise cannot file now; null when it can.</summary>
    /// <remarks>What was returned may be mended until the last window of the round is over, what was accepted before at any time.</remarks>
    internal static Problem? RefuseFiling(Filing filing, Round round, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (round.WithdrawnAt is not null)
            return RoundProblems.WithdrawnAlready;
        var window = round.Windows.Single(one => one.Stage == RoundStage.Fill);
        if (now < window.OpensAt(zone))
            return FilingProblems.NotYet(window.Opens);
        if (now < window.EndsAt(zone) || now < filing.ExtendedUntil || filing.IsCorrection)
            return null;
        return filing.State == FilingState.Returned && now < round.EndsAt
            ? null
            : FilingProblems.TooLate(window.Until, window.Hour);
    }

    /// <summary>Why a stage cannot accept or return now; null when it can. A correction of an accepted figure binds no window.</summary>
    internal static Problem? RefuseAccepting(
        Filing filing,
        Round round,
        RoundStage stage,
        DateTimeOffset now,
        TimeZoneInfo zone
    )
    {
        if (round.WithdrawnAt is not null)
            return RoundProblems.WithdrawnAlready;
        if (filing.IsCorrection)
            return null;
        var window = round.Windows.Single(one => one.Stage == stage);
        if (now < window.OpensAt(zone))
            return FilingProblems.StageNotYet(stage, window.Opens);
        return now < window.EndsAt(zone) ? null : FilingProblems.StageOver(stage, window.Until, window.Hour);
    }

    /// <summary>The state of what was just filed: the first window of the stage that looks after the enterprise, or of a later one.</summary>
    internal static FilingState First(Filing filing, Round round)
    {
        var stages = Stages(round);
        if (stages.Count == 0)
            return FilingState.Accepted;
        return Filing.StateOf(
            stages.Any(stage => stage >= filing.FirstStage)
                ? stages.First(stage => stage >= filing.FirstStage)
                : stages[^1]
        );
    }

    /// <summary>The state after a stage has accepted.</summary>
    internal static FilingState After(RoundStage stage, Round round) =>
        Filing.StateOf(Stages(round).Select(one => (RoundStage?)one).FirstOrDefault(one => one > stage));

    /// <summary>Whether an enterprise has not filed although its time is over.</summary>
    internal static bool IsLate(Filing filing, Round round, DateTimeOffset now, TimeZoneInfo zone) =>
        filing.State is FilingState.Asked or FilingState.Begun or FilingState.ForApproval or FilingState.Returned
        && round.WithdrawnAt is null
        && !filing.IsCorrection
        && now >= round.Windows.Single(one => one.Stage == RoundStage.Fill).EndsAt(zone)
        && !(now < filing.ExtendedUntil);

    private static List<RoundStage> Stages(Round round) =>
        [.. round.Windows.Select(window => window.Stage).Where(stage => stage != RoundStage.Fill).Order()];
}
