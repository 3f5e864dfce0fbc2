using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>A count or rate due in each year: every year starts again from nothing.</summary>
internal static class EachYearCourse
{
    public static Trajectory Follow(Promise promise, FigureShelf shelf, Bands bands, DateOnly day)
    {
        var notes = new List<Words>();
        var eased = Tolerance.Ease(promise, bands, notes);
        var enough = eased ?? promise.Goal!.Value;
        var points = shelf
            .Own.Where(f => f.Period!.WholeYear is not null || f.Period.Kind == PeriodKind.MonthsToDate)
            .Select(f => new TrackPoint(f.Period!.EndPosition, f.Period.Name, f.Quantity, f))
            .ToList();
        var first =
            promise.BaseYear + 1
            ?? (int)Math.Ceiling(points.Select(p => p.At).DefaultIfEmpty(promise.DueYear!.Value).Min());
        var years = points
            .Where(p => p.Source!.Period!.WholeYear is { } year && year >= first && year <= promise.DueYear)
            .ToList();
        var judgement = Course.IsDue(promise, day)
            ? After(promise, years, first, enough, eased)
            : Before(promise, points, enough, eased, bands);
        var track = new Track(TrackShape.Flat, first, promise.DueYear!.Value, 0, promise.Goal!.Value, eased);
        return new Trajectory(promise, judgement.Standing, judgement.Reason, track, points, judgement.By, notes);
    }

    private static Judgement Before(
        Promise promise,
        List<TrackPoint> points,
        decimal enough,
        decimal? eased,
        Bands bands
    )
    {
        if (points is not [.., { } last])
            return new(Standing.NoFigure, CourseWords.NoFigure);
        var said = Say(last, promise);
        var isWhole = last.Source!.Period!.WholeYear is not null;
        // A rate is not due in parts, a count is: by the end of June half of it.
        var part = isWhole || Units.IsPercent(promise.Unit) ? 1 : last.Source.Period.Part / 12m;
        var due = enough * part;
        var wanted = Numeral.Say(new Quantity(due), promise.Unit);
        if (
            !isWhole
            && last.Measure.Reaches(enough, promise.Direction, promise.Strict) == Verdict.Yes
            && promise.Direction == Direction.Up
        )
            return new(Standing.Ahead, CourseWords.YearDoneEarly.With(last.Period, said, GoalWords.Of(promise)), last);
        switch (last.Measure.Reaches(due, promise.Direction, promise.Strict && isWhole))
        {
            case Verdict.Yes:
                return new(Standing.OnCourse, CourseWords.YearOnCourse.With(last.Period, said, wanted), last);
            case Verdict.Unknown:
                return new(Standing.CannotCompute, CourseWords.BoundUnclear.With(last.Period, said, wanted), last);
        }
        if (promise.IsAbout && eased is null)
            return new(
                Standing.CannotCompute,
                CourseWords.NoTolerance.With(GoalWords.Of(promise), last.Period, said),
                last
            );
        var gap = Numeral.Gap(due - last.Measure.Value, promise.Unit);
        var share = due == 0 ? 100 : 100 * Math.Abs(due - last.Measure.Value) / Math.Abs(due);
        return bands.Nearly >= share
            ? new(
                Standing.Nearly,
                CourseWords.YearNearly.With(
                    last.Period,
                    said,
                    wanted,
                    gap,
                    Numeral.Say(share, 1),
                    Numeral.Say(bands.Nearly.Value)
                ),
                last
            )
            : new(Standing.Behind, CourseWords.YearBehind.With(last.Period, said, wanted, gap), last);
    }

    private static Judgement After(Promise promise, List<TrackPoint> years, int first, decimal enough, decimal? eased)
    {
        if (years.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoFigure);
        var verdicts = years.ConvertAll(p =>
            (Point: p, Enough: p.Measure.Reaches(enough, promise.Direction, promise.Strict))
        );
        var (goal, missed) = (GoalWords.Of(promise), verdicts.Find(v => v.Enough == Verdict.No).Point);
        if (missed is not null && promise.IsAbout && eased is null)
            return new(
                Standing.CannotCompute,
                CourseWords.NoTolerance.With(goal, missed.Period, Say(missed, promise)),
                missed
            );
        if (missed is not null)
            return new(Standing.NotMet, CourseWords.YearMissed.With(missed.Period, Say(missed, promise), goal), missed);
        var missing = Enumerable
            .Range(first, promise.DueYear!.Value - first + 1)
            .Except(years.Select(p => (int)p.At))
            .ToList();
        if (missing.Count > 0)
            return new(Standing.CannotCompute, CourseWords.YearsWithoutFigure.With(CourseWords.YearList(missing)));
        if (verdicts.Find(v => v.Enough == Verdict.Unknown).Point is { } unclear)
            return new(
                Standing.CannotCompute,
                CourseWords.BoundUnclear.With(unclear.Period, Say(unclear, promise), goal),
                unclear
            );
        return new(Standing.Met, CourseWords.EveryYearMet.With(first, promise.DueYear!, goal), years[^1]);
    }

    private static Words Say(TrackPoint point, Promise promise) => Numeral.Say(point.Measure, promise.Unit);
}
