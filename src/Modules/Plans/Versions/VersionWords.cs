using Yuelu.Kernel;

namespace Yuelu.Plans.Versions;

/// <summary>The words of published plans and their versions.</summary>
internal static class VersionWords
{
    internal static readonly Words Plans = new("规划", "Plans");
    internal static readonly Words WhatThisIs = new(
        "政府规划承诺了什么，现在做到哪一步，每个数字从哪里来。",
        "What government plans promised, how far each promise has come, and where every number comes from."
    );
    internal static readonly Words NoPlan = new(
        "还没有发布任何规划。战略办公室登录后导入文本，审核后发布，规划就会出现在这里。",
        "No plan has been published yet. The strategy office signs in, imports a text, reviews and publishes it; then it stands here."
    );
    internal static readonly Words Commitments = new("{0} 项承诺", "{0} commitments");
    internal static readonly Words Version = new("第 {0} 版", "version {0}");
    internal static readonly Words Versions = new("版本", "Versions");
    internal static readonly Words NeverChange = new(
        "已发布的版本不会再改。每一版的全部内容可以下载，并用 SHA-256 核对。",
        "A published version never changes. The whole content of each can be downloaded and checked by its SHA-256."
    );
    internal static readonly Words JustPublished = new("第 {0} 版已发布。", "Version {0} is published.");
    internal static readonly Words SeePublicPage = new("看公开页面", "See the public page");
    internal static readonly Words Compare = new("比较（旧 / 新）", "Compare (old / new)");
    internal static readonly Words From = new("旧：第 {0} 版", "old: version {0}");
    internal static readonly Words To = new("新：第 {0} 版", "new: version {0}");
    internal static readonly Words CompareChosen = new("比较选中的两版", "Compare the two chosen");
    internal static readonly Words VersionHeader = new("版本", "Version");
    internal static readonly Words PublishedAt = new("发布时间", "Published");
    internal static readonly Words CommitmentsHeader = new("承诺事项", "Commitments");
    internal static readonly Words NoteHeader = new("说明", "Note");
    internal static readonly Words Content = new("内容", "Content");
    internal static readonly Words NoSuchVersion = new(
        "没有这一版。请从版本列表中选择。",
        "There is no such version. Choose one from the list of versions."
    );
    internal static readonly Words Comparison = new("第 {0} 版与第 {1} 版", "Version {0} and version {1}");
    internal static readonly Words Difference = new(
        "新增 {0} 项，取消 {1} 项，修改 {2} 项，相同 {3} 项。",
        "{0} added, {1} removed, {2} changed, {3} the same."
    );
    internal static readonly Words Changed = new("修改", "Changed");
    internal static readonly Words Added = new("新增", "Added");
    internal static readonly Words Removed = new("取消", "Removed");
    internal static readonly Words OtherChanges = new("任务和机制", "Tasks and mechanisms");
    internal static readonly Words CodeHeader = new("承诺事项", "Commitment");
}
