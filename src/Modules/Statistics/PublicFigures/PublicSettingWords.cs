using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The words of the office's decisions on public figures.</summary>
internal static class PublicSettingWords
{
    internal static readonly Words Name = new("公开数据的设定", "Decisions on open data");
    internal static readonly Words Lead = new(
        "公开哪些指标、怎样保护单个企业，由办公室决定，连同起始日期和依据记录并存证。已有的决定不能改，只能另立一条。",
        "Which numbers are public, and how single enterprises are protected, is the office's decision; each is kept with its first day and ground and entered in the evidence log. None is changed: another takes its place."
    );
    internal static readonly Words InForce = new("现行", "In force");
    internal static readonly Words SetRule = new("设定披露规则", "Set the disclosure rule");
    internal static readonly Words LeastUnits = new("最少企业数", "Least number of enterprises");
    internal static readonly Words LeastUnitsHint = new(
        "数值大于零的企业少于此数，合计不公开。",
        "A sum with fewer enterprises above nought is hidden."
    );
    internal static readonly Words DominanceUnits = new("优势规则 n（家）", "Rule of dominance: n enterprises");
    internal static readonly Words DominancePercent = new("优势规则 k（%）", "Rule of dominance: k (%)");
    internal static readonly Words DominanceHint = new(
        "最大的 n 家占合计超过 k% 时不公开；不用此规则则两项都留空。",
        "A sum of which the n largest have more than k% is hidden; leave both empty for none."
    );
    internal static readonly Words PriorPercent = new("p% 规则的 p（%）", "p of the p% rule (%)");
    internal static readonly Words PriorHint = new(
        "第二大企业能把最大企业的数推算到 p% 以内时不公开；不用此规则则留空。",
        "A sum from which the second largest could work out the largest to within p% is hidden; leave empty for none."
    );
    internal static readonly Words ProtectionPercent = new("保护区间（%）", "Protection (%)");
    internal static readonly Words ProtectionHint = new(
        "任何人由公开的数推算未公开的数，区间上下至少各达其此百分比。",
        "What anybody can work out for a hidden sum reaches at least so far above and below it."
    );
    internal static readonly Words Zeros = new("合计为零的格", "Sums of nought");
    internal static readonly Words HideZeros = new("不公开", "hide");
    internal static readonly Words ShowZeros = new("公开", "show");
    internal static readonly Words From = new("起始日期", "First day");
    internal static readonly Words Ground = new("依据", "Ground");
    internal static readonly Words GroundHint = new(
        "例如会议纪要、办法的名称和文号。",
        "Such as the minutes or the rule with its number."
    );
    internal static readonly Words SetBy = new("设定人", "Set by");
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words Decide = new("决定一项指标", "Decide on a number");
    internal static readonly Words Which = new("指标", "Number");
    internal static readonly Words IsPublic = new("是否公开", "Public or not");
    internal static readonly Words Yes = new("公开", "public");
    internal static readonly Words No = new("不公开", "not public");
    internal static readonly Words Rules = new("历次披露规则", "Disclosure rules");
    internal static readonly Words Decisions = new("历次决定", "Decisions");
    internal static readonly Words NoneYet = new("还没有。", "None yet.");
    internal static readonly Words Publish = new("现在发布", "Publish now");
    internal static readonly Words Queued = new(
        "已排入后台任务；没有变化就不产生新的公开数据集。",
        "It is queued; where nothing has changed no public cube comes of it."
    );
    internal static readonly Words Saved = new(
        "已保存并存证；每晚或点“现在发布”时生效。",
        "Saved and entered in the evidence log; it takes effect at night, or by “Publish now”."
    );
    internal static readonly Words SinceJanuary = new(
        "请公开“本期”指标，不公开“本年累计”指标：相邻两期累计数相减即为当期数，而其保护不在规则之内。",
        "Make numbers of the period public, not those since January: two of these in a row give the month between by subtraction, which the rule does not protect."
    );
    internal static readonly Words LeftOut = new("未发布或未更新的表", "Tables left out or left as they were");
    internal static readonly Words Why = new("原因", "Reason");
}
