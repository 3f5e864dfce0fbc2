using Yuelu.Kernel;

namespace Yuelu.Registry.Listings;

/// <summary>The words of the above-threshold list.</summary>
internal static class ListingWords
{
    internal static readonly Words List = new("规上名单", "Above-threshold list");
    internal static readonly Words Lead = new(
        "某月在规模以上名单中的企业，由入库、退库记录得出。",
        "The enterprises that are on the above-threshold list in a month, as the rows of joining and leaving say."
    );
    internal static readonly Words Month = new("月份", "Month");
    internal static readonly Words MonthSays = new(
        "从哪个月起，如 2026-03；退出的，从这个月起不在名单",
        "the month from which on it holds, as 2026-03; who leaves is off the list from that month on"
    );
    internal static readonly Words Change = new("纳入或退出", "Joined or left");
    internal static readonly Words ChangeSays = new("填“纳入”或“退出”", "“joined” or “left”");
    internal static readonly Words Reason = new("原因代码", "Reason");
    internal static readonly Words ReasonSays = new("“变动原因”代码表中的代码", "a code of the table of reasons");
    internal static readonly Words ReasonName = new("原因", "Reason in words");
    internal static readonly Words Since = new("与哪个月比", "Compared with");
    internal static readonly Words SinceThen = new("{0} 以来的变动", "Changes since {0}");
    internal static readonly Words NoChange = new("没有变动。", "Nothing changed.");
    internal static readonly Words Rows = new("变动记录", "Rows");
    internal static readonly Words Nobody = new("这个月名单上没有企业。", "Nobody is on the list in this month.");
    internal static readonly Words ListedSince = new("纳入月份", "On it since");
    internal static readonly Words Threshold = new(
        "当月标准：年主营业务收入 {0} 千元及以上。来源：{1}",
        "Threshold in that month: main business revenue of {0} thousand yuan a year or more. Source: {1}"
    );
    internal static readonly Words NoThreshold = new(
        "当月没有登记的标准。",
        "No threshold is recorded for that month."
    );
    internal static readonly Words Export = new("导出：", "Export: ");
    internal static readonly Words OnList = new("在规上名单（{0} 起）", "on the list (since {0})");
    internal static readonly Words OffList = new("不在规上名单", "not on the list");

    internal static readonly IReadOnlyDictionary<ListingChange, Words> Changes = new Dictionary<ListingChange, Words>
    {
        [ListingChange.Joined] = new("纳入", "joined"),
        [ListingChange.Left] = new("退出", "left"),
    };
}
