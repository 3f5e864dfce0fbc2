using Yuelu.Plans.Commitments;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Glance;

/// <summary>Which commitments need attention: those not met or behind, then nearly, met late, and those that lack one thing to be computed though figures are held.</summary>
internal static class Attention
{
    private const int Most = 10;

    private static readonly Standing[] Order =
    [
        Standing.NotMet,
        Standing.Behind,
        Standing.Nearly,
        Standing.MetLate,
        Standing.CannotCompute,
    ];

    /// <summary>The most pressing ones, at most ten.</summary>
    public static IReadOnlyList<CommitmentLine> Of(IEnumerable<CommitmentLine> promises) =>
        [
            .. promises
                .Where(line => Array.IndexOf(Order, line.Trajectory.Standing) >= 0)
                .Where(line => line.Trajectory.Standing != Standing.CannotCompute || line.HasOwnFigure)
                .OrderBy(line => Array.IndexOf(Order, line.Trajectory.Standing))
                .Take(Most),
        ];
}
