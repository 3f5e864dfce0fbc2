using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.WorkItems;

/// <summary>The words of tasks, mechanisms and actors.</summary>
internal static class TaskWords
{
    public static readonly Words TasksAndMechanisms = new("任务与机制", "Tasks and mechanisms");
    public static readonly Words Counts = new(
        "任务{0}项，机制{1}项，责任主体{2}个。",
        "{0} tasks, {1} mechanisms, {2} bodies named as responsible."
    );
    public static readonly Words Mechanisms = new("规划要求建立的机制", "Mechanisms that the plan orders");
    public static readonly Words NoMechanism = new("这一版没有列出机制。", "This version lists no mechanism.");
    public static readonly Words Tasks = new("任务", "Tasks");
    public static readonly Words Task = new("任务", "Task");
    public static readonly Words NoTask = new("这一版没有列出任务。", "This version lists no task.");
    public static readonly Words Actors = new("责任主体", "Bodies responsible");
    public static readonly Words Actor = new("名称", "Name");
    public static readonly Words Role = new("职责", "Duty");
    public static readonly Words NoActor = new(
        "原文没有逐项写明责任单位。",
        "The text names no body as responsible for single tasks."
    );
    public static readonly Words Name = new("名称", "Name");

    /// <summary>The sort of a mechanism.</summary>
    public static Words Of(MechanismKind kind) =>
        kind switch
        {
            MechanismKind.Platform => new("平台", "platform"),
            MechanismKind.Directory => new("目录", "directory"),
            MechanismKind.List => new("清单", "list"),
            MechanismKind.Fund => new("基金或资金", "fund"),
            MechanismKind.Credit => new("信用", "credit"),
            MechanismKind.Monitoring => new("监测", "monitoring"),
            MechanismKind.Evaluation => new("考核评价", "evaluation"),
            MechanismKind.Database => new("数据库", "database"),
            MechanismKind.Standard => new("标准", "standard"),
            MechanismKind.Contest => new("竞赛", "contest"),
            _ => new("制度机制", "mechanism"),
        };
}
