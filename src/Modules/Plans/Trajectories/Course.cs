using Yuelu.Reader;

namespace Yuelu.Plans.Trajectories;

/// <summary>Follows commitments: from a commitment, its figures and the operator's assumptions to how it stands on a chosen day. Pure.</summary>
internal static class Course
{
    /// <summary>Follows <paramref name="commitment"/> to <paramref name="day"/>.</summary>
    /// <param name="figures">Its figures in the order of filing; those whose period has not ended by the day are left out.</param>
    public static Trajectory Follow(
        Commitment commitment,
        PlanYears years,
        IEnumerable<Figure> figures,
        Bands bands,
        DateOnly day
    )
    {
        var promise = PromiseReading.Of(commitment, years, bands);
        var shelf = FigureShelf.Of(figures, day);
        var followed = FollowBy(promise, shelf, bands, day);
        return WithProxies(followed, shelf) with
        {
            Notes = [.. promise.Assumptions, .. followed.Notes, .. shelf.Notes],
        };
    }

    /// <summary>Whether the deadline has come: on the last day of its year it has.</summary>
    public static bool IsDue(Promise promise, DateOnly day) =>
        promise.DueYear is { } due && day >= new DateOnly(due, 12, 31);

    private static Trajectory FollowBy(Promise promise, FigureShelf shelf, Bands bands, DateOnly day) =>
        promise.Kind switch
        {
            PromiseKind.NotFollowed => Plain(promise, new(Standing.CannotCompute, CourseWords.NotFollowed)),
            PromiseKind.Report => ReportCourse.Follow(promise, shelf, day),
            PromiseKind.Relative => RelativeCourse.Follow(promise, shelf, day),
            PromiseKind.Rank => RankCourse.Follow(promise, shelf, day),
            _ when promise.DueYear is null => Plain(promise, new(Standing.CannotCompute, CourseWords.NoDeadline)),
            PromiseKind.EachYear => EachYearCourse.Follow(promise, shelf, bands, day),
            PromiseKind.YearlyMean => YearlyMeanCourse.Follow(promise, shelf, day),
            PromiseKind.RateInYear => RateCourse.InYear(promise, shelf, bands, day),
            PromiseKind.RateEitherWay => RateCourse.EitherWay(promise, shelf, bands, day),
            PromiseKind.AverageGrowth or PromiseKind.CumulativeChange => RateCourse.Chained(promise, shelf, bands, day),
            _ => LevelCourse.Follow(promise, shelf, bands, day),
        };

    /// <summary>A trajectory without a path.</summary>
    public static Trajectory Plain(Promise promise, Judgement judgement, params IReadOnlyList<TrackPoint> points) =>
        new(promise, judgement.Standing, judgement.Reason, null, points, judgement.By, []);

    private static Trajectory WithProxies(Trajectory trajectory, FigureShelf shelf)
    {
        if (shelf.Proxies.Count == 0 || trajectory.Promise.Kind == PromiseKind.NotFollowed)
            return trajectory;
        var nothingItself = trajectory.Standing == Standing.NoFigure || shelf.Own.Count == 0;
        return nothingItself
            ? trajectory with
            {
                Standing = Standing.OnlyProxy,
                Reason = CourseWords.OnlyProxy.With(shelf.Proxies.Count, shelf.Own.Count == 0 ? "" : trajectory.Reason),
            }
            : trajectory;
    }
}
