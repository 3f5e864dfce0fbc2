using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Measured against another series, such as above the national average: the other series is the path.</summary>
internal static class RelativeCourse
{
    public static Trajectory Follow(Promise promise, FigureShelf shelf, DateOnly day)
    {
        var points = shelf
            .Own.Select(f => new TrackPoint(f.Period!.EndPosition, f.Period.Name, f.Quantity, f))
            .ToList();
        return Course.Plain(promise, Judge(promise, shelf, points, day), points);
    }

    private static Judgement Judge(Promise promise, FigureShelf shelf, List<TrackPoint> points, DateOnly day)
    {
        if (shelf.Reference.Count == 0)
            return new(Standing.CannotCompute, CourseWords.NoReference);
        if (points.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoFigure);
        var pairs = points
            .Select(p => (Own: p, Other: shelf.Reference.LastOrDefault(r => r.Period == p.Source!.Period)))
            .Where(pair => pair.Other is not null)
            .ToList();
        if (pairs.Count == 0)
            return new(Standing.CannotCompute, CourseWords.NoCommonPeriod);
        if (!Course.IsDue(promise, day))
            return Compared(promise, pairs[^1].Own, pairs[^1].Other!, Standing.OnCourse, Standing.Behind);
        var at = pairs.Find(pair => pair.Own.At == promise.DueYear);
        if (at.Own is not null)
            return Compared(promise, at.Own, at.Other!, Standing.Met, Standing.NotMet);
        var later = pairs.Find(pair => pair.Own.At > promise.DueYear);
        return later.Own is not null
            ? Compared(promise, later.Own, later.Other!, Standing.MetLate, Standing.NotMet)
            : new(
                Standing.NoFigure,
                CourseWords.NoFigureForDue.With(promise.DueYear!, points[^1].Period, Say(points[^1].Measure, promise))
            );
    }

    private static Judgement Compared(Promise promise, TrackPoint own, Figure other, Standing above, Standing below)
    {
        if (own.Measure.Bound != Bound.Exact || other.Quantity.Bound != Bound.Exact)
            return new(
                Standing.CannotCompute,
                CourseWords.BoundUnclear.With(own.Period, Say(own.Measure, promise), Say(other.Quantity, promise))
            );
        var isAbove = own.Measure.Value > other.Quantity.Value;
        var words = isAbove ? CourseWords.AboveReference : CourseWords.NotAboveReference;
        var which = other.RoleReason.Length > 0 ? Words.Same(other.RoleReason) : CourseWords.TheReference;
        return new(
            isAbove ? above : below,
            words.With(own.Period, Say(own.Measure, promise), which, Say(other.Quantity, promise)),
            own
        );
    }

    private static Words Say(Quantity quantity, Promise promise) => Numeral.Say(quantity, promise.Unit);
}
