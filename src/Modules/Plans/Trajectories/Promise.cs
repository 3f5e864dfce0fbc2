using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>By which arithmetic a commitment is followed.</summary>
internal enum PromiseKind
{
    /// <summary>A level by a date: linear from baseline to deadline.</summary>
    Level,

    /// <summary>An average yearly rate of growth: compound.</summary>
    AverageGrowth,

    /// <summary>The rate of the deadline year alone.</summary>
    RateInYear,

    /// <summary>A rate of growth whose sentence does not say which of the two it is.</summary>
    RateEitherWay,

    /// <summary>A cumulative change against a base year: compound.</summary>
    CumulativeChange,

    /// <summary>A count or rate due in each year, restarting every year.</summary>
    EachYear,

    /// <summary>A mean over the plan's years.</summary>
    YearlyMean,

    /// <summary>A place in an order; no path between.</summary>
    Rank,

    /// <summary>Measured against another series.</summary>
    Relative,

    /// <summary>A milestone or a level in words: only a filed report tells.</summary>
    Report,

    /// <summary>A number that promises no outcome, or a promise without anything to compare with.</summary>
    NotFollowed,
}

/// <summary>A commitment made ready for arithmetic.</summary>
/// <param name="Kind">By which arithmetic it is followed.</param>
/// <param name="Unit">Unit of the goal.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Goal">The number to reach; null where there is none.</param>
/// <param name="Most">Upper end of a range that must not be left; null otherwise.</param>
/// <param name="Strict">Whether the goal itself is not enough.</param>
/// <param name="IsAbout">Whether it says about (左右, 约).</param>
/// <param name="IsCeiling">Whether it is a ceiling or floor to keep and not a level to climb to.</param>
/// <param name="BaseYear">Year of the baseline.</param>
/// <param name="DueYear">Year by whose end it is due.</param>
/// <param name="DefinedStart">The baseline where it follows from the words: 0 for what is newly added, 1 for multiples; else null.</param>
/// <param name="Assumptions">What was taken for granted in making it ready, each a sentence.</param>
internal sealed record Promise(
    PromiseKind Kind,
    string Unit,
    Direction Direction,
    decimal? Goal,
    decimal? Most,
    bool Strict,
    bool IsAbout,
    bool IsCeiling,
    int? BaseYear,
    int? DueYear,
    decimal? DefinedStart,
    IReadOnlyList<Words> Assumptions
)
{
    /// <summary>Upper end of a range whose lower end is enough; only said, never compared.</summary>
    public decimal? Top { get; init; }

    /// <summary>Whether it says at least (不低于, 以上); only said, since reaching is at least anyway.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>Whether the figure is a count of things that, once there, usually stay.</summary>
    public bool CountsThings => Units.IsCount(Unit);

    /// <summary>Whether the goal is reached by <paramref name="figure"/> without any tolerance.</summary>
    public Verdict IsReachedBy(Quantity figure)
    {
        var reached = figure.Reaches(Goal!.Value, Direction, Strict);
        return Most is { } most && reached == Verdict.Yes ? figure.Reaches(most, Direction.Down) : reached;
    }
}
