using Yuelu.Kernel;

namespace Yuelu.Cli.Forms;

/// <summary>The words of <c>yuelu form</c>, <c>yuelu round</c> and <c>yuelu holidays</c>.</summary>
internal static class FormWords
{
    public static readonly Words Form = new("调查表", "Forms");
    public static readonly Words List = new("列出已发布的调查表", "Lists the published forms");
    public static readonly Words Show = new(
        "显示一张表：谁批准、为什么填、要多久",
        "Shows a form: who approved it, why it is asked, how long it takes"
    );
    public static readonly Words Drafts = new("列出范围内的草稿", "Lists the drafts in scope");
    public static readonly Words Export = new(
        "把草稿的定义写入 JSON 文件",
        "Writes a draft's definition into a JSON file"
    );
    public static readonly Words Import = new(
        "用 JSON 文件新建一张表，或替换它的草稿",
        "Begins a form from a JSON file, or replaces its draft"
    );
    public static readonly Words Check = new(
        "列出草稿发布前要看的",
        "Lists what is to be looked at before a draft is published"
    );
    public static readonly Words Publish = new("发布草稿", "Publishes a draft");
    public static readonly Words Code = new("表的代码", "The form's code");
    public static readonly Words File = new("JSON 文件，- 为标准输入", "JSON file; - for standard input");
    public static readonly Words Organisation = new(
        "由哪个单位设计（路径）",
        "Path of the organisation that designs it"
    );
    public static readonly Words Title = new("表名", "Title");
    public static readonly Words Version = new("版本", "Version");
    public static readonly Words Number = new("表号", "Form number");
    public static readonly Words IssuingBody = new("制表机关", "Issuing body");
    public static readonly Words Approval = new("批准", "Approval");
    public static readonly Words ValidUntil = new("有效期至", "Valid until");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Why = new("为什么填", "Why");
    public static readonly Words Minutes = new("分钟", "Minutes");
    public static readonly Words Fields = new("指标数", "Fields");
    public static readonly Words Changed = new("有修改", "Changed");
    public static readonly Words Weight = new("轻重", "Weight");
    public static readonly Words Part = new("部分", "Part");
    public static readonly Words Detail = new("说明", "Detail");
    public static readonly Words Note = new("发布说明", "Note");
    public static readonly Words Known = new("已看过提醒", "The warnings were seen");
    public static readonly Words Sha256 = new("SHA-256", "SHA-256");
    public static readonly Words Round = new("填报轮次", "Collections");
    public static readonly Words ListRounds = new("列出填报轮次", "Lists the collections");
    public static readonly Words OpenRound = new("按最新版本开始填报", "Opens a collection by a form's newest version");
    public static readonly Words WithdrawRound = new("撤回定错的轮次", "Withdraws a wrong collection");
    public static readonly Words Asks = new(
        "调查对象：名录全部企业（registered，默认）或规模以上企业（listed）",
        "Whom it asks: all of the register (registered, the default) or those above the threshold (listed)"
    );
    public static readonly Words Period = new("报告期，如 2026M02C、2026-03", "Period, such as 2026M02C, 2026-03");
    public static readonly Words Window = new(
        "起止日期和时刻，如 2026-04-01..2026-04-10@12",
        "Days and hour, such as 2026-04-01..2026-04-10@12"
    );
    public static readonly Words NoWindow = new(
        "“{0}”不是窗口：请写成 2026-04-01..2026-04-10@12。",
        "“{0}” is no window: write 2026-04-01..2026-04-10@12."
    );
    public static readonly Words Id = new("标识", "Id");
    public static readonly Words WhyWithdrawn = new("为什么撤回", "Why it is withdrawn");
    public static readonly Words Until = new("截止", "Until");
    public static readonly Words Holidays = new("节假日表", "Holiday tables");
    public static readonly Words ListHolidays = new(
        "列出节假日表，最近的在前",
        "Lists holiday tables, the latest first"
    );
    public static readonly Words ImportHolidays = new("录入一年的节假日表", "Takes the holiday table of a year in");
    public static readonly Words HolidayFile = new("CSV 或 Excel 文件", "CSV or Excel file");
    public static readonly Words Year = new("年份", "Year");
    public static readonly Words TakenIn = new("录入时间", "Taken in");
}
