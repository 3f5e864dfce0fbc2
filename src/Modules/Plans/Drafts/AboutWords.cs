using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>The words of the page about the plan itself.</summary>
internal static class AboutWords
{
    internal static readonly Words Title = new("规划信息", "About the plan");
    internal static readonly Words How = new(
        "这些内容显示在公开页面上。英文留空时显示中文。",
        "This stands on the public pages. Where the English is empty, the Chinese is shown."
    );
    internal static readonly Words PlanTitle = new("规划名称（中文）", "Title (Chinese)");
    internal static readonly Words PlanTitleEn = new("规划名称（英文）", "Title (English)");
    internal static readonly Words Territory = new("地区（中文）", "Territory (Chinese)");
    internal static readonly Words TerritoryEn = new("地区（英文）", "Territory (English)");
    internal static readonly Words Industries = new("重点产业", "Industries");
    internal static readonly Words Actions = new("专项行动、工程", "Actions");
    internal static readonly Words Landmarks = new("标志性工程", "Landmark projects");
    internal static readonly Words OneALine = new(
        "每行一个，写作：中文 | English",
        "One a line, as: Chinese | English"
    );
    internal static readonly Words OneALineWithCode = new(
        "每行一个，写作：中文 | English | 承诺编号",
        "One a line, as: Chinese | English | code of its commitment"
    );
    internal static readonly Words Save = new("保存", "Save");
    internal static readonly Words TitleMissing = new("请填写规划名称。", "Enter the plan's title.");
}
