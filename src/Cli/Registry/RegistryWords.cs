using Yuelu.Kernel;

namespace Yuelu.Cli.Registry;

/// <summary>The words of <c>yuelu enterprise</c> and <c>yuelu code</c>.</summary>
internal static class RegistryWords
{
    public static readonly Words Enterprise = new("企业登记", "The register of enterprises");
    public static readonly Words Code = new("代码表", "Code tables");
    public static readonly Words Show = new("显示一个企业", "Shows an enterprise");
    public static readonly Words List = new("列出范围内的企业", "Lists the enterprises in scope");
    public static readonly Words Export = new(
        "导出为 CSV，可以再导入",
        "Exports them as CSV, which can be taken in again"
    );
    public static readonly Words Import = new(
        "送交企业或附表的 CSV、Excel 文件，显示会改变什么；--yes 导入",
        "Sends a CSV or Excel file of enterprises or of a table and shows what would change; --yes takes it in"
    );
    public static readonly Words ListCodes = new(
        "列出代码表，或一个表的代码",
        "Lists the code tables, or the codes of one"
    );
    public static readonly Words ImportCodes = new(
        "送交代码表文件，显示会改变什么；--yes 导入",
        "Sends a file of codes and shows what would change; --yes takes it in"
    );
    public static readonly Words CreditCode = new("统一社会信用代码", "Social credit code");
    public static readonly Words File = new("文件；“-”为标准输入", "The file; “-” is standard input");
    public static readonly Words Kind = new(
        "内容：enterprises（不写时）、listings、tiers、sites 等",
        "What it holds: enterprises (when left out), listings, tiers, sites and so on"
    );
    public static readonly Words Source = new("来源：文号、发布单位", "Where it is from: number and issuer");
    public static readonly Words Yes = new("导入，不只是查看", "Take it in instead of only looking");
    public static readonly Words GoodRowsOnly = new("只导入正确的行", "Leave wrong rows out");
    public static readonly Words Whole = new(
        "文件是整版：表里没有的代码到期",
        "The file is a whole edition: codes that it leaves out end"
    );
    public static readonly Words Which = new(
        "代码表，如 industry；不写时列出各表",
        "The table, such as industry; the tables when left out"
    );
    public static readonly Words Table = new("代码表，如 industry", "The table, such as industry");
    public static readonly Words Search = new("名称中的字，或代码", "Part of a name, or a code");
    public static readonly Words Region = new("行政区划代码", "Region code");
    public static readonly Words Industry = new("行业代码", "Industry code");
    public static readonly Words Closed = new("也列出已注销的", "Closed ones too");
    public static readonly Words Most = new("最多几个；不写时为50", "How many at most; 50 when left out");
    public static readonly Words Day = new(
        "在这一天有效（如 2026-01-01）",
        "Only what holds on this day, as 2026-01-01"
    );
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Organisation = new("主管单位", "Responsible");
    public static readonly Words Employees = new("从业人员", "Employees");
    public static readonly Words Revenue = new("营业收入（千元）", "Revenue (1,000 yuan)");
    public static readonly Words Year = new("数据年份", "Year of the figures");
    public static readonly Words Size = new("企业规模", "Size class");
    public static readonly Words SizeBy = new("划型依据", "Size class by");
    public static readonly Words ClosedOn = new("注销日期", "Last day");
    public static readonly Words MergedInto = new("已并入（登记号）", "Merged into (number)");
    public static readonly Words ValidFrom = new("生效日期", "Valid from");
    public static readonly Words Edition = new("版本", "Edition");
    public static readonly Words To = new("止", "To");
    public static readonly Words Parent = new("上级代码", "Code above");
    public static readonly Words Codes = new("代码数", "Codes");
    public static readonly Words Row = new("行", "Row");
    public static readonly Words Change = new("变化", "Change");
    public static readonly Words What = new("内容", "What");
    public static readonly Words Column = new("列", "Column");
    public static readonly Words Value = new("填的是", "Value");
    public static readonly Words Reason = new("问题和改法", "What is wrong and how to mend it");
    public static readonly Words Rows = new("行数", "Rows");
    public static readonly Words Wrong = new("有错", "wrong");
    public static readonly Words BeingDone = new("正在处理 {0}，已 {1} 秒。", "At work on {0} for {1} s.");
    public static readonly Words NothingTakenIn = new(
        "尚未导入。核对后加 --yes 导入。",
        "Nothing is taken in yet. Check it, then add --yes."
    );
    public static readonly Words TakenIn = new("已导入。", "Taken in.");
}
