using Yuelu.Plans.Commitments;
using Yuelu.Plans.Observations;
using Yuelu.Reader;

namespace Yuelu.Plans.Alignment;

/// <summary>How two plans' numbers for one indicator compare.</summary>
internal enum Agreement
{
    /// <summary>Same number, unit and deadline.</summary>
    Same,

    /// <summary>Different numbers for the same deadline: they cannot both be the target.</summary>
    NumbersDiffer,

    /// <summary>Different deadlines, so different numbers need not conflict.</summary>
    YearsDiffer,

    /// <summary>Units or ways of counting that cannot be compared.</summary>
    NotComparable,
}

/// <summary>One indicator that stands in both plans.</summary>
/// <param name="Similarity">How alike the two names are, 0 to 1.</param>
internal sealed record AlignedPair(CommitmentLine Left, CommitmentLine Right, double Similarity, Agreement Agreement);

/// <summary>Finds the indicators that two plans share, and whether their numbers conflict. Pure; no officer's judgement enters.</summary>
internal static class PlanAlignment
{
    /// <summary>Pairs the promises of two plans, each at most once, the most alike first.</summary>
    public static IReadOnlyList<AlignedPair> Of(IEnumerable<CommitmentLine> left, IEnumerable<CommitmentLine> right)
    {
        var rights = right.ToList();
        var candidates =
            from one in left
            from other in rights
            let similarity = Similarity(one, other)
            where similarity >= IndicatorName.Same
            orderby similarity descending, Agree(one, other), one.Code, other.Code
            select (one, other, similarity);
        var (takenLeft, takenRight) = (new HashSet<string>(), new HashSet<string>());
        var pairs = new List<AlignedPair>();
        foreach (var (one, other, similarity) in candidates)
            if (!takenLeft.Contains(one.Code) && !takenRight.Contains(other.Code))
            {
                takenLeft.Add(one.Code);
                takenRight.Add(other.Code);
                pairs.Add(new AlignedPair(one, other, similarity, Agree(one, other)));
            }
        return pairs;
    }

    /// <summary>How the numbers of two commitments compare.</summary>
    public static Agreement Agree(CommitmentLine left, CommitmentLine right)
    {
        var (one, other) = (left.Commitment, right.Commitment);
        var (p, q) = (left.Trajectory.Promise, right.Trajectory.Promise);
        if (p.Kind != q.Kind || one.PerYear != other.PerYear || p.Direction != q.Direction)
            return Agreement.NotComparable;
        if (UnitScale.Factor(one.Unit, other.Unit) is not { } factor || p.Goal is null != q.Goal is null)
            return Agreement.NotComparable;
        var sameNumber = p.Goal * factor == q.Goal && (one.High * factor == other.High);
        if (
            p.DueYear != q.DueYear
            || (one.BaseYear is not null && other.BaseYear is not null && one.BaseYear != other.BaseYear)
        )
            return Agreement.YearsDiffer;
        return sameNumber ? Agreement.Same : Agreement.NumbersDiffer;
    }

    private static double Similarity(CommitmentLine left, CommitmentLine right)
    {
        var bare = IndicatorName.Similarity(left.Commitment.Indicator, right.Commitment.Indicator);
        var full = IndicatorName.Similarity(Full(left.Commitment), Full(right.Commitment));
        return Math.Max(bare, full);
    }

    private static string Full(Commitment commitment) => commitment.Subject + commitment.Indicator;
}
