using Yuelu.Kernel;

namespace Yuelu.Registry.Reconciliation;

/// <summary>Every refusal of the reconciliation service.</summary>
internal static class ReconciliationProblems
{
    internal static readonly Problem NoQueries = new(
        ProblemKind.Invalid,
        "reconciliation.no-queries",
        new(
            "请以表单字段 queries 或 extend 发送 JSON（Reconciliation API 0.2）。",
            "Send JSON in the form field queries or extend (Reconciliation API 0.2)."
        )
    );

    internal static Problem TooMany(int most) =>
        new(
            ProblemKind.TooLarge,
            "reconciliation.too-many",
            new(
                $"一次最多 {most} 个查询。请分批发送。",
                $"At most {most} questions at once. Send them in several batches."
            )
        );
}
