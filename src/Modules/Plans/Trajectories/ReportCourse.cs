namespace Yuelu.Plans.Trajectories;

/// <summary>A milestone or a level in words: only a filed report (1 done, 0 not done) tells.</summary>
internal static class ReportCourse
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
        if (points.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoReport);
        var done = points.Find(p => p.Measure.Value >= 1);
        var isDue = Course.IsDue(promise, day);
        if (done is null)
            return isDue
                ? new(Standing.NotMet, CourseWords.ReportedNotDone.With(points[^1].Period), points[^1])
                : new(Standing.NoFigure, CourseWords.ReportedNotYet.With(points[^1].Period), points[^1]);
        var standing =
            !isDue ? Standing.DoneEarly
            : done.At <= promise.DueYear ? Standing.Met
            : Standing.MetLate;
        return new(standing, CourseWords.ReportedDone.With(done.Period), done);
    }
}
