using Yuelu.Kernel;

namespace Yuelu.Cli.Vintages;

/// <summary>The words of <c>yuelu vintage</c> and <c>yuelu total</c>.</summary>
internal static class VintageWords
{
    public static readonly Words Vintages = new("数据版次", "Vintages of accepted figures");
    public static readonly Words List = new("列出数据版次", "Lists the vintages");
    public static readonly Words Verify = new(
        "把一个版次的文件整个读一遍，与哈希核对；不符时退出码不为 0",
        "Reads the files of a vintage whole against their hashes; exits with other than 0 when one differs"
    );
    public static readonly Words Publish = new("现在发布新验收的数据", "Publishes now what was newly accepted");
    public static readonly Words Total = new(
        "汇总范围内已验收的一个指标及其增速",
        "Adds up a number of a form as accepted in scope, with its growth"
    );
    public static readonly Words Number = new("版次", "Vintage");
    public static readonly Words Form = new("调查表代码", "Code of the form");
    public static readonly Words Indicator = new("指标代码", "Code of its number");
    public static readonly Words By = new("怎样分组", "How totals are told apart");
    public static readonly Words From = new("起始报告期", "First period");
    public static readonly Words To = new("终止报告期", "Last period");
    public static readonly Words AsOf = new(
        "取这一天结束时最新的版次",
        "The vintage that was the newest at the end of this day"
    );
    public static readonly Words At = new("发布时间", "Published");
    public static readonly Words Facts = new("数据个数", "Facts");
    public static readonly Words Sha256 = new("SHA-256", "SHA-256");
    public static readonly Words Job = new("后台任务", "Job");
    public static readonly Words Sound = new("与发布时一致的文件", "Files as they were published");
    public static readonly Words Broken = new(
        "这些文件缺失或与发布时不同，已停用：{0}",
        "These files are missing or differ from what was published, and are out of use: {0}"
    );
    public static readonly Words Area = new("地区", "Area");
    public static readonly Words Industry = new("行业", "Industry");
    public static readonly Words Enterprise = new("企业", "Enterprise");
    public static readonly Words Enterprises = new("企业数", "Enterprises");
    public static readonly Words Period = new("报告期", "Period");
    public static readonly Words Value = new("本期", "Value");
    public static readonly Words Growth = new("同口径增速", "Growth");
}
