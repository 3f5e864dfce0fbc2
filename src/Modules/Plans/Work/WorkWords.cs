using Yuelu.Kernel;

namespace Yuelu.Plans.Work;

/// <summary>The words of the office's home.</summary>
internal static class WorkWords
{
    internal static readonly Words Import = new("导入规划", "Import a plan");
    internal static readonly Words Drafts = new("待审核的草稿", "Drafts to review");
    internal static readonly Words NoDrafts = new("没有待审核的草稿。", "No draft is waiting.");
    internal static readonly Words Plan = new("规划", "Plan");
    internal static readonly Words Waiting = new("待审核", "To review");
    internal static readonly Words OfAll = new("{0} / {1} 项", "{0} of {1}");
    internal static readonly Words Saved = new("最近保存", "Last saved");
    internal static readonly Words Published = new("已发布的规划", "Published plans");
    internal static readonly Words NoPublished = new("还没有发布任何规划。", "No plan has been published yet.");
    internal static readonly Words Version = new("版本", "Version");
    internal static readonly Words PublishedAt = new("发布时间", "Published");
    internal static readonly Words NewVersion = new("开始新版本", "Start a new version");
    internal static readonly Words Imports = new("最近的导入", "Recent imports");
    internal static readonly Words Running = new("正在读取", "being read");
    internal static readonly Words ImportFailed = new("没有读成", "not read");
    internal static readonly Words ImportDone = new("已成草稿", "made a draft");
    internal static readonly Words Untitled = new("（无名称）", "(untitled)");
    internal static readonly Words Password = new("更改密码", "Change password");
    internal static readonly Words Acts = new("操作", "Acts");
}
