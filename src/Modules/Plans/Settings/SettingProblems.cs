using Yuelu.Kernel;

namespace Yuelu.Plans.Settings;

/// <summary>Every refusal about settings.</summary>
internal static class SettingProblems
{
    internal static readonly Problem UnknownKey = new(
        ProblemKind.Invalid,
        "setting.unknown",
        new("没有这一项设定。请从列表中选择。", "There is no such setting. Choose one from the list.")
    );

    internal static readonly Problem NoDay = new(
        ProblemKind.Invalid,
        "setting.no-first-day",
        new("请填写起始日期，例如 2026-01-01。", "Give the first day, such as 2026-01-01.")
    );

    internal static readonly Problem NoSource = new(
        ProblemKind.Invalid,
        "setting.no-source",
        new("请写明来源或依据。", "Give its source or ground.")
    );

    internal static readonly Problem NoSuchSetting = new(
        ProblemKind.NotFound,
        "setting.not-found",
        new("没有这条设定。请从列表中选择。", "There is no such setting. Choose one from the list.")
    );

    internal static readonly Problem Ended = new(
        ProblemKind.Conflict,
        "setting.ended",
        new("这条设定已经截止。", "This setting is ended already.")
    );

    internal static readonly Problem Changed = new(
        ProblemKind.Stale,
        "setting.changed",
        new(
            "您读取之后有人改了这条设定，没有写入。请重新读取。",
            "Somebody changed this setting after you read it; nothing was written. Read it again."
        )
    );

    internal static Problem BadValue(string value) =>
        new(
            ProblemKind.Invalid,
            "setting.bad-value",
            new(
                $"“{value}”不能用：幅度是0到100的数，增速的算法是 average 或 last-year。",
                $"“{value}” cannot be used: a band is a number from 0 to 100, the meaning of a rate is average or last-year."
            )
        );

    internal static Problem NoSuchCommitment(string code) =>
        new(
            ProblemKind.Invalid,
            "setting.no-such-commitment",
            new($"这份规划没有编号 {code}。", $"The plan has no commitment {code}.")
        );
}
