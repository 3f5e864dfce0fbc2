using Yuelu.Kernel;

namespace Yuelu.Cli.Warnings;

/// <summary>The words of <c>yuelu warning …</c>.</summary>
internal static class WarningWords
{
    public static readonly Words Warnings = new("预警", "Warnings");
    public static readonly Words List = new("列出预警及其原因", "Lists warnings with why");
    public static readonly Words Rules = new("列出预警规则的各个版本", "Lists all versions of warning rules");
    public static readonly Words State = new(
        "状态：raised、acknowledged 或 ended",
        "State: raised, acknowledged or ended"
    );
    public static readonly Words Rule = new("规则", "Rule");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Period = new("时期", "Period");
    public static readonly Words Why = new("为什么", "Why");
    public static readonly Words Raised = new("提出时间", "Raised");
    public static readonly Words Condition = new("条件", "Condition");
    public static readonly Words Threshold = new("阈值", "Threshold");
    public static readonly Words From = new("生效", "From");
    public static readonly Words To = new("失效", "To");
    public static readonly Words Source = new("来源", "Source");
}
