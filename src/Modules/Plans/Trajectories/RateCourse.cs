using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Rates: an average rate of growth, a change against a base year, or the rate of the deadline year alone.</summary>
internal static class RateCourse
{
    /// <summary>Links the yearly changes and judges the chain against a compound path.</summary>
    public static Trajectory Chained(Promise promise, FigureShelf shelf, Bands bands, DateOnly day)
    {
        if (promise.BaseYear is not { } baseYear || baseYear >= promise.DueYear)
            return Course.Plain(promise, new(Standing.CannotCompute, CourseWords.NoBaseYear));
        var notes = new List<Words>();
        var isIndex = promise.Kind == PromiseKind.AverageGrowth;
        var due = promise.DueYear!.Value;
        var isDue = Course.IsDue(promise, day);
        var lastFiled = shelf.Own.Select(f => f.Period!.LastYear).DefaultIfEmpty(baseYear).Max();
        // An average over the plan's years says nothing of later ones; a change against a base year goes on.
        var wanted = isIndex ? Math.Min(lastFiled, due) : lastFiled;
        var chain = YearlyChain.Of(shelf.Own, baseYear, Math.Max(wanted, isDue ? due : baseYear), isIndex);
        var shape = isIndex ? TrackShape.Index : TrackShape.Change;
        var track = new Track(
            shape,
            baseYear,
            due,
            isIndex ? 100 : 0,
            promise.Goal!.Value,
            Tolerance.Ease(promise, bands, notes)
        );
        var judgement = Judge(new Judging(promise, track, chain.Points, bands, true), chain, shelf, isDue);
        return new Trajectory(promise, judgement.Standing, judgement.Reason, track, chain.Points, judgement.By, notes);
    }

    private static Judgement Judge(Judging judging, YearlyChain chain, FigureShelf shelf, bool isDue)
    {
        var baseYear = judging.Promise.BaseYear!.Value;
        var anyAfterBase = shelf.Own.Any(f => f.Period!.LastYear > baseYear);
        if (!anyAfterBase)
            return new(
                Standing.NoFigure,
                shelf.Own.Count == 0 ? CourseWords.NoFigure : CourseWords.NoneSinceBase.With(baseYear)
            );
        var reached = chain.Points is [.., { } last] ? last.At : baseYear;
        var reachedDue = reached >= judging.Track.Due;
        if (!reachedDue && chain.MissingYears.Count > 0)
            return new(Standing.CannotCompute, CourseWords.MissingYears.With(CourseWords.YearList(chain.MissingYears)));
        if (isDue && !reachedDue || chain.Points.Count == 0)
            return new(Standing.CannotCompute, CourseWords.BrokenChain);
        return isDue ? judging.After() : judging.Before();
    }

    /// <summary>The rate of the deadline year alone: nothing leads up to it.</summary>
    public static Trajectory InYear(Promise promise, FigureShelf shelf, Bands bands, DateOnly day)
    {
        var notes = new List<Words>();
        var due = promise.DueYear!.Value;
        var points = shelf
            .Own.Where(f => f.Period!.WholeYear is not null)
            .Select(f => new TrackPoint(f.Period!.LastYear, f.Period.Name, f.Quantity, f))
            .ToList();
        var track = new Track(TrackShape.Flat, due, due, 0, promise.Goal!.Value, Tolerance.Ease(promise, bands, notes));
        var judging = new Judging(promise, track, [.. points.Where(p => p.At == due)], bands, true);
        var judgement =
            Course.IsDue(promise, day) ? judging.After()
            : points.Count == 0 ? new(Standing.NoFigure, CourseWords.NoFigure)
            : new(Standing.CannotCompute, CourseWords.OnlyTheLastYear.With(due));
        if (judgement.Standing == Standing.NoFigure && points is [.., { } last])
            judgement = new(
                Standing.NoFigure,
                CourseWords.NoFigureForDue.With(due, last.Period, Numeral.Say(last.Measure, promise.Unit)),
                last
            );
        return new Trajectory(promise, judgement.Standing, judgement.Reason, null, points, judgement.By, notes);
    }

    /// <summary>Judges a rate both ways; only where both agree is there a standing.</summary>
    public static Trajectory EitherWay(Promise promise, FigureShelf shelf, Bands bands, DateOnly day)
    {
        var average = Chained(promise with { Kind = PromiseKind.AverageGrowth }, shelf, bands, day);
        var inYear = InYear(promise with { Kind = PromiseKind.RateInYear }, shelf, bands, day);
        if (average.Standing == inYear.Standing)
            return average with
            {
                Promise = promise,
                Reason =
                    average.Standing == Standing.NoFigure
                        ? average.Reason
                        : CourseWords.BothWays.With(average.Reason, inYear.Reason),
            };
        return average with
        {
            Promise = promise,
            Standing = Standing.CannotCompute,
            Reason = CourseWords.EitherWay.With(StandingWords.Of(average.Standing), StandingWords.Of(inYear.Standing)),
            Judged = null,
        };
    }
}
