using Yuelu.Kernel;

namespace Yuelu.Reader;

/// <summary>The words in which a reading is shown.</summary>
public static class ReadingWords
{
    public static readonly Words Title = new("题名", "Title");
    public static readonly Words Number = new("文号", "Number");
    public static readonly Words Issuer = new("发文机关", "Issuer");
    public static readonly Words Date = new("日期", "Date");
    public static readonly Words Period = new("规划期", "Period");
    public static readonly Words Chars = new("字符数", "Characters");
    public static readonly Words NotSaid = new("（文中未见）", "(the text does not say)");
    public static readonly Words Counts = new("合计", "Counts");
    public static readonly Words Outline = new("提纲", "Outline");
    public static readonly Words Inferred = new("推断的标题", "inferred headings");
    public static readonly Words Commitments = new("承诺", "Commitments");
    public static readonly Words OtherNumbers = new("其他数字", "Other numbers");
    public static readonly Words Tasks = new("任务", "Tasks");
    public static readonly Words Mechanisms = new("机制", "Mechanisms");
    public static readonly Words Actors = new("责任单位", "Actors");
    public static readonly Words Findings = new("提示", "Findings");
    public static readonly Words Accounting = new("字符去向", "Where the characters went");
    public static readonly Words Id = new("编号", "Id");
    public static readonly Words Kind = new("类别", "Kind");
    public static readonly Words Indicator = new("指标", "Indicator");
    public static readonly Words Subject = new("对象", "Subject");
    public static readonly Words Figure = new("数值", "Figure");
    public static readonly Words BaseYear = new("基期", "Base");
    public static readonly Words Deadline = new("期限", "Deadline");
    public static readonly Words PerYear = new("每年", "Per year");
    public static readonly Words Yes = new("是", "yes");
    public static readonly Words Section = new("章节", "Section");
    public static readonly Words Place = new("位置", "Place");
    public static readonly Words Quote = new("原文", "Quote");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Role = new("职责", "Role");
    public static readonly Words Sections = new("章节", "Sections");
    public static readonly Words Severity = new("程度", "Severity");
    public static readonly Words Code = new("代码", "Code");
    public static readonly Words Detail = new("说明", "Detail");
    public static readonly Words Kept = new("保留", "kept");
    public static readonly Words Repeat = new("重复", "repeat");
    public static readonly Words Boilerplate = new("页眉页脚等", "boilerplate");
    public static readonly Words Unplaced = new("未能归位", "unplaced");
    public static readonly Words Untitled = new("（标题缺失）", "(heading lost)");

    /// <summary>The kind of a commitment.</summary>
    public static Words Of(CommitmentKind kind) =>
        kind switch
        {
            CommitmentKind.Target => new("目标", "target"),
            CommitmentKind.Activity => new("活动量", "activity"),
            CommitmentKind.Milestone => new("节点", "milestone"),
            CommitmentKind.Rank => new("位次", "rank"),
            CommitmentKind.Relative => new("相对目标", "relative"),
            CommitmentKind.Qualitative => new("定性", "qualitative"),
            CommitmentKind.Requirement => new("要求", "requirement"),
            CommitmentKind.Budget => new("资金", "budget"),
            CommitmentKind.PlanCount => new("规划自身计数", "plan count"),
            CommitmentKind.ProductSpec => new("产品规格", "product specification"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The sort of a mechanism.</summary>
    public static Words Of(MechanismKind kind) =>
        kind switch
        {
            MechanismKind.Mechanism => new("机制", "mechanism"),
            MechanismKind.Platform => new("平台", "platform"),
            MechanismKind.Directory => new("目录", "directory"),
            MechanismKind.List => new("清单", "list"),
            MechanismKind.Fund => new("基金", "fund"),
            MechanismKind.Credit => new("信用", "credit"),
            MechanismKind.Monitoring => new("监测", "monitoring"),
            MechanismKind.Evaluation => new("评价", "evaluation"),
            MechanismKind.Database => new("数据库", "database"),
            MechanismKind.Standard => new("标准", "standard"),
            MechanismKind.Contest => new("评选", "contest"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What a finding asks of the officer.</summary>
    public static Words Of(Severity severity) =>
        severity switch
        {
            Reader.Severity.Info => new("告知", "info"),
            Reader.Severity.Doubt => new("存疑", "doubt"),
            Reader.Severity.Loss => new("缺失", "loss"),
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };

    /// <summary>The comparator with its place for the number, such as <c>≥{0}</c>.</summary>
    public static Words Of(Comparator comparator) =>
        comparator switch
        {
            Comparator.Reach => new("达到{0}", "reach {0}"),
            Comparator.AtLeast => new("≥{0}", "≥ {0}"),
            Comparator.MoreThan => new(">{0}", "> {0}"),
            Comparator.AtMost => new("≤{0}", "≤ {0}"),
            Comparator.LessThan => new("<{0}", "< {0}"),
            Comparator.About => new("约{0}", "about {0}"),
            Comparator.Range => new("{0}", "{0}"),
            Comparator.GrowthReach => new("增长{0}", "growth {0}"),
            Comparator.GrowthAbout => new("增长约{0}", "growth about {0}"),
            Comparator.ReductionVsBase => new("比基期下降{0}", "cut by {0} from base"),
            Comparator.Decrease => new("下降{0}", "decrease {0}"),
            Comparator.AboveReference => new("高于参照{0}", "above reference {0}"),
            Comparator.Rank => new("第{0}", "rank {0}"),
            Comparator.RankTop => new("前{0}", "top {0}"),
            Comparator.Level => new("水平{0}", "level {0}"),
            Comparator.Milestone => new("完成{0}", "done {0}"),
            Comparator.Count => new("计{0}", "count {0}"),
            _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
        };
}
