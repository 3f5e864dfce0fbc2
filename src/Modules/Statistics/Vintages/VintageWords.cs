using Yuelu.Kernel;

namespace Yuelu.Statistics.Vintages;

/// <summary>The words of vintages.</summary>
internal static class VintageWords
{
    internal static readonly Words Vintages = new("数据版次", "Vintages");
    internal static readonly Words Vintage = new("第 {0} 版", "Vintage {0}");
    internal static readonly Words Lead = new(
        "每晚，凡有新验收或更正的调查表，其全部已验收数据另存为一个版次。版次不再改变，旧版次照常可查；每个文件的哈希在存证日志中。",
        "Every night, all accepted figures of each form with something newly accepted or corrected are kept as a vintage. A vintage never changes and earlier ones stay readable; the hash of each file stands in the evidence log."
    );
    internal static readonly Words None = new(
        "还没有数据版次：尚无已验收的数据。",
        "There is no vintage yet: nothing has been accepted."
    );
    internal static readonly Words Number = new("版次", "Vintage");
    internal static readonly Words Form = new("调查表", "Form");
    internal static readonly Words At = new("发布时间", "Published");
    internal static readonly Words Periods = new("报告期", "Periods");
    internal static readonly Words FromTo = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Words Facts = new("数据个数", "Facts");
    internal static readonly Words Publish = new("现在发布", "Publish now");
    internal static readonly Words Asked = new(
        "已排入后台任务；没有新验收的数据就不产生新版次。",
        "It is queued; where nothing was newly accepted no vintage comes of it."
    );
    internal static readonly Words Verify = new("核验文件", "Verify the files");
    internal static readonly Words Sound = new(
        "{0} 个文件都与发布时一致。",
        "All {0} files are as they were published."
    );
    internal static readonly Words PublishedCount = new("发布 {0} 个版次", "{0} vintages published");
    internal static readonly Words AllSound = new("{0} 个文件都一致", "all {0} files are sound");
    internal static readonly Words Files = new("文件", "Files");
    internal static readonly Words File = new("文件 SHA-256", "SHA-256 of the file");
    internal static readonly Words Year = new("年份", "Year");
    internal static readonly Words Order = new("排序", "Order");
    internal static readonly Words Bytes = new("字节", "Bytes");
    internal static readonly Words Manifest = new("清单 SHA-256", "SHA-256 of the manifest");

    /// <summary>What an order is called.</summary>
    internal static Words Of(FactOrder order) =>
        order == FactOrder.ByIndicator ? new("按指标", "by indicator") : new("按企业", "by enterprise");
}
