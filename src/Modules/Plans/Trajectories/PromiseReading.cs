using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Trajectories;

/// <summary>First and last year of a plan; null where the plan does not say.</summary>
internal sealed record PlanYears(int? First, int? Last);

/// <summary>Makes a commitment ready for arithmetic, and writes down what it took for granted.</summary>
internal static class PromiseReading
{
    /// <summary>Reads <paramref name="commitment"/> under the operator's assumptions.</summary>
    public static Promise Of(Commitment commitment, PlanYears years, Bands bands)
    {
        var assumptions = new List<Words>();
        var kind = KindOf(commitment, bands, assumptions);
        var due = commitment.DeadlineYear ?? years.Last;
        if (commitment.DeadlineYear is null && due is not null)
            assumptions.Add(AssumptionWords.DueByPlanEnd.With(due));
        var baseYear = commitment.BaseYear ?? years.First - 1;
        if (commitment.BaseYear is null && baseYear is not null && NeedsBase(kind))
            assumptions.Add(AssumptionWords.BaseBeforePlan.With(baseYear));
        var direction = DirectionOf(commitment);
        var (goal, most) = Goal(commitment, kind, direction, assumptions);
        if (goal is null && kind is not (PromiseKind.Report or PromiseKind.Relative or PromiseKind.Rank))
            kind = PromiseKind.NotFollowed;
        return new Promise(
            kind,
            commitment.Unit,
            kind is PromiseKind.Rank ? Direction.Down : direction,
            goal,
            most,
            commitment.Comparator is Comparator.MoreThan or Comparator.LessThan,
            commitment.Comparator is Comparator.About or Comparator.GrowthAbout || Says(commitment.Hedge, "左右", "约"),
            most is not null || IsCeiling(commitment),
            baseYear,
            due,
            DefinedStart(commitment),
            assumptions
        )
        {
            Top = most is null && goal is not null && goal == commitment.Low ? commitment.High : null,
            IsAtLeast = commitment.Comparator == Comparator.AtLeast,
        };
    }

    private static bool NeedsBase(PromiseKind kind) =>
        kind
            is PromiseKind.Level
                or PromiseKind.AverageGrowth
                or PromiseKind.CumulativeChange
                or PromiseKind.RateEitherWay;

    private static PromiseKind KindOf(Commitment commitment, Bands bands, List<Words> assumptions)
    {
        if (commitment.Kind is CommitmentKind.PlanCount or CommitmentKind.ProductSpec)
            return PromiseKind.NotFollowed;
        if (commitment.Comparator is Comparator.Rank or Comparator.RankTop)
            return PromiseKind.Rank;
        if (commitment.Comparator is Comparator.AboveReference)
            return PromiseKind.Relative;
        if (commitment.Comparator is Comparator.Milestone or Comparator.Level)
            return PromiseKind.Report;
        if (commitment.Comparator is Comparator.ReductionVsBase or Comparator.Decrease)
            return PromiseKind.CumulativeChange;
        if (commitment.Comparator is Comparator.GrowthReach or Comparator.GrowthAbout)
            return RateKind(commitment, bands, assumptions);
        if (!commitment.PerYear)
            return PromiseKind.Level;
        return SaysAverage(commitment) ? PromiseKind.YearlyMean : PromiseKind.EachYear;
    }

    private static PromiseKind RateKind(Commitment commitment, Bands bands, List<Words> assumptions)
    {
        if (!Units.IsPercent(commitment.Unit))
            return PromiseKind.Level;
        if (commitment.BaseYear is not null && !SaysAverage(commitment))
            return PromiseKind.CumulativeChange;
        if (commitment.PerYear && Says(commitment.Quote + commitment.Indicator, "每年", "逐年"))
            return PromiseKind.EachYear;
        // A rate for each year that does not say 每年 stems from 年均, whether or not its sentence is at hand.
        if (SaysAverage(commitment) || commitment.PerYear)
            return PromiseKind.AverageGrowth;
        if (bands.Rate is null)
            return PromiseKind.RateEitherWay;
        assumptions.Add(AssumptionWords.RateReading(bands.Rate.Value));
        return bands.Rate == RateReading.Average ? PromiseKind.AverageGrowth : PromiseKind.RateInYear;
    }

    private static (decimal? Goal, decimal? Most) Goal(
        Commitment commitment,
        PromiseKind kind,
        Direction direction,
        List<Words> assumptions
    )
    {
        if (kind == PromiseKind.CumulativeChange && direction == Direction.Down)
            return (-Math.Abs(commitment.Value ?? commitment.Low ?? 0), null);
        if (commitment.Comparator != Comparator.Range && commitment.Low is null)
            return (commitment.Value, null);
        if (Says(commitment.Hedge, "控制") || Says(commitment.Quote, "控制在"))
            return (commitment.Low, commitment.High);
        assumptions.Add(AssumptionWords.RangeByLowEnd);
        return (commitment.Low ?? commitment.Value, null);
    }

    private static decimal? DefinedStart(Commitment commitment)
    {
        if (commitment.Indicator.StartsWith("新增", StringComparison.Ordinal))
            return 0;
        var isChange =
            commitment.BaseYear is not null
            || commitment.Comparator is Comparator.GrowthReach or Comparator.GrowthAbout;
        return (isChange, commitment.Unit) switch
        {
            (true, "倍") => 1,
            (true, "番" or "百分点" or "个百分点") => 0,
            _ => null,
        };
    }

    private static Direction DirectionOf(Commitment commitment) =>
        commitment.Comparator
            is Comparator.AtMost
                or Comparator.LessThan
                or Comparator.ReductionVsBase
                or Comparator.Decrease
            ? Direction.Down
            : Direction.Up;

    private static bool IsCeiling(Commitment commitment) =>
        commitment.Comparator is Comparator.AtMost or Comparator.LessThan
        || Says(commitment.Quote, "保持", "稳定在", "控制在")
        || Says(commitment.Hedge, "保持", "控制");

    private static bool SaysAverage(Commitment commitment) =>
        Says(commitment.Quote, "年均", "平均每年")
        || Says(commitment.Indicator, "年均", "年平均")
        || Says(commitment.Unit, "/年");

    private static bool Says(string? text, params string[] words) =>
        text is not null && words.Any(word => text.Contains(word, StringComparison.Ordinal));
}
