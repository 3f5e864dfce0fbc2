namespace Yuelu.Plans.Trajectories;

/// <summary>Which way is better.</summary>
internal enum Direction
{
    Up,
    Down,
}

/// <summary>How exactly a figure is known.</summary>
internal enum Bound
{
    Exact,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
}

/// <summary>An answer that may be unknown because a figure is only a bound.</summary>
internal enum Verdict
{
    No,
    Yes,
    Unknown,
}

/// <summary>A figure's number, or the bound that was published in its place, such as &gt;2200.</summary>
internal readonly record struct Quantity(decimal Value, Bound Bound = Bound.Exact)
{
    /// <summary>Whether it reaches <paramref name="goal"/>; a bound that allows both answers gives <see cref="Verdict.Unknown"/>.</summary>
    /// <param name="strict">Whether the goal itself is not enough (more than, less than).</param>
    public Verdict Reaches(decimal goal, Direction direction, bool strict = false)
    {
        if (direction == Direction.Down)
            return Mirrored.Reaches(-goal, Direction.Up, strict);
        return Bound switch
        {
            Bound.Exact => Answer(Value > goal || (Value == goal && !strict)),
            Bound.MoreThan => Value >= goal ? Verdict.Yes : Verdict.Unknown,
            Bound.AtLeast => Value > goal || (Value == goal && !strict) ? Verdict.Yes : Verdict.Unknown,
            Bound.LessThan => Value <= goal ? Verdict.No : Verdict.Unknown,
            _ => Value < goal || (Value == goal && strict) ? Verdict.No : Verdict.Unknown,
        };
    }

    /// <summary>The same number mapped by an increasing function.</summary>
    public Quantity Through(Func<decimal, decimal> increasing) => this with { Value = increasing(Value) };

    private Quantity Mirrored =>
        new(
            -Value,
            Bound switch
            {
                Bound.MoreThan => Bound.LessThan,
                Bound.AtLeast => Bound.AtMost,
                Bound.LessThan => Bound.MoreThan,
                Bound.AtMost => Bound.AtLeast,
                _ => Bound.Exact,
            }
        );

    private static Verdict Answer(bool yes) => yes ? Verdict.Yes : Verdict.No;
}
