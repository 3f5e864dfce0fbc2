using Yuelu.Kernel;

namespace Yuelu.Statistics.Situation;

/// <summary>The words of dashboards.</summary>
internal static class SituationWords
{
    internal static readonly Words Name = new("形势分析", "Situation");
    internal static readonly Words Lead = new(
        "辖区内（本部门的调查表为全部对象）一个指标在一个报告期的总量、增速、走势、位次和拉动，取自一个不再改变的数据版次。",
        "One number in one period: its total, growth, course, ranks and contributions in your area (of a form that you keep: of all whom it asks), out of a vintage that never changes."
    );
    internal static readonly Words Cumulative = new("本年累计取自", "Since January from");
    internal static readonly Words CumulativeUsual = new("同名累计指标", "the cumulative number of that name");
    internal static readonly Words CumulativeSum = new("各期相加（只适合流量）", "the periods added up (flows only)");
    internal static readonly Words CumulativeNone = new("不显示", "not shown");
    internal static readonly Words AddedUp = new("“{0}”自年初各期相加", "“{0}”, the periods of the year added up");
    internal static readonly Words SinceJanuary = new("本年累计", "Since January");
    internal static readonly Words PeriodHint = new(
        "如 2026-03、2026M02C（1—2月）；空着取最近一期",
        "such as 2026-03, 2026M02C (January and February); empty for the last"
    );
    internal static readonly Words RankBy = new("地区排位", "Areas ranked");
    internal static readonly Words ByCity = new("按市州", "by city");
    internal static readonly Words ByCounty = new("按县市区", "by county");
    internal static readonly Words Where = new("范围", "Where");
    internal static readonly Words All = new("辖区全部", "All in scope");
    internal static readonly Words Unknown = new("未知", "Not known");
    internal static readonly Words Rank = new("位次", "Rank");
    internal static readonly Words RankSame = new("位次未变", "rank unchanged");
    internal static readonly Words RankUp = new("比上年升 {0} 位", "up {0} on the year before");
    internal static readonly Words RankDown = new("比上年降 {0} 位", "down {0} on the year before");
    internal static readonly Words RankNew = new("上年无数", "no figure the year before");
    internal static readonly Words Share = new("占比", "Share");
    internal static readonly Words Contribution = new("拉动（百分点）", "Contribution (percentage points)");
    internal static readonly Words Part = new("分组", "Part");
    internal static readonly Words Code = new("代码", "Code");
    internal static readonly Words Group = new("名称", "Name");
    internal static readonly Words RankBefore = new("上年位次", "Rank the year before");
    internal static readonly Words Sum = new("合计", "Total");
    internal static readonly Words Trend = new("走势", "Course");
    internal static readonly Words TrendTable = new("走势数据", "The course in figures");
    internal static readonly Words Chart = new("{0}：{1}，{2}", "{0}: {1}, {2}");
    internal static readonly Words MapOf = new("{0}（{1}），{2}", "{0} ({1}), {2}");
    internal static readonly Words Earlier = new("上一期", "Period before");
    internal static readonly Words Later = new("下一期", "Period after");
    internal static readonly Words SameFirms = new("可比企业 {0} 家，共 {1} 家", "{0} same enterprises of {1}");
    internal static readonly Words LastTime = new("；上一期 {0} 家", "; {0} in the period before");
    internal static readonly Words NoSizes = new(
        "这个版次发布时还没有保存企业规模，不能按规模分组。",
        "Size classes were not yet kept when this vintage was published; nothing is told by size."
    );
    internal static readonly Words Formula = new(
        "把“{0}”在该报告期内已验收的填报值逐家相加；按精确小数计算，不取整。地区、行业和规模以发布时的企业名录为准。同口径增速 = 本期与去年同期都有验收数的企业，本期之和 ÷ 同期之和 − 1；同期之和不大于零时不计算。占比 = 该组 ÷ 合计。位次按本期值由大到小，只在可见范围内排；值相同的位次相同。拉动百分点 =（该组同口径本期 − 该组同口径同期）÷ 合计同口径同期 × 100，各组之和等于合计的同口径增速（表中取整后相加可能差在末位，CSV 不取整）。",
        "“{0}” as accepted for the period, added up over the enterprises in exact decimals and not rounded. Area, industry and size class are those of the register when the vintage was published. Growth of the same enterprises = over those with accepted values in both periods, sum now ÷ sum a year before − 1; over a base that is not positive there is none. Share = the group ÷ the total. Ranks are by value, the largest first, among what you may see; equal values share a rank. Contribution in percentage points = (same enterprises of the group now − a year before) ÷ same enterprises of all a year before × 100; the groups' add up to the total's growth (rounded ones may differ in the last digit; the CSV is not rounded)."
    );
    internal static readonly Words NumbersOfForms = new("调查表指标", "Numbers of forms");
    internal static readonly Words OfRegister = new("指标库", "Indicators");
    internal static readonly Words NoSum = new(
        "各组的数相加不等于全部的数（比率、得分等），所以没有占比和拉动；各组的变动见“同口径变动”一列。",
        "The groups' figures do not add up to that of all, as of a ratio or a score; so there are neither shares nor contributions. The changes of the groups are in their own column."
    );
    internal static readonly Words NotAllOfIt = new(
        "有的组缺少输入，各组之和不等于全部的数，所以没有占比和拉动。",
        "Some groups lack inputs, so that the groups do not add up to that of all; there are neither shares nor contributions."
    );
    internal static readonly Words RankedBy = new(
        "位次按{0}，只在可见范围内排；值相同的位次相同，没有数的排在最后、不编位次。",
        "Ranks are by {0}, among what you may see; equal figures share a rank, what has no figure comes last and has none."
    );
    internal static readonly Words Points = new("同口径变动（百分点）", "Change, same enterprises (points)");
    internal static readonly Words MadeFile = new(
        "全部数字、公式与查询（JSON）",
        "All figures, formula and query (JSON)"
    );

