using Yuelu.Kernel;

namespace Yuelu.Cli.Audit;

/// <summary>The words of <c>yuelu audit</c>.</summary>
internal static class AuditWords
{
    public static readonly Words Audit = new("审计记录（查阅也会记入）", "The audit record (reading is recorded too)");
    public static readonly Words Search = new("查找，最近的在前", "Searches it, the latest first");
    public static readonly Words Export = new("导出为 CSV", "Exports it as CSV");
    public static readonly Words Text = new("账号名、操作人或网络地址", "Account, who did it, or network address");
    public static readonly Words Kind = new("事项代码，如 session.refused", "Code of a kind, such as session.refused");
    public static readonly Words From = new("起始日期", "First day");
    public static readonly Words Until = new("截止日期", "Last day");
    public static readonly Words Most = new("最多几条；不写时为200", "How many at most; 200 when left out");
    public static readonly Words When = new("时间", "When");
    public static readonly Words What = new("事项", "What");
    public static readonly Words By = new("操作人", "By");
    public static readonly Words About = new("涉及账号", "About");
    public static readonly Words Address = new("来自地址", "From address");
    public static readonly Words Detail = new("说明", "Detail");
}
