using System.Text.Json.Nodes;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;

namespace Yuelu.Platform.Evidence;

/// <summary>Acts on accounts. The subject is <c>account/ID</c>: the log shows its salted hash and never a name.</summary>
public static class AccountActs
{
    /// <summary>One of the first accounts was made by the portal.</summary>
    public static readonly ActKind FirstCreated = new(
        "account.first-created",
        new Words("首批账号建立", "First account created")
    );

    /// <summary>A person was invited: the account is there and has no password yet.</summary>
    public static readonly ActKind Invited = new("account.invited", new Words("邀请人员", "Person invited"));

    /// <summary>A system account was made: it acts by tokens only.</summary>
    public static readonly ActKind SystemMade = new(
        "account.system-made",
        new Words("建立系统账号", "System account made")
    );

    /// <summary>An enterprise's person made an account with an entry code.</summary>
    public static readonly ActKind Entered = new(
        "account.entered-by-code",
        new Words("凭入网码建立账号", "Account made with an entry code")
    );

    /// <summary>A person chose another password.</summary>
    public static readonly ActKind PasswordChanged = new(
        "account.password-changed",
        new Words("密码更改", "Password changed")
    );

    /// <summary>A password was taken away and a link for another given.</summary>
    public static readonly ActKind PasswordReset = new(
        "account.password-reset",
        new Words("密码重置", "Password reset")
    );

    /// <summary>Every second factor was taken away.</summary>
    public static readonly ActKind SecondFactorReset = new(
        "account.second-factor-reset",
        new Words("双因素重置", "Second factor reset")
    );

    /// <summary>The lock after wrong passwords was lifted.</summary>
    public static readonly ActKind Unlocked = new("account.unlocked", new Words("账号解锁", "Account unlocked"));

    /// <summary>A role was granted on an organisation.</summary>
    public static readonly ActKind RoleGranted = new("account.role-granted", new Words("授予角色", "Role granted"));

    /// <summary>A granted role was taken back.</summary>
    public static readonly ActKind RoleWithdrawn = new(
        "account.role-withdrawn",
        new Words("收回角色", "Role withdrawn")
    );

    /// <summary>An account was closed.</summary>
    public static readonly ActKind Closed = new("account.closed", new Words("账号停用", "Account deactivated"));

    /// <summary>A closed account can be used again.</summary>
    public static readonly ActKind Reopened = new("account.reopened", new Words("账号恢复", "Account reactivated"));

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<ActKind> All =
    [
        FirstCreated,
        Invited,
        SystemMade,
        Entered,
        PasswordChanged,
        PasswordReset,
        SecondFactorReset,
        Unlocked,
        RoleGranted,
        RoleWithdrawn,
        Closed,
        Reopened,
    ];

    /// <summary>The subject of acts on an account.</summary>
    public static string Subject(Guid account) => $"account/{account}";

    /// <summary>What a grant puts in force, without the person.</summary>
    internal static JsonObject Payload(Grant grant) =>
        new()
        {
            ["role"] = grant.Role,
            ["organisation"] = grant.OrganisationPath,
            ["from"] = $"{grant.From:yyyy-MM-dd}",
            ["until"] = grant.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
        };
}
