using Yuelu.Kernel;

namespace Yuelu.Statistics.Warnings;

/// <summary>The words of rules and warnings.</summary>
internal static class WarningWords
{
    internal static readonly Words Name = new("预警", "Warnings");
    internal static readonly Words Lead = new(
        "战略办公室设定的规则对每个数的最新一期自动判断；每条预警写明是哪一版规则、什么数、为什么。",
        "Rules of the strategy office judge the latest period of each figure by themselves; each warning says by which version of a rule, of which figure and why."
    );
    internal static readonly Words Rules = new("预警规则", "Warning rules");
    internal static readonly Words RulesLead = new(
        "每条规则有来源和起止日期；已有版本不改，只能截止或由新版本接替。阈值都由办公室填写，本平台不预设。",
        "Each rule has a source and its days. A version is never changed: it is ended, or another takes its place. All thresholds are the office's; none is preset."
    );
    internal static readonly Words New = new("新规则", "New rule");
    internal static readonly Words NewVersion = new("新版本", "New version");
    internal static readonly Words NoRules = new("还没有预警规则。", "There are no warning rules yet.");
    internal static readonly Words NoWarnings = new("没有符合的预警。", "No warning fits.");
    internal static readonly Words Rule = new("规则", "Rule");
    internal static readonly Words RuleName = new("规则名称", "Name of the rule");
    internal static readonly Words RuleNameEn = new("英文名称（可不填）", "Name in English (may be left out)");
    internal static readonly Words NumberAndVersion = new("规则 {0} 第 {1} 版", "rule {0}, version {1}");
    internal static readonly Words Period = new("时期", "Period");
    internal static readonly Words Why = new("为什么", "Why");
    internal static readonly Words State = new("状态", "State");
    internal static readonly Words RaisedAt = new("提出时间", "Raised");
    internal static readonly Words Any = new("全部", "All");
    internal static readonly Words Figure = new("监测的数", "Figure");
    internal static readonly Words Condition = new("条件", "Condition");
    internal static readonly Words Threshold = new("阈值", "Threshold");
    internal static readonly Words ThresholdHint = new(
        "按所监测的数的单位填写；增速按 % 填写。连续下降和偏离季节没有阈值。",
        "In the unit of the figure; growth in per cent. Falls in a row and being off its season have none."
    );
    internal static readonly Words Periods = new("期数", "Number of periods");
    internal static readonly Words PeriodsHint = new(
        "连续下降几期，或预测往后几期；其他条件留空。",
        "How many falls in a row, or how many periods ahead; empty for other conditions."
    );
    internal static readonly Words Series = new("官方序列代码", "Key of an official series");
    internal static readonly Words SeriesHint = new(
        "如 M.IVA.430000._T.ACTUAL；监测汇总数的留空",
        "such as M.IVA.430000._T.ACTUAL; empty for a total"
    );
    internal static readonly Words Form = new("调查表代码", "Code of a form");
    internal static readonly Words Field = new("指标代码", "Code of its field");
    internal static readonly Words Source = new("阈值的来源或依据", "Source of the threshold");
    internal static readonly Words Note = new("备注", "Note");
    internal static readonly Words From = new("生效日期", "First day");
    internal static readonly Words To = new("失效日期（可不填）", "Last day (may be left out)");
    internal static readonly Words Valid = new("有效期", "Holds");
    internal static readonly Words FromTo = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Words Since = new("{0} 起", "from {0}");
    internal static readonly Words Preview = new("预览", "Preview");
    internal static readonly Words Keep = new("保存规则", "Keep the rule");
    internal static readonly Words Previewed = new(
        "按现在持有的数，最近 {0} 期中有 {1} 期会预警，{2} 期无法判断。",
        "With today's figures it would have warned in {1} of the latest {0} periods; {2} cannot be judged."
    );
    internal static readonly Words PreviewHow = new(
        "每期只用该期及以前的数判断；所用的数是现在持有的，可能已经更正。",
        "Each period is judged by the figures up to it alone, as they are held now; some may have been corrected since."
    );
    internal static readonly Words Would = new("会预警", "would warn");
    internal static readonly Words WouldNot = new("不预警", "would not");
    internal static readonly Words Unclear = new("无法判断", "cannot be judged");
    internal static readonly Words Kept = new(
        "规则已保存，正在判断最新一期。",
        "The rule is kept, and the latest period is being judged."
    );
    internal static readonly Words EndToday = new("今天截止", "End today");
    internal static readonly Words KeptBy = new("保存人", "Kept by");
    internal static readonly Words Versions = new("版本沿革", "Versions");
    internal static readonly Words Acknowledge = new("知悉", "Acknowledge");
    internal static readonly Words AcknowledgeNote = new("说明（原因或措施）", "What is known or done about it");
    internal static readonly Words AcknowledgedBy = new("{0} 于 {1} 知悉：{2}", "Acknowledged by {0}, {1}: {2}");
    internal static readonly Words EndedAt = new("于 {0} 解除：{1}", "Ended {0}: {1}");
    internal static readonly Words Made = new("这条预警是怎么来的", "How this warning was made");
    internal static readonly Words PeriodsSaid = new("（{0}期）", " ({0} periods)");
    internal static readonly Words MadeOf = new("取自", "Made of");
    internal static readonly Words OfSeries = new(
        "官方序列 {0}，最后一个数于 {1} 录入。SHA-256",
        "Official series {0}, its last value taken in {1}. SHA-256"
    );
    internal static readonly Words OfVintage = new("数据版次 {0}。SHA-256", "Vintage {0}. SHA-256");
    internal static readonly Words Subscribe = new("订阅", "Subscribe");
    internal static readonly Words SubscribeAll = new("订阅全部规则", "Subscribe to all rules");
    internal static readonly Words Unsubscribe = new("退订", "Unsubscribe");
    internal static readonly Words UnsubscribeAll = new("退订全部规则", "Unsubscribe from all rules");
    internal static readonly Words SubscribeHow = new(
        "订阅后，新的预警会出现在您的待办里；设置了邮件的也会发邮件。",
        "Each new warning will stand in your to-do list, and come by mail where mail is set up."
    );
    internal static readonly Words Judge = new("判断预警规则", "Judge warning rules");
    internal static readonly Words Judged = new(
        "判断 {0} 条规则：新预警 {1} 条，解除 {2} 条。",
        "Judged {0} rules: {1} new warnings, {2} ended."
    );
    internal static readonly Words Notice = new("预警：{0}。{1}", "Warning: {0}. {1}");
    internal static readonly Words RuleEnded = new(
        "规则已截止或换了版本。",
        "The rule ended or another version took its place."
    );
    internal static readonly Words NoLonger = new("不再符合条件：{0}", "It no longer meets the condition: {0}");
    internal static readonly Words Followed = new("由新的判断接替：{0}", "Another judgement took its place: {0}");

