using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Systems;

/// <summary>The words of system accounts.</summary>
internal static class SystemWords
{
    internal static readonly Words Systems = new("系统账号", "System accounts");
    internal static readonly Words System = new("系统账号", "system account");
    internal static readonly Words How = new(
        "系统账号不属于任何人：没有密码，不能登录，只凭访问令牌由程序使用。系统管理员建立账号和令牌，角色由安全管理员授予，停用也由安全管理员办理。",
        "A system account is nobody's: it has no password, nobody signs in with it, and a program acts by its access tokens. The system administrator makes it and its tokens; the security administrator grants its roles and deactivates it."
    );
    internal static readonly Words None = new("还没有系统账号。", "There is no system account yet.");
    internal static readonly Words Make = new("建立系统账号", "Make a system account");
    internal static readonly Words Purpose = new("用途", "Purpose");
    internal static readonly Words PurposeHint = new(
        "哪个程序使用，做什么，例如“统计局每月取数”。",
        "Which program uses it and what for, such as “monthly figures for the statistics bureau”."
    );
    internal static readonly Words Made = new(
        "系统账号已建立。请安全管理员授予角色，再在这里建立令牌。",
        "The system account is made. Let the security administrator grant its roles, then make a token here."
    );
    internal static readonly Words NoRoles = new(
        "还没有角色：令牌只能查看它自己。由安全管理员授予。",
        "No role yet: a token can see nothing but itself. The security administrator grants them."
    );
    internal static readonly Words Tokens = new(
        "令牌的权限不超过这个账号的角色。每个程序用一个令牌。",
        "A token opens no more than the roles of this account. Give each program its own."
    );
}
