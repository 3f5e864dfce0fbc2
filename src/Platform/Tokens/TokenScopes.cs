using Yuelu.Kernel;

namespace Yuelu.Platform.Tokens;

/// <summary>范围: a part of the interface, to read or to write, that a token opens. It gives no right that its account lacks.</summary>
/// <param name="Key">The area and <c>read</c> or <c>write</c>, such as <c>plans:read</c>.</param>
/// <param name="Name">What people read.</param>
public sealed record TokenScope(string Key, Words Name);

/// <summary>The scopes of the platform and of the modules.</summary>
public sealed class TokenScopes(ModuleList modules)
{
    /// <summary>Those of the platform.</summary>
    private static readonly IReadOnlyList<TokenScope> OfPlatform =
    [
        .. Of("tokens", new("访问令牌", "Access tokens")),
        .. Of("notices", new("待办", "Reminders")),
        .. Of("log", new("存证日志", "Evidence log")),
        .. Of("accounts", new("账号、角色和入网码", "Accounts, roles and entry codes")),
        .. Of("organisations", new("组织", "Organisations")),
        .. Of("operation", new("运行和后台任务", "Operation and jobs")),
        .. Of("personal-data", new("个人信息", "Personal data")),
        .. Of("audit", new("审计记录", "Audit record")).Take(1),
    ];

    /// <summary>All, in the order in which they are offered.</summary>
    public IReadOnlyList<TokenScope> All { get; } =
    [.. modules.All.SelectMany(module => module.TokenScopes), .. OfPlatform];

    /// <summary>The two scopes of an area.</summary>
    public static IReadOnlyList<TokenScope> Of(string area, Words name) =>
        [
            new($"{area}:read", new($"{name.Zh}：读取", $"{name.En}: read")),
            new($"{area}:write", new($"{name.Zh}：写入", $"{name.En}: write")),
        ];
}
