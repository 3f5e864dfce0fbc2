using Yuelu.Kernel;

namespace Yuelu.Platform.Jobs;

/// <summary>The words of background work.</summary>
internal static class JobWords
{
    public static readonly Words Jobs = new("后台任务", "Background jobs");
    public static readonly Words WhatThisIs = new(
        "每个任务在所有节点中只运行一次；节点中断后会重新运行。运行中的任务每隔几秒更新进度。",
        "Each job runs once across all nodes, and again when its node broke off. Progress is told every few seconds."
    );
    public static readonly Words Start = new("立即运行", "Run now");
    public static readonly Words StartWhat = new("运行一个任务", "Run a job");
    public static readonly Words Kind = new("任务", "Job");
    public static readonly Words Daily = new("每天 {0} 自动运行", "Runs each day at {0}");
    public static readonly Words ByHand = new("只由人启动", "Only started by people");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Progress = new("进度", "Progress");
    public static readonly Words AskedBy = new("发起人", "Asked for by");
    public static readonly Words Due = new("时间", "Time");
    public static readonly Words Outcome = new("结果", "What came of it");
    public static readonly Words Acts = new("操作", "Acts");
    public static readonly Words Cancel = new("取消", "Cancel");
    public static readonly Words Cancelling = new("正在取消", "Being cancelled");
    public static readonly Words None = new(
        "还没有后台任务。每天自动运行的任务到时会出现在这里。",
        "There have been no jobs yet. Those that run each day will show here."
    );
    public static readonly Words Older = new("更早的任务", "Older jobs");
    public static readonly Words Newest = new("最新的任务", "Newest jobs");
    public static readonly Words BySystem = new("系统", "the system");
    public static readonly Words Attempt = new("第 {0} 次运行", "attempt {0}");
    public static readonly Words Waiting = new("等待", "waiting");
    public static readonly Words Running = new("运行中", "running");
    public static readonly Words Done = new("完成", "done");
    public static readonly Words Failed = new("失败", "failed");
    public static readonly Words Cancelled = new("已取消", "cancelled");
    public static readonly Words CancelledBefore = new("运行前被取消。", "Cancelled before it ran.");
    public static readonly Words CancelledMidway = new("运行中被取消。", "Cancelled while it ran.");
    public static readonly Words CutOffTooOften = new(
        "中断了 {0} 次，不再重试。请查看节点的日志后再启动。",
        "It was cut off {0} times and is not tried again. Look into the log of the node, then start it anew."
    );
    public static readonly Words UnknownKind = new(
        "本程序不认识这种任务，可能是较新的程序留下的。请在较新的节点上启动。",
        "This program does not know this kind of job; a later one may have left it. Start it on a later node."
    );
    public static readonly Words Fault = new(
        "程序出错，已写入日志。请查看节点的日志。",
        "A fault of the program, which is in the log. Look into the log of the node."
    );
    public static readonly Words CheckLog = new("核验存证日志", "Check the evidence log");
    public static readonly Words LogChecked = new(
        "{0} 条存证与哈希文件、数据库和签名的根哈希一致；另有 {1} 条尚未公布。",
        "{0} entries agree with their tiles, the database and the signed root; {1} more are not published yet."
    );
    public static readonly Words NoLogYet = new("还没有公布过检查点。", "No checkpoint was published yet.");
    public static readonly Words CleanUp = new("清理过期记录", "Remove expired records");
    public static readonly Words CleanedUp = new("清理了 {0} 条过期记录。", "{0} expired records were removed.");
    public static readonly Words MakeBackup = new("备份", "Make a backup");
    public static readonly Words BackupMade = new(
        "已备份：{0}，{1} 字节，SHA-256 {2}；清理了 {3} 个旧备份。",
        "Backed up: {0}, {1} bytes, SHA-256 {2}; {3} old backups were removed."
    );

    /// <summary>The word for a state.</summary>
    public static Words Of(JobState state) =>
        state switch
        {
            JobState.Waiting => Waiting,
            JobState.Running => Running,
            JobState.Done => Done,
            JobState.Failed => Failed,
            _ => Cancelled,
        };
}
