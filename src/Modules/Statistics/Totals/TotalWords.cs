using Yuelu.Kernel;

namespace Yuelu.Statistics.Totals;

/// <summary>The words of figures.</summary>
internal static class TotalWords
{
    internal static readonly Words Name = new("汇总数据", "Totals");
    internal static readonly Words Lead = new(
        "辖区内（本部门的调查表为全部对象）已验收数据的汇总与增速，取自一个不再改变的数据版次。",
        "Sums of what was accepted in your area (of a form that you keep: of all whom it asks) and their growth, out of a vintage that never changes."
    );
    internal static readonly Words Form = new("调查表", "Form");
    internal static readonly Words Choose = new("选定", "Choose");
    internal static readonly Words Indicator = new("指标", "Indicator");
    internal static readonly Words By = new("分组", "By");
    internal static readonly Words From = new("起始报告期", "From period");
    internal static readonly Words To = new("终止报告期", "To period");
    internal static readonly Words PeriodHint = new(
        "如 2026-03、2026M02C（1—2月）；空着取最近一期",
        "such as 2026-03, 2026M02C (January and February); empty for the last"
    );
    internal static readonly Words AsOf = new("截至日期（当日版次）", "As of (the vintage of that day)");
    internal static readonly Words Area = new("地区", "Area");
    internal static readonly Words Industry = new("行业", "Industry");
    internal static readonly Words Unit = new("企业", "Enterprise");
    internal static readonly Words Period = new("报告期", "Period");
    internal static readonly Words Value = new("本期", "Value");
    internal static readonly Words Units = new("企业数", "Enterprises");
    internal static readonly Words SameSet = new("本期（同口径）", "Value, same enterprises");
    internal static readonly Words Prior = new("同期（同口径）", "A year before, same enterprises");
    internal static readonly Words SameUnits = new("同口径企业数", "Same enterprises");
    internal static readonly Words Growth = new("同口径增速", "Growth, same enterprises");
    internal static readonly Words Published = new("同期（全部企业）", "A year before, all enterprises");
    internal static readonly Words Nominal = new("名义增速", "Growth, all enterprises");
    internal static readonly Words None = new(
        "这些报告期在辖区内没有已验收的数据。",
        "Nothing was accepted in your area for these periods."
    );
    internal static readonly Words NoGrowth = new("—", "—");
    internal static readonly Words Made = new("这些数是怎么来的", "How these figures were made");
    internal static readonly Words MadeFile = new(
        "公式、查询、文件与证明（JSON）",
        "Formula, query, files and proof (JSON)"
    );
    internal static readonly Words Formula = new(
        "把“{0}”在该报告期内已验收的填报值逐家相加；按精确小数计算，不取整。地区和行业以发布时的企业名录为准。同口径增速 = 本期与去年同期都有验收数的企业，本期之和 ÷ 同期之和 − 1。同期之和不大于零时不计算增速。",
        "“{0}” as accepted for the period, added up over the enterprises in exact decimals and not rounded. Area and industry are those of the register when the vintage was published. Growth of the same enterprises = over those with accepted values in both periods, sum now ÷ sum a year before − 1. Over a base that is not positive there is no growth."
    );
    internal static readonly Words FromVintage = new("数据版次", "Vintage");
    internal static readonly Words Synthetic = new("合成数据", "Synthetic");
    internal static readonly Words FirstShown = new(
        "只显示前 {0} 行，共 {1} 行；全部见 CSV。",
        "The first {0} of {1} rows are shown; all are in the CSV."
    );
    internal static readonly Words Drill = new("逐家查看", "Enterprise by enterprise");

    /// <summary>What a breakdown is called.</summary>
    internal static readonly IReadOnlyDictionary<Breakdown, Words> Breakdowns = new Dictionary<Breakdown, Words>
    {
        [Breakdown.None] = new("合计", "All together"),
        [Breakdown.City] = new("市州", "City"),
        [Breakdown.County] = new("县市区", "County"),
        [Breakdown.Industry] = new("行业大类", "Division of industry"),
        [Breakdown.City | Breakdown.Industry] = new("市州 × 行业大类", "City × industry"),
        [Breakdown.County | Breakdown.Industry] = new("县市区 × 行业大类", "County × industry"),
        [Breakdown.Size] = new("企业规模", "Size class"),
        [Breakdown.Unit] = new("企业", "Enterprise"),
    };
}
