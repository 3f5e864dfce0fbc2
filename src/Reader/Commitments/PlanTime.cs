namespace Yuelu.Reader.Commitments;

/// <summary>The years a plan speaks of.</summary>
/// <param name="First">First year of the plan, when it says so.</param>
/// <param name="Last">Year by which what has no other deadline is due.</param>
/// <param name="Issued">Year of issue.</param>
internal readonly record struct PlanTime(int? First, int? Last, int? Issued)
{
    /// <summary>Whether the plan looks back at <paramref name="year"/>.</summary>
    public bool IsPast(int year) => First is { } first ? year < first : Issued is { } issued && year < issued;

    /// <summary>The year before the plan, against which a five-year plan counts what it does not say.</summary>
    public int? Before => First - 1;
}
