using Yuelu.Kernel;
using Yuelu.Platform.Organisations;
using Yuelu.Statistics.Calendar;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Rounds;

/// <summary>A window as it is asked for.</summary>
/// <param name="Opens">First day.</param>
/// <param name="Until">Last day; moved to the next working day when it is none.</param>
/// <param name="Hour">The hour at which it ends on that day, 1 to 24; 24 is the day's end.</param>
internal sealed record AskedWindow(RoundStage Stage, DateOnly Opens, DateOnly Until, int Hour);

/// <summary>Windows that a round may have.</summary>
/// <param name="Reach">The organisation below which enterprises are asked.</param>
/// <param name="Tables">Ids of the holiday tables that the last days were moved by.</param>
/// <param name="Asks">Which of the enterprises.</param>
internal sealed record JudgedWindows(
    IReadOnlyList<RoundWindow> Windows,
    string Reach,
    IReadOnlyList<Guid> Tables,
    AskedUnits Asks = AskedUnits.Registered
);

/// <summary>Decides whether a collection may be opened. Pure.</summary>
internal static class JudgeRound
{
    internal static Result<JudgedWindows> Do(
        FormDefinition form,
        Period period,
        IReadOnlyList<AskedWindow> asked,
        string reach,
        IReadOnlyList<HolidayTable> tables,
        DateOnly today
    )
    {
        if (!form.Header.IsComplete)
            return RoundProblems.NotLawful;
        if (!form.Header.IsLawfulOn(today))
            return RoundProblems.Expired(form.Header.ValidUntil!.Value);
        if (form.Rhythm.Refuse(period) is { } other)
            return other;
        if (Refuse(asked) is { } wrong)
            return wrong;
        var days = new WorkingDays(tables);
        var windows = asked.OrderBy(window => window.Stage).Select(window => Moved(window, days)).ToList();
        if (windows[0].Until < today)
            return RoundProblems.OverAlready;
        if (windows[0].Until > form.Header.ValidUntil)
            return RoundProblems.OutlivesForm(form.Header.ValidUntil!.Value);
        foreach (var (earlier, later) in windows.Zip(windows.Skip(1)))
            if ((later.Until, later.Hour).CompareTo((earlier.Until, earlier.Hour)) <= 0 || later.Opens < earlier.Opens)
                return RoundProblems.OutOfOrder(later.Stage);
        return new JudgedWindows(windows, reach, [.. tables.Select(table => table.Id)]);
    }

    /// <summary>A department asks for the government to which it belongs; whoever else, for itself and all below.</summary>
    internal static string ReachOf(Organisation opener) =>
        opener is { Kind: OrganisationKind.Department, ParentPath: { } above } ? above : opener.Path;

    private static Problem? Refuse(IReadOnlyList<AskedWindow> asked)
    {
        if (!asked.Any(window => window.Stage == RoundStage.Fill))
            return RoundProblems.NoFillWindow;
        if (asked.DistinctBy(window => window.Stage).Count() < asked.Count)
            return RoundProblems.StageTwice;
        var wrong = asked.FirstOrDefault(window =>
            window.Hour is < 1 or > 24
            || window.Until < window.Opens
            || window.Opens.Year is < 2000 or > 2200
            || window.Until.Year > 2200
        );
        return wrong is null ? null : RoundProblems.BadWindow(wrong.Stage);
    }

    private static RoundWindow Moved(AskedWindow window, WorkingDays days)
    {
        var (day, isKnown) = days.Shift(window.Until);
        return new(window.Stage, window.Opens, window.Until, day, window.Hour, isKnown);
    }
}
