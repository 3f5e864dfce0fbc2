using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Commitments;

/// <summary>A commitment's target as a short phrase: number, comparator and unit.</summary>
internal static class TargetWords
{
    /// <summary>The phrase, such as 比2015年−18%, 5—8家 or 每年50名.</summary>
    public static Words Of(CommitmentLine line)
    {
        var promise = line.Trajectory.Promise;
        if (promise.Kind == PromiseKind.Relative)
            return ListWords.AboveReference;
        if (promise.Kind == PromiseKind.Rank)
            return promise.Goal is { } rank ? ListWords.Rank.With(Numeral.Say(rank)) : ListWords.RankOpen;
        if (promise.Goal is null)
            return line.Commitment.Value is { } value
                ? Numeral.Say(new Quantity(value), line.Commitment.Unit)
                : ListWords.InWords;
        var goal = GoalWords.Of(promise);
        return promise.Kind switch
        {
            PromiseKind.AverageGrowth => ListWords.AverageGrowth.With(goal),
            PromiseKind.RateInYear or PromiseKind.RateEitherWay => ListWords.Growth.With(goal),
            PromiseKind.CumulativeChange => ListWords.Change.With(goal, promise.BaseYear ?? 0),
            _ => PerYear(line, goal),
        };
    }

    private static Words PerYear(CommitmentLine line, Words words) =>
        line.Commitment.PerYear ? ListWords.EachYear.With(words) : words;
}
