using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>The shape of the way from baseline to goal.</summary>
internal enum TrackShape
{
    /// <summary>The same step each year.</summary>
    Linear,

    /// <summary>The same factor each year, measured as an index with the base year at 100.</summary>
    Index,

    /// <summary>The same factor each year, measured as the change in per cent since the base year.</summary>
    Change,

    /// <summary>A line to keep to.</summary>
    Flat,
}

/// <summary>The expected path (预期路径) of one commitment.</summary>
/// <param name="Start">End of the base year, as a year.</param>
/// <param name="Due">End of the deadline year.</param>
/// <param name="From">Measure at the start.</param>
/// <param name="Goal">The promise's own number: a level, a yearly rate or a change, by shape.</param>
/// <param name="Eased">The number with the tolerance of 'about', or null.</param>
internal sealed record Track(TrackShape Shape, decimal Start, decimal Due, decimal From, decimal Goal, decimal? Eased)
{
    /// <summary>What is enough: the number, eased where a tolerance is set.</summary>
    public decimal Enough => Eased ?? Goal;

    /// <summary>The measure expected at <paramref name="at"/> on the way to <paramref name="goal"/>; held after the deadline.</summary>
    public decimal Expected(decimal at, decimal goal)
    {
        var years = Due - Start;
        var gone = Math.Clamp(at - Start, 0, years);
        return Shape switch
        {
            TrackShape.Flat => goal,
            _ when years == 0 => Measure(goal),
            TrackShape.Linear => From + (goal - From) * gone / years,
            TrackShape.Index => 100 * Compound.Power(1 + goal / 100, gone),
            _ => 100 * (Compound.Power(1 + goal / 100, gone / years) - 1),
        };
    }

    /// <summary>The measure expected on the way to what is enough.</summary>
    public decimal Expected(decimal at) => Expected(at, Enough);

    /// <summary>A goal as the measure at the deadline.</summary>
    public decimal Measure(decimal goal) =>
        Shape == TrackShape.Index ? 100 * Compound.Power(1 + goal / 100, Due - Start) : goal;

    /// <summary>A measure told in the promise's own terms: an index becomes the average yearly rate since the base year.</summary>
    public decimal Told(decimal at, decimal measure) =>
        Shape == TrackShape.Index ? Compound.AverageRate(measure / 100, at - Start) : measure;

    /// <summary>The path at the end of each year from the base year to the deadline.</summary>
    public IEnumerable<PathPoint> Years()
    {
        for (var at = Math.Floor(Start); at <= Due; at++)
            yield return new PathPoint(at, Expected(at, Goal), Eased is { } eased ? Expected(at, eased) : null);
    }
}

/// <summary>One year of a path.</summary>
/// <param name="At">End of the year.</param>
/// <param name="Expected">The measure expected then.</param>
/// <param name="Eased">The same with the tolerance of 'about'.</param>
internal sealed record PathPoint(decimal At, decimal Expected, decimal? Eased);

/// <summary>A figure, or a chain of figures, put on the track's measure.</summary>
/// <param name="At">Where its period ends, as a year.</param>
/// <param name="Period">What it is for.</param>
/// <param name="Measure">Where it stands.</param>
/// <param name="Source">The last figure it rests on; null for a baseline that holds by definition.</param>
internal sealed record TrackPoint(decimal At, Words Period, Quantity Measure, Figure? Source);
