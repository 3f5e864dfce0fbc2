using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>A mean over the plan's years (年均), such as at most one in a million a year.</summary>
internal static class YearlyMeanCourse
{
    public static Trajectory Follow(Promise promise, FigureShelf shelf, DateOnly day)
    {
        var due = promise.DueYear!.Value;
        var points = shelf
            .Own.Where(f => f.Period!.WholeYear > promise.BaseYear && f.Period.WholeYear <= due)
            .Select(f => new TrackPoint(f.Period!.LastYear, f.Period.Name, f.Quantity, f))
            .ToList();
        var judgement = Judge(promise, shelf, points, due, Course.IsDue(promise, day));
        var track = promise.BaseYear is { } start
            ? new Track(TrackShape.Flat, start + 1, due, 0, promise.Goal!.Value, null)
            : null;
        return new Trajectory(promise, judgement.Standing, judgement.Reason, track, points, judgement.By, []);
    }

    private static Judgement Judge(Promise promise, FigureShelf shelf, List<TrackPoint> points, int due, bool isDue)
    {
        if (promise.BaseYear is not { } start)
            return new(Standing.CannotCompute, CourseWords.NoBaseYear);
        var whole = shelf.Own.LastOrDefault(f =>
            f.Period is { Kind: PeriodKind.Years } p && p.FirstYear == start + 1 && p.LastYear == due
        );
        if (whole is null && points.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoFigure);
        var last = whole is null ? (int)points[^1].At : due;
        var missing = Enumerable
            .Range(start + 1, (isDue ? due : last) - start)
            .Except(points.Select(p => (int)p.At))
            .ToList();
        if (whole is null && missing.Count > 0)
            return new(Standing.CannotCompute, CourseWords.YearsWithoutFigure.With(CourseWords.YearList(missing)));
        if (whole is null && points.Exists(p => p.Measure.Bound != Bound.Exact))
            return new(Standing.CannotCompute, CourseWords.MeanOfBounds);
        var mean = whole?.Quantity ?? new Quantity(points.Average(p => p.Measure.Value));
        var period = new Period(PeriodKind.Years, start + 1, last, 0).Name;
        var said = (Numeral.Say(mean, promise.Unit), GoalWords.Of(promise));
        return (mean.Reaches(promise.Goal!.Value, promise.Direction, promise.Strict), isDue) switch
        {
            (Verdict.Unknown, _) => new(
                Standing.CannotCompute,
                CourseWords.BoundUnclear.With(period, said.Item1, said.Item2)
            ),
            (Verdict.Yes, true) => new(Standing.Met, CourseWords.MeanMet.With(period, said.Item1, said.Item2)),
            (_, true) => new(Standing.NotMet, CourseWords.MeanNotMet.With(period, said.Item1, said.Item2)),
            (Verdict.Yes, _) => new(Standing.OnCourse, CourseWords.MeanMet.With(period, said.Item1, said.Item2)),
            _ => new(Standing.Behind, CourseWords.MeanNotMet.With(period, said.Item1, said.Item2)),
        };
    }
}
