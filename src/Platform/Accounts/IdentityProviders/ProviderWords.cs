using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.IdentityProviders;

/// <summary>The words of the identity provider.</summary>
public static class ProviderWords
{
    public static readonly Words SignInThrough = new("用{0}登录", "Sign in with {0}");
    public static readonly Words Connect = new("关联", "Connect");
    public static readonly Words Disconnect = new("取消关联", "Disconnect");
    public static readonly Words Failed = new(
        "统一身份认证没有完成，您没有登录。请再试一次，或用账号和密码登录。",
        "Signing in at the identity provider was not completed. Try again, or use your account and password."
    );
}