    internal static readonly Words NoFigure = new("{0}没有数。", "There is no figure for {0}.");
    internal static readonly Words NoGrowth = new(
        "{0}没有同口径增速。",
        "There is no growth over the same enterprises for {0}."
    );
    internal static readonly Words IsBelow = new("{0}为{1}，低于阈值{2}。", "{0} is {1}, below the threshold of {2}.");
    internal static readonly Words IsNotBelow = new(
        "{0}为{1}，不低于阈值{2}。",
        "{0} is {1}, not below the threshold of {2}."
    );
    internal static readonly Words IsAbove = new("{0}为{1}，高于阈值{2}。", "{0} is {1}, above the threshold of {2}.");
    internal static readonly Words IsNotAbove = new(
        "{0}为{1}，不高于阈值{2}。",
        "{0} is {1}, not above the threshold of {2}."
    );
    internal static readonly Words GrowsLess = new(
        "{0}同口径增速为{1}，低于阈值{2}。",
        "In {0} growth over the same enterprises is {1}, below the threshold of {2}."
    );
    internal static readonly Words GrowsEnough = new(
        "{0}同口径增速为{1}，不低于阈值{2}。",
        "In {0} growth over the same enterprises is {1}, not below the threshold of {2}."
    );
    internal static readonly Words TooFewToFall = new(
        "到{0}为止没有连续{1}期的数，无法判断。",
        "Up to {0} there are not {1} figures in a row, so it cannot be judged."
    );
    internal static readonly Words Fell = new(
        "到{0}已连续下降{1}期，由{2}降到{3}。",
        "By {0} it fell {1} times in a row, from {2} to {3}."
    );
    internal static readonly Words DidNotFall = new(
        "到{0}没有连续下降{1}期（期初{2}，期末{3}）。",
        "By {0} it did not fall {1} times in a row (from {2} to {3})."
    );
    internal static readonly Words OffSeason = new(
        "{0}为{1}，在按此前各期推算的 95% 区间{2}至{3}之外（模型推算）。",
        "{0} is {1}, outside the 95 % interval from {2} to {3} that earlier periods led to expect (model output)."
    );
    internal static readonly Words InSeason = new(
        "{0}为{1}，在按此前各期推算的 95% 区间{2}至{3}之内（模型推算）。",
        "{0} is {1}, inside the 95 % interval from {2} to {3} that earlier periods led to expect (model output)."
    );
    internal static readonly Words MayFall = new(
        "{0}之后{1}期内，预测 95% 区间的下限最低为{2}，低于阈值{3}（模型推算）。",
        "Within {1} periods after {0} the lower end of the forecast's 95 % interval comes to {2}, below the threshold of {3} (model output)."
    );
    internal static readonly Words WillNotFall = new(
        "{0}之后{1}期内，预测 95% 区间的下限最低为{2}，不低于阈值{3}（模型推算）。",
        "Within {1} periods after {0} the lower end of the forecast's 95 % interval comes to {2}, not below the threshold of {3} (model output)."
    );
    internal static readonly Words MayRise = new(
        "{0}之后{1}期内，预测 95% 区间的上限最高为{2}，高于阈值{3}（模型推算）。",
        "Within {1} periods after {0} the upper end of the forecast's 95 % interval comes to {2}, above the threshold of {3} (model output)."
    );
    internal static readonly Words WillNotRise = new(
        "{0}之后{1}期内，预测 95% 区间的上限最高为{2}，不高于阈值{3}（模型推算）。",
        "Within {1} periods after {0} the upper end of the forecast's 95 % interval comes to {2}, not above the threshold of {3} (model output)."
    );

