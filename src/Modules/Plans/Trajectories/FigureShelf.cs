using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>The figures of one commitment whose periods have ended by the chosen day, one for each period.</summary>
internal sealed class FigureShelf
{
    private FigureShelf(
        IReadOnlyList<Figure> own,
        IReadOnlyList<Figure> proxies,
        IReadOnlyList<Figure> reference,
        IReadOnlyList<Words> notes
    ) => (Own, Proxies, Reference, Notes) = (own, proxies, reference, notes);

    /// <summary>Figures of the indicator itself, by the end of their periods.</summary>
    public IReadOnlyList<Figure> Own { get; }

    public IReadOnlyList<Figure> Proxies { get; }

    /// <summary>The series that a relative target is measured against.</summary>
    public IReadOnlyList<Figure> Reference { get; }

    public IReadOnlyList<Words> Notes { get; }

    /// <summary>Sorts <paramref name="figures"/>, given in the order of filing; of two for the same period the later filed is used and a note says so.</summary>
    public static FigureShelf Of(IEnumerable<Figure> figures, DateOnly day)
    {
        var known = figures.Where(f => f.Period is null || f.Period.End <= day).ToList();
        var notes = new List<Words>();
        return new FigureShelf(
            OnePerPeriod(known, FigureRole.Indicator, notes),
            [.. known.Where(f => f.Role == FigureRole.Proxy)],
            OnePerPeriod(known, FigureRole.Reference, notes),
            notes
        );
    }

    /// <summary>The figure for the whole of a year, or, for what does not add up over time, as it was at the year's end.</summary>
    public static Figure? ForYear(IEnumerable<Figure> figures, int year, string unit)
    {
        var ofYear = figures.Where(f => f.Period!.LastYear == year).ToList();
        return ofYear.Find(f => f.Period!.WholeYear == year)
            ?? (
                Units.IsFlow(unit) ? null : ofYear.Find(f => f.Period!.Kind == PeriodKind.Month && f.Period.Part == 12)
            );
    }

    private static List<Figure> OnePerPeriod(List<Figure> known, FigureRole role, List<Words> notes)
    {
        var result = new List<Figure>();
        foreach (
            var group in known
                .Where(f => f.Role == role && f.Period is not null)
                .GroupBy(f => f.Period!.Code + f.IsRateAYear)
        )
        {
            var last = group.Last();
            if (group.Select(f => f.Quantity).Distinct().Count() > 1)
                notes.Add(
                    AssumptionWords.SeveralForOnePeriod.With(last.Period!.Name, Numeral.Say(last.Quantity, last.Unit))
                );
            result.Add(last);
        }
        return [.. result.OrderBy(f => f.Period!.End).ThenBy(f => f.Period!.Start)];
    }
}
