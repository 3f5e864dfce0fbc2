using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>Every refusal about the identity provider.</summary>
internal static class ProviderProblems
{
    internal static readonly Problem NobodyCame = new(
        ProblemKind.Invalid,
        "identity-provider.nobody",
        new(
            "统一身份认证没有给出您的身份。请重新登录。",
            "The identity provider did not say who you are. Please sign in again."
        )
    );

    internal static readonly Problem NotConnected = new(
        ProblemKind.Invalid,
        "identity-provider.not-connected",
        new(
            "这个身份还没有与本平台的账号关联。请先用账号和密码登录，在“我的账号”中关联。",
            "This identity is not connected with an account here. Sign in with your account and password first and connect them under “My account”."
        )
    );

    internal static readonly Problem ConnectedElsewhere = new(
        ProblemKind.Conflict,
        "identity-provider.connected-elsewhere",
        new("这个身份已与另一个账号关联。", "This identity is connected with another account.")
    );

    internal static readonly Problem HasAnother = new(
        ProblemKind.Conflict,
        "identity-provider.has-another",
        new(
            "您的账号已关联另一个身份。请先取消关联。",
            "Your account is connected with another identity. Disconnect it first."
        )
    );

    internal static readonly Problem NotSetUp = new(
        ProblemKind.NotFound,
        "identity-provider.not-set-up",
        new("本平台没有配置统一身份认证。", "No identity provider is set up here.")
    );
}
