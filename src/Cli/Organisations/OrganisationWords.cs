using Yuelu.Kernel;

namespace Yuelu.Cli.Organisations;

/// <summary>The words of <c>yuelu organisation</c>.</summary>
internal static class OrganisationWords
{
    public static readonly Words Organisation = new("组织", "Organisations");
    public static readonly Words List = new("列出范围内的组织", "Lists the organisations in scope");
    public static readonly Words Import = new(
        "送交 CSV 或 Excel 文件，显示会改变什么；--yes 录入",
        "Sends a CSV or Excel file and shows what would change; --yes takes it in"
    );
    public static readonly Words Export = new(
        "导出为 CSV，可以再导入",
        "Exports them as CSV, which can be taken in again"
    );
    public static readonly Words File = new("文件；“-”为标准输入", "The file; “-” is standard input");
    public static readonly Words Yes = new("录入，不只是查看", "Take it in instead of only looking");
    public static readonly Words NothingTakenIn = new(
        "尚未录入。核对后加 --yes 录入。",
        "Nothing is taken in yet. Check it, then add --yes."
    );
    public static readonly Words TakenIn = new("已录入，改变 {0} 个组织。", "Taken in: {0} organisations changed.");
    public static readonly Words Search = new("名称或代码", "Name or code");
    public static readonly Words OnlyKind = new("只看此类别，如 enterprise", "Only of this kind, such as enterprise");
    public static readonly Words Below = new("只看此组织及以下（代码）", "Only this organisation and below (code)");
    public static readonly Words WithClosed = new("也列出已关闭的", "Closed ones too");
    public static readonly Words Path = new("路径", "Path");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Kind = new("类别", "Kind");
    public static readonly Words Region = new("行政区划代码", "Region code");
    public static readonly Words ClosedOn = new("关闭日期", "Last day");
    public static readonly Words Row = new("行", "Row");
    public static readonly Words Change = new("变化", "Change");
    public static readonly Words Column = new("列", "Column");
    public static readonly Words Value = new("内容", "Value");
    public static readonly Words Reason = new("原因和改法", "Reason and mend");
}
