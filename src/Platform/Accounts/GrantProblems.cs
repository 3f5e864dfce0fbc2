using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts;

/// <summary>Every refusal about roles.</summary>
internal static class GrantProblems
{
    internal static readonly Problem UnknownRole = new(
        ProblemKind.Invalid,
        "grant.unknown-role",
        new("没有这个角色。请从列表中选择。", "There is no such role. Choose one from the list.")
    );

    internal static readonly Problem NoDay = new(
        ProblemKind.Invalid,
        "grant.no-day",
        new(
            "起日写成 2026-01-31 的样子；不填表示今天。",
            "Give the first day such as 2026-01-31; left empty it is today."
        )
    );

    internal static readonly Problem NoLastDay = new(
        ProblemKind.Invalid,
        "grant.no-last-day",
        new("止日写成 2026-01-31 的样子，也可以不填。", "Give the last day such as 2026-01-31, or leave it empty.")
    );

    internal static readonly Problem EndsBeforeItBegins = new(
        ProblemKind.Invalid,
        "grant.ends-before-it-begins",
        new("止日不能早于起日。", "The last day must not be before the first.")
    );

    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "grant.not-found",
        new("没有这项授权。请从列表中选择。", "There is no such grant. Choose one from the list.")
    );

    internal static readonly Problem Ended = new(
        ProblemKind.Conflict,
        "grant.ended",
        new("这项授权已经收回。", "This grant is withdrawn already.")
    );

    internal static readonly Problem Own = new(
        ProblemKind.Forbidden,
        "grant.own-account",
        new(
            "不能在这里改动自己的账号和权限。请由另一位安全管理员办理。",
            "Nobody changes their own account and roles here. Ask another security administrator."
        )
    );

    internal static Problem InThePast(DateOnly from) =>
        new(
            ProblemKind.Invalid,
            "grant.in-the-past",
            new(
                $"起日 {from:yyyy-MM-dd} 已经过去。请从今天或以后开始。",
                $"The first day {from:yyyy-MM-dd} is past. Begin today or later."
            )
        );

    internal static Problem OnClosed(string code) =>
        new(
            ProblemKind.Conflict,
            "grant.organisation-closed",
            new(
                $"组织 {code} 那时已经关闭。请选择别的组织。",
                $"The organisation {code} is closed by then. Choose another."
            )
        );

    internal static Problem OtherKind(Words role, Words kind) =>
        new(
            ProblemKind.Invalid,
            "grant.other-kind-of-organisation",
            new(
                $"“{role.Zh}”只能授予在“{kind.Zh}”上。",
                $"‘{role.En}’ is granted on an organisation of the kind ‘{kind.En}’ only."
            )
        );

    internal static Problem OnlyOnRoot(Words role) =>
        new(
            ProblemKind.Invalid,
            "grant.only-on-the-root",
            new($"“{role.Zh}”只能授予在最上级组织上。", $"‘{role.En}’ is granted on the topmost organisation only.")
        );

    internal static Problem HeldAlready(Words role) =>
        new(
            ProblemKind.Conflict,
            "grant.held-already",
            new(
                $"这段时间内已经有“{role.Zh}”角色。要改日期，请先收回再授予。",
                $"‘{role.En}’ is held there in these days already. To change the days, withdraw it and grant it anew."
            )
        );

    internal static Problem Excluded(Words held, Words asked) =>
        new(
            ProblemKind.Conflict,
            "grant.excluded",
            new(
                $"“{held.Zh}”与“{asked.Zh}”不能由同一人担任：三员相互独立，也不能兼任其他角色。请先收回前者，或用另一个账号。",
                $"One person cannot be both ‘{held.En}’ and ‘{asked.En}’: each of the three administrators holds no other role. Withdraw the former first, or use another account."
            )
        );
}
