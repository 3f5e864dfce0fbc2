using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>The words of publishing.</summary>
internal static class PublishWords
{
    internal static readonly Words Title = new("发布", "Publish");
    internal static readonly Words How = new(
        "发布后，这一版任何人都能看到，内容不能再改；以后的修改会成为新的版本。",
        "Once published, anyone can read this version and it never changes; later corrections become a new version."
    );
    internal static readonly Words Summary = new("这一版的内容", "What this version holds");
    internal static readonly Words Commitments = new("承诺事项", "Commitments");
    internal static readonly Words Tasks = new("任务", "Tasks");
    internal static readonly Words Mechanisms = new("机制", "Mechanisms");
    internal static readonly Words Accepted = new("采纳，将发布", "accepted, will be published");
    internal static readonly Words Open = new("待审核，不发布", "to review, left out");
    internal static readonly Words Rejected = new("驳回，不发布", "rejected, left out");
    internal static readonly Words Sort = new("条目", "Entries");
    internal static readonly Words Doubts = new("未处理的存疑：{0} 条", "Doubts not worked off: {0}");
    internal static readonly Words NewCodes = new(
        "新承诺 {0} 项，沿用旧编号 {1} 项，旧版本中 {2} 项不再出现。",
        "{0} new commitments, {1} keep their codes, {2} of the former version are no longer there."
    );
    internal static readonly Words GoneCodes = new("不再出现：{0}", "No longer there: {0}");
    internal static readonly Words Slug = new("网址名", "Name in addresses");
    internal static readonly Words SlugHint = new(
        "小写字母、数字和连字符，例如 hunan-2016-2020。发布后不能更改。",
        "Small letters, digits and hyphens, such as hunan-2016-2020. It cannot change later."
    );
    internal static readonly Words Note = new("说明", "Note");
    internal static readonly Words NoteHint = new(
        "这一版为何发布、改了什么；公开显示。",
        "Why this version is published and what changed; shown to the public."
    );
    internal static readonly Words Known = new(
        "我知道：待审核的条目不会发布，存疑尚未处理。",
        "I know: entries still to review are left out, and doubts are not worked off."
    );
    internal static readonly Words Publish = new("发布第 {0} 版", "Publish version {0}");
    internal static readonly Words SetAside = new("搁置这份草稿", "Set this draft aside");
}
