using Yuelu.Kernel;

namespace Yuelu.Registry.Merging;

/// <summary>Every refusal about merging enterprises.</summary>
internal static class MergeProblems
{
    internal static readonly Problem NoReason = new(
        ProblemKind.Invalid,
        "enterprise-merge.no-reason",
        new(
            $"请写明理由（不超过{MergeMapping.LongestReason}字）。",
            $"Say why (at most {MergeMapping.LongestReason} characters)."
        )
    );

    internal static readonly Problem Itself = new(
        ProblemKind.Invalid,
        "enterprise-merge.itself",
        new("企业不能并入自己。请填另一个企业的代码。", "An enterprise is not merged into itself. Give another's code.")
    );

    internal static readonly Problem HasOthers = new(
        ProblemKind.Conflict,
        "enterprise-merge.has-others",
        new(
            "已有别的登记并入这个企业。请先把它们拆开，再分别并入。",
            "Other entries were merged into this one. Part them first, then merge each."
        )
    );

    internal static readonly Problem NotMerged = new(
        ProblemKind.Conflict,
        "enterprise-merge.not-merged",
        new("这条登记没有并入别的企业，不用拆开。", "This entry is not merged into another; there is nothing to part.")
    );

    internal static readonly Problem TooMany = new(
        ProblemKind.Conflict,
        "enterprise-merge.too-many",
        new(
            $"辖区内的企业超过{NearPairs.Most}个。请填一个市或县的区划代码再找。",
            $"There are more than {NearPairs.Most} enterprises. Name the code of a city or county."
        )
    );

    internal static Problem NoSuchOther(string code) =>
        new(
            ProblemKind.Invalid,
            "enterprise-merge.no-such-other",
            new(
                $"辖区内没有代码为“{code}”的企业。请核对代码；别处的企业由上级单位合并。",
                $"There is no enterprise “{code}” in your area. Compare the code; those of others are merged by the organisation above."
            )
        );

    internal static Problem IntoMerged(string code) =>
        new(
            ProblemKind.Conflict,
            "enterprise-merge.into-merged",
            new(
                $"{code} 已并入别的企业。请直接并入那个企业。",
                $"{code} was merged into another itself. Merge into that one."
            )
        );
}
