using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>Every refusal about system accounts.</summary>
internal static class SystemProblems
{
    internal static readonly Problem NoPurpose = new(
        ProblemKind.Invalid,
        "system-account.no-purpose",
        new(
            "请写明用途：哪个程序使用，做什么，不超过80字。",
            "Say what it is for: which program uses it and what for, at most 80 characters."
        )
    );

    internal static readonly Problem NobodySignsIn = new(
        ProblemKind.Conflict,
        "system-account.nobody-signs-in",
        new(
            "系统账号没有密码，也不能登录，只凭访问令牌使用。令牌由系统管理员建立和撤销。",
            "A system account has no password and nobody signs in with it: it acts by access tokens, which the system administrator makes and withdraws."
        )
    );

    internal static Problem OnlyPersons(Words role) =>
        new(
            ProblemKind.Conflict,
            "system-account.no-administrator",
            new(
                $"“{role.Zh}”必须由人担任，不能授予系统账号。",
                $"‘{role.En}’ is a person; a system account cannot hold it."
            )
        );
}
