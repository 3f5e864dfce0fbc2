using Yuelu.Kernel;
using Yuelu.Platform.Evidence;

namespace Yuelu.Platform.Tokens;

/// <summary>Acts on access tokens, as the evidence log records them.</summary>
internal static class TokenActs
{
    internal static readonly ActKind Created = new("token.created", new Words("访问令牌建立", "Access token made"));
    internal static readonly ActKind Revoked = new(
        "token.revoked",
        new Words("访问令牌撤销", "Access token withdrawn")
    );

    internal static readonly IReadOnlyList<ActKind> All = [Created, Revoked];

    internal static string Subject(Guid token) => $"access-token/{token}";
}