    /// <summary>What size classes are called.</summary>
    internal static readonly IReadOnlyDictionary<string, Words> Sizes = new Dictionary<string, Words>
    {
        ["large"] = new("大型", "Large"),
        ["medium"] = new("中型", "Medium"),
        ["small"] = new("小型", "Small"),
        ["micro"] = new("微型", "Micro"),
    };

    /// <summary>What a size class is called; empty for one that is not known.</summary>
    internal static Words OfSize(string size) =>
        size.Length == 0 ? Unknown : Sizes.GetValueOrDefault(size, Words.Same(size));

    /// <summary>What a table of groups is called.</summary>
    internal static readonly IReadOnlyDictionary<SituationPart, Words> Parts = new Dictionary<SituationPart, Words>
    {
        [SituationPart.All] = Sum,
        [SituationPart.City] = new("市州", "Cities"),
        [SituationPart.County] = new("县市区", "Counties"),
        [SituationPart.Division] = new("行业大类", "Divisions of industry"),
        [SituationPart.Size] = new("企业规模", "Size classes"),
        [SituationPart.Enterprise] = new("企业", "Enterprises"),
    };

    /// <summary>The word of a state.</summary>
    internal static readonly IReadOnlyDictionary<SituationState, Words> States = new Dictionary<SituationState, Words>
    {
        [SituationState.Up] = new("增长", "growth"),
        [SituationState.Down] = new("下降", "fall"),
        [SituationState.Level] = new("持平", "unchanged"),
        [SituationState.NoBase] = new("无可比基数", "no base to compare with"),
    };

    /// <summary>The shape of a state, for black and white.</summary>
    internal static readonly IReadOnlyDictionary<SituationState, string> Shapes = new Dictionary<SituationState, string>
    {
        [SituationState.Up] = "▲",
        [SituationState.Down] = "▼",
        [SituationState.Level] = "＝",
        [SituationState.NoBase] = "○",
    };
}
