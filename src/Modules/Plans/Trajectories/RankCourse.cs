namespace Yuelu.Plans.Trajectories;

/// <summary>A place in an order: a smaller number is better and no path leads between two places.</summary>
internal static class RankCourse
{
    public static Trajectory Follow(Promise promise, FigureShelf shelf, DateOnly day)
    {
        var points = shelf
            .Own.Select(f => new TrackPoint(f.Period!.EndPosition, f.Period.Name, f.Quantity, f))
            .ToList();
        return Course.Plain(promise, Judge(promise, points, day), points);
    }

    private static Judgement Judge(Promise promise, List<TrackPoint> points, DateOnly day)
    {
        if (promise.Goal is not { } goal)
            return new(Standing.CannotCompute, CourseWords.RankWithoutNumber);
        if (points.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoFigure);
        if (Course.IsDue(promise, day))
        {
            var track = new Track(TrackShape.Flat, promise.DueYear!.Value, promise.DueYear.Value, 0, goal, null);
            return new Judging(promise, track, points, Bands.None, true).After();
        }
        var last = points[^1];
        var said = Numeral.Say(last.Measure, promise.Unit);
        return last.Measure.Reaches(goal, Direction.Down) == Verdict.Yes
            ? new(
                promise.IsCeiling ? Standing.OnCourse : Standing.DoneEarly,
                CourseWords.RankHeld.With(last.Period, said, Numeral.Say(goal)),
                last
            )
            : new(Standing.CannotCompute, CourseWords.RankWithoutPath.With(last.Period, said, Numeral.Say(goal)), last);
    }
}
