using Yuelu.Kernel;

namespace Yuelu.Cli.Settings;

/// <summary>The words of <c>yuelu setting</c>.</summary>
internal static class SettingWords
{
    public static readonly Words Setting = new("设定", "Settings");
    public static readonly Words List = new("列出与规划有关的设定", "Lists the settings that concern a plan");
    public static readonly Words Add = new(
        "增加一项设定，写明首日和来源",
        "Adds a setting with its first day and its source"
    );
    public static readonly Words End = new("截止一项设定：今天为末日", "Ends a setting: today is its last day");
    public static readonly Words Plan = new(
        "规划的网址名，如 hunan-2016-2020",
        "Address name of the plan, such as hunan-2016-2020"
    );
    public static readonly Words Id = new("标识", "Id");
    public static readonly Words Key = new("名称，如 about.tolerance", "Name, such as about.tolerance");
    public static readonly Words Value = new("值", "Value");
    public static readonly Words From = new("首日", "First day");
    public static readonly Words Until = new("末日", "Last day");
    public static readonly Words Commitment = new(
        "承诺编号；不写时为全部",
        "Code of the commitment; all when left out"
    );
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words Note = new("备注", "Note");
}
