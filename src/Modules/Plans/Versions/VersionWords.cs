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
}
