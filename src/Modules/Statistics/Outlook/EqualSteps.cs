using Yuelu.Kernel;

namespace Yuelu.Statistics.Outlook;

/// <summary>Figures laid out by period.</summary>
/// <param name="Periods">Oldest first; every period from the first to the last figure where steps are equal.</param>
/// <param name="Values">The figure of each; none where there is none.</param>
/// <param name="Cycle">Steps in a year: 1, 4, 12, or 11 where January and February are one cell; 0 where steps are not equal.</param>
internal sealed record EqualSteps<T>(IReadOnlyList<Period> Periods, IReadOnlyList<T?> Values, int Cycle)
    where T : class;

/// <summary>Lays figures out at equal steps of time.</summary>
internal static class EqualSteps
{
    /// <summary>Lays figures of one kind of period out; months may have January and February as one.</summary>
    internal static EqualSteps<T> Of<T>(IReadOnlyDictionary<Period, T> figures)
        where T : class
    {
        var periods = figures.Keys.OrderBy(period => period.End).ThenBy(period => period.Start).ToList();
        var cycle = CycleOf(periods);
        for (var at = 0; cycle > 0 && at < periods.Count - 1; at++)
            if (After(periods[at], cycle) is var next && next != periods[at + 1])
                periods.Insert(at + 1, next);
        return new(periods, [.. periods.Select(figures.GetValueOrDefault)], cycle);
    }

    /// <summary>The period that follows one.</summary>
    internal static Period After(Period period, int cycle)
    {
        var (year, part) = (period.FirstYear, period.Part);
        return period.Kind switch
        {
            PeriodKind.Year => Period.Of(year + 1),
            PeriodKind.Quarter => At(PeriodKind.Quarter, year + part / 4, part % 4 + 1),
            _ when cycle == 11 && part == 12 => At(PeriodKind.MonthsToDate, year + 1, 2),
            _ => At(PeriodKind.Month, year + part / 12, part % 12 + 1),
        };

        static Period At(PeriodKind kind, int year, int part) => new(kind, year, year, part);
    }

    /// <summary>So many periods that follow one.</summary>
    internal static IReadOnlyList<Period> After(Period period, int cycle, int count)
    {
        var after = new List<Period>();
        for (var last = period; after.Count < count; after.Add(last))
            last = After(last, cycle);
        return after;
    }

    private static int CycleOf(IReadOnlyCollection<Period> periods)
    {
        bool All(Func<Period, bool> of) => periods.All(of);
        if (All(period => period.Kind == PeriodKind.Year))
            return 1;
        if (All(period => period.Kind == PeriodKind.Quarter))
            return 4;
        if (All(period => period.Kind == PeriodKind.Month))
            return 12;
        var hasCells = All(period =>
            period is { Kind: PeriodKind.Month, Part: > 2 } or { Kind: PeriodKind.MonthsToDate, Part: 2 }
        );
        return hasCells && periods.Any(period => period.Kind == PeriodKind.Month) ? 11 : 0;
    }
}