    /// <summary>What a condition is called.</summary>
    internal static Words Of(WarningCondition condition) =>
        condition switch
        {
            WarningCondition.Below => new("低于阈值", "below the threshold"),
            WarningCondition.Above => new("高于阈值", "above the threshold"),
            WarningCondition.GrowthBelow => new(
                "同口径增速低于阈值（只用于汇总数）",
                "growth over the same enterprises below the threshold (totals only)"
            ),
            WarningCondition.FellInARow => new("连续下降", "fell several times in a row"),
            WarningCondition.MayFallBelow => new(
                "预测区间可能低于阈值",
                "the forecast's interval may fall below the threshold"
            ),
            WarningCondition.MayRiseAbove => new(
                "预测区间可能高于阈值",
                "the forecast's interval may rise above the threshold"
            ),
            _ => new("偏离季节规律", "off its season"),
        };

    /// <summary>What a state is called.</summary>
    internal static Words Of(WarningState state) =>
        state switch
        {
            WarningState.Raised => new("待处理", "raised"),
            WarningState.Acknowledged => new("已知悉", "acknowledged"),
            _ => new("已解除", "ended"),
        };

    /// <summary>The tag that goes with a state.</summary>
    internal static string Tag(WarningState state) =>
        state switch
        {
            WarningState.Raised => "tag-bad",
            WarningState.Acknowledged => "tag-warn",
            _ => "",
        };

    /// <summary>The shape that goes with a state.</summary>
    internal static string Shape(WarningState state) =>
        state switch
        {
            WarningState.Raised => "▲",
            WarningState.Acknowledged => "◐",
            _ => "○",
        };
}
