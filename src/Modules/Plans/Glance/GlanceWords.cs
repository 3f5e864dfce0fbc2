using Yuelu.Kernel;

namespace Yuelu.Plans.Glance;

/// <summary>The words of the plan at a glance and of the frame around every page of a plan.</summary>
internal static class GlanceWords
{
    public static readonly Words PartsOfThePlan = new("规划的各部分", "Parts of the plan");

    /// <summary>The parts of a plan's pages: key, path, name.</summary>
    public static readonly (string Key, string Path, Words Name)[] Parts =
    [
        ("glance", "", new("一览", "At a glance")),
        ("commitments", "/commitments", new("承诺", "Commitments")),
        ("work", "/work", new("任务与机制", "Tasks and mechanisms")),
        ("text", "/text", new("原文", "Text")),
        ("method", "/method", new("怎样计算", "How it is computed")),
        ("alignment", "/alignment", new("与其他规划对照", "Alignment")),
    ];

    public static readonly Words AsOf = new("状态截至", "State on");
    public static readonly Words Switch = new("更换日期", "Change day");
    public static readonly Words Today = new("今天", "Today");
    public static readonly Words ChosenDay = new(
        "下面是{0}的状态：只用到那天为止已结束时期的数据。",
        "This is the state on {0}: only figures for periods ended by then are used."
    );
    public static readonly Words Issued = new("{0}发布", "issued {0}");
    public static readonly Words Version = new("第{0}版，{1}发布", "version {0}, published {1}");
    public static readonly Words AllVersions = new("全部版本", "all versions");
    public static readonly Words NoneJudged = new(
        "截至{0}，{1}项承诺都还没有可以判断的数据。",
        "On {0} none of the {1} commitments has figures to be judged by."
    );
    public static readonly Words Judged = new(
        "截至{0}，{1}项承诺中{2}项有数据可以判断：{3}。其余{4}项没有可用的数据。",
        "On {0}, {2} of {1} commitments can be judged: {3}. The other {4} have no figures that decide."
    );
    public static readonly Words HowTheyStand = new("承诺完成得怎样", "How the commitments stand");
    public static readonly Words Count = new("项数", "Number");
    public static readonly Words Structure = new("规划的结构", "How the plan is built");
    public static readonly Words StructureHint = new(
        "每一节承诺的项数；点开可看各项。",
        "Commitments in each section; follow a number to see them."
    );
    public static readonly Words NoStructure = new("这一版没有大纲。", "This version has no outline.");
    public static readonly Words LostHeading = new("（原文标题缺失）", "(heading lost in the text)");
    public static readonly Words WithoutSection = new("没有归入章节的承诺", "Commitments without a section");
    public static readonly Words Landmarks = new("标志性工程", "Landmark counters");
    public static readonly Words TargetOf = new("目标{0}", "target {0}");
    public static readonly Words NoFigureYet = new("暂无数据", "no figure");
    public static readonly Words Industries = new("{0}个重点产业", "The {0} key industries");
    public static readonly Words Actions = new("{0}个专项行动", "The {0} special actions");
    public static readonly Words Attention = new("需要注意", "What needs attention");
    public static readonly Words NothingToAttend = new(
        "没有滞后或未完成的承诺。没有数据的不在此列。",
        "No commitment is behind or not met. Those without figures are not listed here."
    );
    public static readonly Words Coverage = new("数据覆盖", "Coverage");
    public static readonly Words CoverageText = new(
        "{0}项承诺中，{1}项有指标本身的数据，{2}项只有替代数据，{3}项没有任何数据。",
        "Of {0} commitments {1} have figures of their own, {2} only proxies, {3} none at all."
    );
    public static readonly Words AllCommitments = new("查看全部承诺", "See all commitments");
    public static readonly Words AllFigures = new("下载全部数据：", "Download all figures:");
    public static readonly Words NoIndustries = new("这一版没有列出。", "Not listed in this version.");
}
