using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>A level by a date: linear from the baseline to the goal, or a line to keep to.</summary>
internal static class LevelCourse
{
    public static Trajectory Follow(Promise promise, FigureShelf shelf, Bands bands, DateOnly day)
    {
        var notes = new List<Words>();
        var points = Points(promise, shelf.Own);
        var (baseline, turned) = Baseline(promise, shelf, notes);
        if (baseline is not null)
        {
            points.RemoveAll(p => p.At <= baseline.At);
            points.Insert(0, baseline);
        }
        var track = TrackOf(turned, baseline, points, bands, notes);
        var judging = new Judging(turned, track, points, bands, baseline is not null);
        var judgement = Course.IsDue(promise, day) ? judging.After() : judging.Before();
        var drawn = baseline is null && track.Shape == TrackShape.Linear ? null : track;
        return new Trajectory(turned, judgement.Standing, judgement.Reason, drawn, points, judgement.By, notes);
    }

    private static List<TrackPoint> Points(Promise promise, IReadOnlyList<Figure> own) =>
        [
            .. own.Where(f => f.Period!.Kind != PeriodKind.Years || promise.Unit == f.Unit)
                .Where(f => !Units.IsFlow(promise.Unit) || f.Period!.WholeYear is not null)
                .GroupBy(f => f.Period!.EndPosition)
                .Select(g => g.OrderBy(f => f.Period!.WholeYear is null).First())
                .Select(f => new TrackPoint(f.Period!.EndPosition, f.Period.Name, f.Quantity, f)),
        ];

    private static (TrackPoint?, Promise) Baseline(Promise promise, FigureShelf shelf, List<Words> notes)
    {
        if (promise.BaseYear is not { } year || year >= promise.DueYear)
            return (null, promise);
        if (FigureShelf.ForYear(shelf.Own, year, promise.Unit) is { } filed)
        {
            // A goal below its baseline is to be come down to, whatever the verb: less loss, fewer accidents.
            var down = promise.Direction == Direction.Up && promise.Goal < filed.Quantity.Value && !promise.IsCeiling;
            var turned = down && promise.CountsThings is false ? promise with { Direction = Direction.Down } : promise;
            if (turned != promise)
                notes.Add(
                    CourseWords.BelowItsBaseline.With(filed.Period!.Name, Numeral.Say(filed.Quantity, promise.Unit))
                );
            return (new TrackPoint(year, filed.Period!.Name, filed.Quantity, filed), turned);
        }
        if (promise.DefinedStart is { } start)
        {
            notes.Add(
                AssumptionWords.DefinedStart.With(promise.BaseYear, Numeral.Say(new Quantity(start), promise.Unit))
            );
            return (new TrackPoint(year, Period.Of(year).Name, new Quantity(start), null), promise);
        }
        return (null, promise);
    }

    private static Track TrackOf(
        Promise promise,
        TrackPoint? baseline,
        List<TrackPoint> points,
        Bands bands,
        List<Words> notes
    )
    {
        var eased = Tolerance.Ease(promise, bands, notes);
        var due = (decimal)promise.DueYear!;
        var start =
            baseline?.At ?? promise.BaseYear ?? Math.Floor(points.Select(p => p.At).DefaultIfEmpty(due).Min()) - 1;
        var withinAtBase = baseline is not null && promise.IsReachedBy(baseline.Measure) == Verdict.Yes;
        var keeps = promise.IsCeiling && (baseline is null || withinAtBase);
        return new Track(
            keeps ? TrackShape.Flat : TrackShape.Linear,
            Math.Min(start, due),
            due,
            baseline?.Measure.Value ?? 0,
            promise.Goal!.Value,
            eased
        );
    }
}
