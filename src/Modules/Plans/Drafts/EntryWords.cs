using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>The words of an entry's form and of what is wrong in it.</summary>
internal static class EntryWords
{
    internal static readonly Words Indicator = new("指标", "Indicator");
    internal static readonly Words TaskTitle = new("任务", "Task");
    internal static readonly Words MechanismName = new("机制名称", "Mechanism");
    internal static readonly Words Kind = new("类别", "Kind");
    internal static readonly Words Subject = new("主体、范围", "Subject");
    internal static readonly Words Comparator = new("比较方式", "Comparator");
    internal static readonly Words Value = new("目标值", "Value");
    internal static readonly Words Low = new("下限", "From");
    internal static readonly Words High = new("上限", "To");
    internal static readonly Words Unit = new("单位", "Unit");
    internal static readonly Words BaseYear = new("基年", "Base year");
    internal static readonly Words DeadlineYear = new("期限", "Deadline");
    internal static readonly Words PerYear = new("每年都要达到", "Due in each year");
    internal static readonly Words Hedge = new("模糊词", "Hedge");
    internal static readonly Words Section = new("章节", "Section");
    internal static readonly Words NoSectionChosen = new("（不在章节中）", "(in no section)");
    internal static readonly Words Code = new("延续编号", "Continues code");
    internal static readonly Words CodeHint = new(
        "同一承诺事项在新版本中沿用旧编号；留空即为新承诺。",
        "A commitment keeps its code from version to version; leave empty for a new one."
    );
    internal static readonly Words NameMissing = new("请填写名称。", "Enter a name.");
    internal static readonly Words ChoiceMissing = new("请从列表中选择。", "Choose one from the list.");
    internal static readonly Words NumberMissing = new(
        "这种比较方式需要目标值。没有数字时，请把类别改为定性目标。",
        "This comparator needs a value. Without a number, choose the kind “qualitative”."
    );
    internal static readonly Words RangeNeedsBoth = new("区间需要下限和上限。", "A range needs both ends.");
    internal static readonly Words RangeUpsideDown = new(
        "上限小于下限，请对调。",
        "The upper end is below the lower one; swap them."
    );
    internal static readonly Words BaseMissing = new(
        "比基年下降需要基年，例如 2015。",
        "A reduction against a base needs its base year, such as 2015."
    );
    internal static readonly Words BaseAfterDeadline = new(
        "基年应早于期限。",
        "The base year must come before the deadline."
    );
    internal static readonly Words NoNumber = new(
        "“{0}”不是数字。请只填数字，单位填在单位栏。",
        "“{0}” is not a number. Enter digits only; the unit has its own field."
    );
    internal static readonly Words NoYear = new(
        "“{0}”不是年份。请填 {1} 至 {2} 之间的四位年份。",
        "“{0}” is not a year. Enter four digits between {1} and {2}."
    );
    internal static readonly Words NoSection = new(
        "提纲里没有“{0}”这一节，请从列表中选择。",
        "The outline has no section “{0}”; choose one from the list."
    );
}
