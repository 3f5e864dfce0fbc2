using Yuelu.Kernel;

namespace Yuelu.Cli.Series;

/// <summary>The words of <c>yuelu series …</c>.</summary>
internal static class SeriesWords
{
    public static readonly Words Series = new("官方序列", "Official series");
    public static readonly Words List = new("列出官方序列", "Lists official series");
    public static readonly Words Show = new(
        "列出一个序列的数及其来源",
        "Lists the values of a series with their sources"
    );
    public static readonly Words Import = new(
        "送入CSV或Excel官方序列文件：先显示会改什么、哪里有错，写 --yes 才录入",
        "Sends a CSV or Excel file of official series: shows what it would change and what is wrong, and takes it in with --yes"
    );
    public static readonly Words Search = new("指标名称或代码的一部分", "A part of a name or key");
    public static readonly Words Area = new("地区代码", "Code of the area");
    public static readonly Words Key = new("序列代码", "Key");
    public static readonly Words Name = new("指标", "Indicator");
    public static readonly Words Unit = new("单位", "Unit");
    public static readonly Words Values = new("数据个数", "Values");
    public static readonly Words From = new("起", "From");
    public static readonly Words To = new("止", "To");
    public static readonly Words AsOf = new("这一天结束时持有的数", "The values that were held at the end of this day");
    public static readonly Words History = new("也列出更正以前的数", "Lists values that were corrected as well");
    public static readonly Words Forecast = new(
        "预测一个序列（模型推算，非官方数）",
        "Continues a series by a model; no official figures"
    );
    public static readonly Words Steps = new("预测期数", "How many periods ahead");
    public static readonly Words Expected = new("预测值", "Forecast");
    public static readonly Words Eighty = new("80% 区间", "80 % interval");
    public static readonly Words NinetyFive = new("95% 区间", "95 % interval");
    public static readonly Words ModelOutput = new(
        "这是模型推算的结果，不是官方公布的数。",
        "This is the output of a model and no official figure."
    );
    public static readonly Words Period = new("时期", "Period");
    public static readonly Words Value = new("数值", "Value");
    public static readonly Words Status = new("数据状态", "Status");
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words HeldFrom = new("持有起", "Held from");
    public static readonly Words HeldTo = new("持有止", "Held to");
    public static readonly Words TakenIn = new(
        "已录入新数 {0} 个、更正 {1} 个，舍去 {2} 行。",
        "Took in {0} new values and {1} corrections, and left {2} rows out."
    );
}
