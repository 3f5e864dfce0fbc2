using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Yearly changes linked into one change since the base year: Π(1 + r) − 1, never Σ r.</summary>
/// <param name="Points">Where an unbroken chain leads, oldest first.</param>
/// <param name="MissingYears">Years after the base year without a change, up to the last year looked for.</param>
internal sealed record YearlyChain(IReadOnlyList<TrackPoint> Points, IReadOnlyList<int> MissingYears)
{
    /// <summary>Links <paramref name="figures"/> in per cent from the end of <paramref name="baseYear"/> to the end of <paramref name="last"/>.</summary>
    /// <param name="asIndex">Whether points are an index with the base year at 100 and not a change in per cent.</param>
    public static YearlyChain Of(IEnumerable<Figure> figures, int baseYear, int last, bool asIndex)
    {
        var usable = figures
            .Where(f => f.Period is { Kind: PeriodKind.Year or PeriodKind.Years } && f.Period.FirstYear > baseYear)
            .ToList();
        var reached = new Dictionary<int, (decimal Factor, Bound Bound, Figure? By)>
        {
            [baseYear] = (1, Bound.Exact, null),
        };
        for (var year = baseYear + 1; year <= last; year++)
            if (Step(usable, reached, year) is { } step)
                reached[year] = step;
        var points = reached
            .Where(r => r.Key > baseYear)
            .OrderBy(r => r.Key)
            .Select(r => Point(baseYear, r.Key, r.Value, asIndex));
        return new YearlyChain([.. points], Missing(usable, reached.Keys.Max(), last));
    }

    private static (decimal, Bound, Figure?)? Step(
        List<Figure> usable,
        Dictionary<int, (decimal Factor, Bound Bound, Figure? By)> reached,
        int year
    )
    {
        var ending = usable.Where(f => f.Period!.LastYear == year && reached.ContainsKey(f.Period.FirstYear - 1));
        // The longest figure leans on the fewest others, so it comes first.
        if (ending.OrderBy(f => f.Period!.FirstYear).FirstOrDefault() is not { } figure)
            return null;
        var before = reached[figure.Period!.FirstYear - 1];
        if (Joined(before.Bound, figure.Quantity.Bound) is not { } bound)
            return null;
        var years = year - figure.Period.FirstYear + 1;
        var rate = 1 + figure.Quantity.Value / 100;
        return (before.Factor * (figure.IsRateAYear ? Compound.Power(rate, years) : rate), bound, figure);
    }

    private static Bound? Joined(Bound one, Bound other) =>
        (one, other) switch
        {
            _ when one == other => one,
            (Bound.Exact, _) => other,
            (_, Bound.Exact) => one,
            (Bound.MoreThan or Bound.AtLeast, Bound.MoreThan or Bound.AtLeast) => Bound.MoreThan,
            (Bound.LessThan or Bound.AtMost, Bound.LessThan or Bound.AtMost) => Bound.LessThan,
            _ => null,
        };

    private static TrackPoint Point(int baseYear, int year, (decimal Factor, Bound Bound, Figure? By) at, bool asIndex)
    {
        var measure = asIndex ? 100 * at.Factor : 100 * (at.Factor - 1);
        var period = year == baseYear + 1 ? Period.Of(year) : new Period(PeriodKind.Years, baseYear + 1, year, 0);
        return new TrackPoint(year, period.Name, new Quantity(measure, at.Bound), at.By);
    }

    private static List<int> Missing(List<Figure> usable, int reached, int last) =>
        [
            .. Enumerable
                .Range(reached + 1, Math.Max(0, last - reached))
                .Where(year => !usable.Exists(f => f.Period!.WholeYear == year)),
        ];
}
