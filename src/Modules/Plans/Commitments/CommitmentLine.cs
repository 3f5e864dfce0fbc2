using Yuelu.Kernel;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Odds;
using Yuelu.Plans.Trajectories;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>One commitment with its figures and how it stands on the chosen day.</summary>
/// <param name="Figures">Its figures that hold, in the order of filing; those for later periods included.</param>
internal sealed record CommitmentLine(Commitment Commitment, Trajectory Trajectory, IReadOnlyList<Observation> Figures)
{
    public string Code => Commitment.Id;

    /// <summary>Whether it is a promise and not another number of the text (a count of its own parts, a product's size, a rule, a budget).</summary>
    public bool IsPromise =>
        Commitment.Kind
            is not (
                CommitmentKind.PlanCount
                or CommitmentKind.ProductSpec
                or CommitmentKind.Requirement
                or CommitmentKind.Budget
            );

    /// <summary>How likely it is met by its deadline, told on a day; or why that cannot be said.</summary>
    public Result<TargetOutlook> OddsOn(DateOnly day) =>
        TargetOutlook.Of(
            Trajectory,
            FigureShelf.Of(Figures.Select(figure => Board.ToFigure(figure, Commitment)), day).Own,
            day
        );

    /// <summary>Whether a figure of the indicator itself is held.</summary>
    public bool HasOwnFigure => Figures.Any(figure => figure.Role == FigureRole.Indicator);

    /// <summary>Whether a proxy is held.</summary>
    public bool HasProxy => Figures.Any(figure => figure.Role == FigureRole.Proxy);
}
