using Yuelu.Kernel;

namespace Yuelu.Platform.Tokens;

/// <summary>Every refusal about access tokens.</summary>
internal static class TokenProblems
{
    internal static readonly Problem NoName = new(
        ProblemKind.Invalid,
        "token.no-name",
        new(
            $"请填写名称，说明令牌用在哪里，不超过{CreateToken.LongestName}字。",
            $"Give a name that says where the token is used, at most {CreateToken.LongestName} characters."
        )
    );

    internal static readonly Problem NoScope = new(
        ProblemKind.Invalid,
        "token.no-scope",
        new("请至少选一个范围。", "Choose at least one scope.")
    );

    internal static readonly Problem BadDays = new(
        ProblemKind.Invalid,
        "token.bad-term",
        new($"有效期应为1至{CreateToken.LongestDays}天。", $"A token lasts 1 to {CreateToken.LongestDays} days.")
    );

    internal static readonly Problem TooMany = new(
        ProblemKind.Conflict,
        "token.too-many",
        new(
            $"一个账号最多有{CreateToken.MostTokens}个有效令牌。请先撤销不用的。",
            $"An account has at most {CreateToken.MostTokens} tokens in force. Withdraw one that is not used."
        )
    );

    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "token.unknown",
        new("没有这个令牌。请从列表中选择。", "There is no such token. Choose one from the list.")
    );

    internal static readonly Problem Ended = new(
        ProblemKind.Conflict,
        "token.ended",
        new("这个令牌已经撤销。", "This token is withdrawn already.")
    );

    internal static Problem UnknownScope(string scope) =>
        new(
            ProblemKind.Invalid,
            "token.unknown-scope",
            new($"没有名为“{scope}”的范围。请从列表中选择。", $"There is no scope “{scope}”. Choose from the list.")
        );
}
