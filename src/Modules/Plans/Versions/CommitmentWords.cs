using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Versions;

/// <summary>The words of a commitment's kind and comparator, and of a mechanism's kind.</summary>
internal static class CommitmentWords
{
    internal static Words Of(CommitmentKind kind) =>
        kind switch
        {
            CommitmentKind.Target => new("目标", "target"),
            CommitmentKind.Activity => new("活动量", "activity"),
            CommitmentKind.Milestone => new("节点", "milestone"),
            CommitmentKind.Rank => new("位次", "rank"),
            CommitmentKind.Relative => new("相对目标", "relative target"),
            CommitmentKind.Qualitative => new("定性目标", "qualitative"),
            CommitmentKind.Requirement => new("要求", "requirement"),
            CommitmentKind.Budget => new("资金", "budget"),
            CommitmentKind.PlanCount => new("规划自身计数", "plan count"),
            _ => new("产品规格", "product specification"),
        };

    internal static Words Of(Comparator comparator) =>
        comparator switch
        {
            Comparator.Reach => new("达到", "reach"),
            Comparator.AtLeast => new("不低于", "at least"),
            Comparator.MoreThan => new("超过", "more than"),
            Comparator.AtMost => new("不超过", "at most"),
            Comparator.LessThan => new("低于", "less than"),
            Comparator.About => new("左右", "about"),
            Comparator.Range => new("区间", "range"),
            Comparator.GrowthReach => new("增长达到", "growth of"),
            Comparator.GrowthAbout => new("增长左右", "growth of about"),
            Comparator.ReductionVsBase => new("比基年下降", "reduction against base"),
            Comparator.Decrease => new("下降", "decrease"),
            Comparator.AboveReference => new("高于参照", "above a reference"),
            Comparator.Rank => new("位次", "rank"),
            Comparator.RankTop => new("前几位", "among the top"),
            Comparator.Level => new("水平", "level"),
            Comparator.Milestone => new("节点", "milestone"),
            _ => new("数量", "count"),
        };

    internal static Words Of(MechanismKind kind) =>
        kind switch
        {
            MechanismKind.Mechanism => new("机制", "mechanism"),
            MechanismKind.Platform => new("平台", "platform"),
            MechanismKind.Directory => new("目录", "directory"),
            MechanismKind.List => new("清单", "list"),
            MechanismKind.Fund => new("基金、专项资金", "fund"),
            MechanismKind.Credit => new("信用", "credit"),
            MechanismKind.Monitoring => new("监测", "monitoring"),
            MechanismKind.Evaluation => new("评价", "evaluation"),
            MechanismKind.Database => new("数据库", "database"),
            MechanismKind.Standard => new("标准", "standard"),
            _ => new("赛事", "contest"),
        };
}
