using Yuelu.Kernel;

namespace Yuelu.Cli.Plans;

/// <summary>Refusals of <c>yuelu plan</c>.</summary>
internal static class PlanProblems
{
    public static Problem NotWaiting(string key) =>
        new(
            ProblemKind.Invalid,
            "entry.not-waiting",
            new Words(
                $"草稿中没有待审核的条目“{key}”：请用 yuelu api GET drafts/草稿/entries 查看。",
                $"No entry “{key}” waits in the draft: look with yuelu api GET drafts/DRAFT/entries."
            )
        );
}
