using Yuelu.Kernel;

namespace Yuelu.Plans.Trajectories;

/// <summary>The words for how a commitment stands.</summary>
internal static class StandingWords
{
    private static readonly Dictionary<Standing, Words> All = new()
    {
        [Standing.DoneEarly] = new("提前完成", "done early"),
        [Standing.Ahead] = new("进度超前", "ahead"),
        [Standing.OnCourse] = new("按进度", "on course"),
        [Standing.Nearly] = new("接近进度", "nearly"),
        [Standing.Behind] = new("进度滞后", "behind"),
        [Standing.Met] = new("完成", "met"),
        [Standing.MetLate] = new("逾期完成", "met late"),
        [Standing.NotMet] = new("未完成", "not met"),
        [Standing.NoFigure] = new("暂无数据", "no figure"),
        [Standing.OnlyProxy] = new("仅有替代数据", "only a proxy"),
        [Standing.CannotCompute] = new("无法计算", "cannot be computed"),
    };

    /// <summary>The state word.</summary>
    public static Words Of(Standing standing) => All[standing];

    /// <summary>The name used in addresses and files, such as <c>met-late</c>.</summary>
    public static string Key(Standing standing) => All[standing].En.Replace(' ', '-');

    /// <summary>The standing with this <see cref="Key"/>, or null.</summary>
    public static Standing? FromKey(string? key) =>
        Enum.GetValues<Standing>().Cast<Standing?>().FirstOrDefault(standing => Key(standing!.Value) == key);
}
