namespace Yuelu.Plans.Trajectories;

/// <summary>What a rate of growth without 年均 is taken to mean.</summary>
internal enum RateReading
{
    /// <summary>The average over the plan's years.</summary>
    Average,

    /// <summary>The rate of the deadline year alone.</summary>
    DeadlineYear,
}

/// <summary>The operator's assumptions in force on the chosen day; null where none is set.</summary>
/// <param name="Nearly">How far behind its path still counts as nearly, in per cent of the whole way.</param>
/// <param name="About">How far from its number an 'about' (左右) may end, in per cent of the number.</param>
/// <param name="Rate">What a rate of growth means whose sentence does not say.</param>
internal sealed record Bands(decimal? Nearly = null, decimal? About = null, RateReading? Rate = null)
{
    /// <summary>No assumption at all.</summary>
    public static Bands None { get; } = new();
}
