using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Commitments;

/// <summary>The words of commitments on public pages.</summary>
internal static class ListWords
{
    public static readonly Words Commitments = new("承诺", "Commitments");
    public static readonly Words Code = new("编号", "Code");
    public static readonly Words Indicator = new("指标", "Indicator");
    public static readonly Words Subject = new("对象", "Whose");
    public static readonly Words Target = new("目标", "Target");
    public static readonly Words Unit = new("单位", "Unit");
    public static readonly Words Deadline = new("期限", "Due");
    public static readonly Words BaseYear = new("基年", "Base year");
    public static readonly Words Kind = new("类别", "Kind");
    public static readonly Words Section = new("章节", "Section");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Latest = new("最近数据", "Latest figure");
    public static readonly Words Why = new("为什么", "Why");
    public static readonly Words Any = new("全部", "any");
    public static readonly Words Promises = new("承诺（不含其他数字）", "promises (no other numbers)");
    public static readonly Words Search = new("搜索", "Search");
    public static readonly Words SearchHint = new("指标、对象或原文里的字", "Words in indicator, subject or sentence");
    public static readonly Words Show = new("筛选", "Filter");
    public static readonly Words Clear = new("清除筛选", "Clear filters");
    public static readonly Words Export = new("导出所列：", "Export what is shown:");
    public static readonly Words Found = new("{0}项", "{0} found");
    public static readonly Words NoneFound = new(
        "没有符合条件的承诺。请放宽筛选条件。",
        "No commitment matches. Loosen the filters."
    );
    public static readonly Words Page = new("第{0}页，共{1}页", "Page {0} of {1}");
    public static readonly Words Previous = new("上一页", "Previous");
    public static readonly Words Next = new("下一页", "Next");
    public static readonly Words SortedBy = new("按此列排序", "Sort by this column");
    public static readonly Words EachYear = new("每年{0}", "{0} each year");
    public static readonly Words AverageGrowth = new("年均增长{0}", "{0} a year on average");
    public static readonly Words Growth = new("增速{0}", "growth of {0}");
    public static readonly Words Change = new("比{1}年{0}", "{0} against {1}");
    public static readonly Words AboveReference = new(
        "高于对照（如全国平均）",
        "above a reference (such as the national average)"
    );
    public static readonly Words Rank = new("前{0}位", "rank {0} or better");
    public static readonly Words RankOpen = new("前列（没有写明位次）", "among the first (no place named)");
    public static readonly Words InWords = new("只有文字表述", "in words only");
    public static readonly Words OpenEnded = new("未写明", "not stated");

    /// <summary>The kind of a commitment.</summary>
    public static Words Of(CommitmentKind kind) =>
        kind switch
        {
            CommitmentKind.Target => new("目标", "target"),
            CommitmentKind.Activity => new("工作量", "activity"),
            CommitmentKind.Milestone => new("节点", "milestone"),
            CommitmentKind.Rank => new("位次", "rank"),
            CommitmentKind.Relative => new("相对目标", "relative"),
            CommitmentKind.Qualitative => new("定性目标", "in words"),
            CommitmentKind.Requirement => new("规定", "requirement"),
            CommitmentKind.Budget => new("资金", "budget"),
            CommitmentKind.PlanCount => new("文中计数", "count of its parts"),
            _ => new("产品规格", "product size"),
        };
}
