using Yuelu.Kernel;

namespace Yuelu.Cli.Jobs;

/// <summary>The words of <c>yuelu job</c>.</summary>
internal static class JobWords
{
    public static readonly Words Job = new("后台任务", "Background work");
    public static readonly Words List = new("列出任务，最近的在前", "Lists jobs, the newest first");
    public static readonly Words Start = new("现在启动一个任务", "Starts a job now");
    public static readonly Words Cancel = new("取消任务", "Cancels a job");
    public static readonly Words Kind = new("种类，如 backup.make", "Kind, such as backup.make");
    public static readonly Words Most = new("最多几个；不写时为50", "How many at most; 50 when left out");
    public static readonly Words Id = new("标识", "Id");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Progress = new("进度", "Progress");
    public static readonly Words Due = new("时间", "Due");
    public static readonly Words AskedBy = new("发起人", "Asked by");
    public static readonly Words Outcome = new("结果", "Outcome");
}
