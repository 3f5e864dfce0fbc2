using Yuelu.Kernel;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>What is noted for the auditor besides official acts.</summary>
public static class EventKinds
{
    public static readonly EventKind SignedIn = new("session.signed-in", new Words("登录成功", "Signed in"));
    public static readonly EventKind SignInRefused = new("session.refused", new Words("登录失败", "Sign-in refused"));
    public static readonly EventKind LockedOut = new("session.locked-out", new Words("账号锁定", "Account locked"));
    public static readonly EventKind TooOften = new(
        "session.too-often",
        new Words("尝试过于频繁", "Too many attempts")
    );
    public static readonly EventKind SignedOut = new("session.signed-out", new Words("退出", "Signed out"));
    public static readonly EventKind OthersEnded = new(
        "session.others-ended",
        new Words("其他会话全部退出", "Other sessions ended")
    );
    public static readonly EventKind AuthenticatorAdded = new(
        "factor.authenticator-added",
        new Words("启用验证器", "Authenticator app added")
    );
    public static readonly EventKind AuthenticatorRemoved = new(
        "factor.authenticator-removed",
        new Words("停用验证器", "Authenticator app removed")
    );
    public static readonly EventKind PasskeyAdded = new(
        "factor.passkey-added",
        new Words("添加通行密钥", "Passkey added")
    );
    public static readonly EventKind PasskeyRenamed = new(
        "factor.passkey-renamed",
        new Words("通行密钥改名", "Passkey renamed")
    );
    public static readonly EventKind PasskeyRemoved = new(
        "factor.passkey-removed",
        new Words("删除通行密钥", "Passkey removed")
    );
    public static readonly EventKind RecoveryCodesMade = new(
        "factor.recovery-codes-made",
        new Words("生成恢复码", "Recovery codes made")
    );
    public static readonly EventKind RecoveryCodeUsed = new(
        "factor.recovery-code-used",
        new Words("使用恢复码", "Recovery code used")
    );
    public static readonly EventKind WrongEntryCode = new(
        "entry-code.refused",
        new Words("入网码不对", "Entry code refused")
    );
    public static readonly EventKind ProviderConnected = new(
        "identity-provider.connected",
        new Words("关联统一身份认证", "Identity provider connected")
    );
    public static readonly EventKind ProviderDisconnected = new(
        "identity-provider.disconnected",
        new Words("取消关联统一身份认证", "Identity provider disconnected")
    );
    public static readonly EventKind PersonalDataGiven = new(
        "personal-data.given",
        new Words("填写个人信息", "Personal data given")
    );
    public static readonly EventKind PersonalDataRemoved = new(
        "personal-data.removed",
        new Words("删除个人信息", "Personal data removed")
    );
    public static readonly EventKind EventsRead = new("audit.read", new Words("查阅审计记录", "Audit record read"));
    public static readonly EventKind EventsExported = new(
        "audit.exported",
        new Words("导出审计记录", "Audit record exported")
    );
    public static readonly EventKind EventsExpired = new(
        "audit.expired",
        new Words("审计记录到期清除", "Expired audit records removed")
    );

    /// <summary>All of them, in the order in which they are offered.</summary>
    internal static IReadOnlyList<EventKind> All { get; } =
    [
        SignedIn,
        SignInRefused,
        LockedOut,
        TooOften,
        SignedOut,
        OthersEnded,
        AuthenticatorAdded,
        AuthenticatorRemoved,
        PasskeyAdded,
        PasskeyRenamed,
        PasskeyRemoved,
        RecoveryCodesMade,
        RecoveryCodeUsed,
        WrongEntryCode,
        ProviderConnected,
        ProviderDisconnected,
        PersonalDataGiven,
        PersonalDataRemoved,
        EventsRead,
        EventsExported,
        EventsExpired,
    ];

    /// <summary>Those that there can be in this host, official acts included.</summary>
    internal static IEnumerable<EventKind> Offered(ModuleList modules) =>
        All.Concat(modules.All.SelectMany(module => module.EventKinds)).Concat(ActKinds.All(modules).Select(Of));

    /// <summary>What a kind is called; the code itself where a later version has renamed it.</summary>
    internal static Words NameOf(string code, ModuleList modules) =>
        Offered(modules).FirstOrDefault(kind => kind.Code == code)?.Name ?? Words.Same(code);

    /// <summary>The event that goes with an official act.</summary>
    public static EventKind Of(ActKind act) => new(act.Code, act.Name);
}
