using Yuelu.Kernel;

namespace Yuelu.Platform.Operation;

/// <summary>The words of the operation page.</summary>
internal static class OperationWords
{
    public static readonly Words Operation = new("运行状况", "Operation");
    public static readonly Words AllWell = new("一切正常。", "All is well.");
    public static readonly Words NeedsAttention = new("有 {0} 项需要留意。", "{0} matters need attention.");
    public static readonly Words Good = new("正常", "good");
    public static readonly Words Attention = new("留意", "attention");
    public static readonly Words Program = new("程序", "Program");
    public static readonly Words Running = new("版本 {0}，已运行 {1}（自 {2}）", "version {0}, up for {1} (since {2})");
    public static readonly Words Disk = new("磁盘", "Disk");
    public static readonly Words DiskUse = new(
        "数据库 {0}，数据文件夹所在磁盘还有 {1}",
        "the database has {0}, the disk of the data folder has {1} left"
    );
    public static readonly Words DiskLow = new(
        "剩余空间不足 2 GB：请清理或扩容。",
        "Less than 2 GB is left: free some space or add to it."
    );
    public static readonly Words Database = new("数据库", "Database");
    public static readonly Words UpToDate = new(
        "{0}，{1} 项结构变更，没有待更新的",
        "{0}, {1} migrations, none pending"
    );
    public static readonly Words Pending = new(
        "{0}，待更新：{1}。请执行 yuelu db migrate。",
        "{0}, pending: {1}. Run yuelu db migrate."
    );
    public static readonly Words Jobs = new("后台任务", "Jobs");
    public static readonly Words JobCounts = new(
        "等待 {0}，运行 {1}，近七天失败 {2}",
        "{0} waiting, {1} running, {2} failed in the last seven days"
    );
    public static readonly Words Backup = new("备份", "Backup");
    public static readonly Words BackupLast = new(
        "最近一次在 {0}（{1}前），{2}，{3}",
        "the last one at {0} ({1} ago), {2}, {3}"
    );
    public static readonly Words BackupNone = new(
        "还没有备份。请执行 yuelu backup，或设置 Backups:DailyAt。",
        "There is none yet. Run yuelu backup, or set Backups:DailyAt."
    );
    public static readonly Words BackupSoon = new(
        "还没有备份，今晚将自动备份；也可执行 yuelu backup。",
        "There is none yet; the portal makes one tonight, or run yuelu backup."
    );
    public static readonly Words BackupOld = new(
        "已超过两天：请检查备份任务。",
        "That is more than two days: look at the job that makes them."
    );
    public static readonly Words Log = new("存证日志", "Evidence log");
    public static readonly Words LogFacts = new(
        "{0} 条，检查点在 {1} 前，{2} 条等待存证",
        "{0} entries, the checkpoint is {1} old, {2} acts wait"
    );
    public static readonly Words LogNone = new("还没有检查点，{0} 条等待存证", "no checkpoint yet, {0} acts wait");
    public static readonly Words LogBehind = new(
        "存证没有跟上：请查看程序日志。",
        "The log falls behind: look into the program's log."
    );
    public static readonly Words Errors = new("错误", "Errors");
    public static readonly Words NoErrors = new("启动以来没有错误", "none since the start");
    public static readonly Words ErrorCount = new(
        "启动以来 {0} 个，最近一个在 {1}。请查看程序日志。",
        "{0} since the start, the last at {1}. Look into the program's log."
    );
    public static readonly Words Node = new("以上是节点 {0} 的情况。", "This is how the node {0} is doing.");
    public static readonly Words Days = new("{0} 天 {1} 小时", "{0} days {1} hours");
    public static readonly Words Hours = new("{0} 小时 {1} 分", "{0} hours {1} minutes");
    public static readonly Words Minutes = new("{0} 分 {1} 秒", "{0} minutes {1} seconds");

    /// <summary>A length of time in the two units that matter.</summary>
    public static Words Length(TimeSpan time) =>
        time.TotalDays >= 1 ? Days.With((int)time.TotalDays, time.Hours)
        : time.TotalHours >= 1 ? Hours.With((int)time.TotalHours, time.Minutes)
        : Minutes.With(Math.Max(0, (int)time.TotalMinutes), Math.Max(0, time.Seconds));
}
