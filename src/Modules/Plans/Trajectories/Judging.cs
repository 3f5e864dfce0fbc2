using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>Judges points against a track, before and after the deadline.</summary>
/// <param name="PlanBaseKnown">Whether the track starts at a known baseline; without one only the goal itself can be compared.</param>
internal sealed record Judging(
    Promise Promise,
    Track Track,
    IReadOnlyList<TrackPoint> Points,
    Bands Bands,
    bool PlanBaseKnown
)
{
    private Direction Direction => Promise.Direction;

    /// <summary>How it stands before the deadline.</summary>
    public Judgement Before()
    {
        var after = Points.Where(p => p.At > Track.Start).ToList();
        if (after.Count == 0)
            return new(
                Standing.NoFigure,
                Points is [.., { } @base] ? CourseWords.OnlyBase.With(@base.Period, Say(@base)) : CourseWords.NoFigure
            );
        var last = after[^1];
        if (Track.Shape == TrackShape.Flat)
            return BeforeFlat(last);
        var goal = Reaches(last.Measure, Track.Measure(Track.Enough), strict: Promise.Strict);
        if (goal == Verdict.Yes)
            return new(
                Standing.DoneEarly,
                CourseWords.DoneEarly.With(last.Period, Say(last), SayGoal(), Promise.DueYear!),
                last
            );
        if (!PlanBaseKnown)
            return new(
                Standing.CannotCompute,
                CourseWords.NoBaseline.With(Promise.BaseYear ?? 0, last.Period, Say(last)),
                last
            );
        return OnTheWay(last);
    }

    private Judgement OnTheWay(TrackPoint last)
    {
        var expected = Track.Expected(last.At);
        var told = (last.Period, Say(last), SayAt(last.At, expected));
        switch (Reaches(last.Measure, expected))
        {
            case Verdict.Unknown:
                return Unclear(last, SayAt(last.At, expected));
            case Verdict.Yes
                when last.At + 1 <= Track.Due && Reaches(last.Measure, Track.Expected(last.At + 1)) == Verdict.Yes:
                var later = NextYear(last.At);
                return new(Standing.Ahead, CourseWords.Ahead.With(told.Period, told.Item2, told.Item3, later), last);
            case Verdict.Yes:
                return new(Standing.OnCourse, CourseWords.OnCourse.With(told.Period, told.Item2, told.Item3), last);
        }
        return Short(last, expected);
    }

    private Judgement Short(TrackPoint last, decimal expected)
    {
        if (Promise.IsAbout && Track.Eased is null)
            return new(Standing.CannotCompute, CourseWords.NoTolerance.With(SayGoal(), last.Period, Say(last)), last);
        var way = Math.Abs(Track.Measure(Track.Enough) - Track.From);
        var share = way == 0 ? 100 : 100 * Math.Abs(expected - last.Measure.Value) / way;
        var said = (last.Period, Say(last), SayAt(last.At, expected), Gap(last, expected));
        return Bands.Nearly is { } band && last.Measure.Bound == Bound.Exact && share <= band
            ? new(
                Standing.Nearly,
                CourseWords.Nearly.With(
                    said.Period,
                    said.Item2,
                    said.Item3,
                    said.Item4,
                    Numeral.Say(share, 1),
                    Numeral.Say(band)
                ),
                last
            )
            : new(Standing.Behind, CourseWords.Behind.With(said.Period, said.Item2, said.Item3, said.Item4), last);
    }

    private Judgement BeforeFlat(TrackPoint last) =>
        IsEnough(last) switch
        {
            Verdict.Yes => new(Standing.OnCourse, CourseWords.Within.With(last.Period, Say(last), SayGoal()), last),
            Verdict.No => new(Standing.Behind, CourseWords.Outside.With(last.Period, Say(last), SayGoal()), last),
            _ => Unclear(last, SayGoal()),
        };

    /// <summary>How it stands once the deadline has come; no baseline is needed.</summary>
    public Judgement After()
    {
        var at = Points.LastOrDefault(p => p.At == Track.Due);
        var later = Points.FirstOrDefault(p => p.At > Track.Due);
        if (at is null)
            return later is null ? NothingAtTheDeadline() : ByTheFirstLater(later);
        switch (IsEnough(at))
        {
            case Verdict.Yes:
                return new(Standing.Met, CourseWords.Met.With(at.Period, Say(at), SayGoal()), at);
            case Verdict.Unknown:
                return Unclear(at, SayGoal());
        }
        if (Promise.IsAbout && Track.Eased is null)
            return new(Standing.CannotCompute, CourseWords.NoTolerance.With(SayGoal(), at.Period, Say(at)), at);
        var reached = Points.FirstOrDefault(p => p.At > Track.Due && IsEnough(p) == Verdict.Yes);
        return reached is not null
            ? new(
                Standing.MetLate,
                CourseWords.MetLate.With(at.Period, Say(at), SayGoal(), reached.Period, Say(reached)),
                reached
            )
            : new(
                Standing.NotMet,
                CourseWords.NotMet.With(at.Period, Say(at), SayGoal(), Gap(at, Track.Measure(Track.Enough))),
                at
            );
    }

    private Judgement ByTheFirstLater(TrackPoint later) =>
        IsEnough(later) switch
        {
            Verdict.Yes => new(
                Standing.MetLate,
                CourseWords.MetByLater.With(Promise.DueYear!, later.Period, Say(later), SayGoal()),
                later
            ),
            Verdict.Unknown => Unclear(later, SayGoal()),
            _ when Promise.IsAbout && Track.Eased is null => new(
                Standing.CannotCompute,
                CourseWords.NoTolerance.With(SayGoal(), later.Period, Say(later)),
                later
            ),
            _ => new(
                Standing.NotMet,
                CourseWords.NotMetByLater.With(Promise.DueYear!, later.Period, Say(later), SayGoal()),
                later
            ),
        };

    private Judgement NothingAtTheDeadline()
    {
        if (Points.Count == 0)
            return new(Standing.NoFigure, CourseWords.NoFigure);
        var last = Points[^1];
        if (Promise.CountsThings && last.At > Track.Start && IsEnough(last) == Verdict.Yes)
            return new(
                Standing.Met,
                CourseWords.MetBefore.With(last.Period, Say(last), SayGoal(), Promise.DueYear!),
                last
            );
        return new(Standing.NoFigure, CourseWords.NoFigureForDue.With(Promise.DueYear!, last.Period, Say(last)), last);
    }

    private Verdict IsEnough(TrackPoint point)
    {
        var enough = Reaches(point.Measure, Track.Measure(Track.Enough), Promise.Strict);
        return Promise.Most is { } most && enough == Verdict.Yes ? point.Measure.Reaches(most, Direction.Down) : enough;
    }

    private Verdict Reaches(Quantity measure, decimal goal, bool strict = false) =>
        measure.Reaches(goal, Direction, strict);

    private Judgement Unclear(TrackPoint point, Words wanted) =>
        new(Standing.CannotCompute, CourseWords.BoundUnclear.With(point.Period, Say(point), wanted), point);

    private Words Say(TrackPoint point) => SayAt(point.At, point.Measure.Value, point.Measure.Bound);

    private Words SayAt(decimal at, decimal measure, Bound bound = Bound.Exact) =>
        CourseWords.Measured(
            Track.Shape,
            Numeral.Say(new Quantity(Track.Told(at, measure), bound), Promise.Unit, Decimals),
            Promise.BaseYear
        );

    private Words NextYear(decimal at) =>
        Track.Shape == TrackShape.Index
            ? new Words(
                $"指数{Numeral.Say(Track.Expected(at + 1), 1).Zh}",
                $"an index of {Numeral.Say(Track.Expected(at + 1), 1).En}"
            )
            : SayAt(at + 1, Track.Expected(at + 1));

    private Words SayGoal() => GoalWords.Of(Promise);

    private Words Gap(TrackPoint point, decimal expected) =>
        Numeral.Gap(Track.Told(point.At, expected) - Track.Told(point.At, point.Measure.Value), Promise.Unit);

    private int Decimals => Track.Shape is TrackShape.Linear or TrackShape.Flat ? 4 : 2;
}
