using Yuelu.Kernel;

namespace Yuelu.Platform.Evidence;

/// <summary>Acts on accounts. The subject is <c>account/ID</c>: the log shows its salted hash and never a name.</summary>
public static class AccountActs
{
    /// <summary>The first account was made by the portal.</summary>
    public static readonly ActKind FirstCreated = new(
        "account.first-created",
        new Words("首个账号建立", "First account created")
    );

    /// <summary>An account was made.</summary>
    public static readonly ActKind Created = new("account.created", new Words("账号建立", "Account created"));

    /// <summary>A person chose another password.</summary>
    public static readonly ActKind PasswordChanged = new(
        "account.password-changed",
        new Words("密码更改", "Password changed")
    );

    /// <summary>Roles were given or taken.</summary>
    public static readonly ActKind RolesChanged = new("account.roles-changed", new Words("权限变更", "Roles changed"));

    /// <summary>An account was closed.</summary>
    public static readonly ActKind Closed = new("account.closed", new Words("账号停用", "Account closed"));

    /// <summary>All of them.</summary>
    internal static readonly IReadOnlyList<ActKind> All =
    [
        FirstCreated,
        Created,
        PasswordChanged,
        RolesChanged,
        Closed,
    ];

    /// <summary>The subject of acts on an account.</summary>
    public static string Subject(Guid account) => $"account/{account}";
}
