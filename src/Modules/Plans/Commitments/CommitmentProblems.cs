using Yuelu.Kernel;

namespace Yuelu.Plans.Commitments;

/// <summary>Every refusal about commitments.</summary>
internal static class CommitmentProblems
{
    internal static Problem NoSuchCommitment(string code) =>
        new(
            ProblemKind.NotFound,
            "commitment.unknown",
            new(
                $"这份规划的这一版没有编号为 {code} 的承诺。请从承诺清单进入。",
                $"This version of the plan has no commitment {code}. Start from the list of commitments."
            )
        );
}
