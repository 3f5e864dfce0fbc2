using Yuelu.Kernel;

namespace Yuelu.Platform.Api;

/// <summary>Every refusal that the interface makes before an act is asked.</summary>
internal static class ApiProblems
{
    internal static readonly Problem NoSuchAddress = new(
        ProblemKind.NotFound,
        "api.no-such-address",
        new(
            "接口没有这个地址。全部地址见 /api/v1/openapi.json。",
            "The interface has no such address. All of them stand in /api/v1/openapi.json."
        )
    );

    internal static readonly Problem NoToken = new(
        ProblemKind.NotSignedIn,
        "api.no-token",
        new(
            "这个地址需要访问令牌：请在请求头 Authorization 中写 Bearer 和令牌。令牌在“账号 › 访问令牌”中建立。",
            "This address needs an access token: send the header Authorization with Bearer and the token. Tokens are made under “Account › Access tokens”."
        )
    );

    internal static readonly Problem BadToken = new(
        ProblemKind.NotSignedIn,
        "api.bad-token",
        new(
            "访问令牌不存在、已过期、已撤销，或其账号已停用。请建立新的令牌。",
            "The access token is unknown, expired or withdrawn, or its account is closed. Make a new one."
        )
    );

    internal static readonly Problem NotAllowed = new(
        ProblemKind.Forbidden,
        "api.not-allowed",
        new(
            "这个令牌的账号没有所需的角色，或令牌的范围不包括这项操作。",
            "The token's account lacks the role, or the token's scopes do not include this act."
        )
    );

    internal static readonly Problem NoSecondFactor = new(
        ProblemKind.Forbidden,
        "api.second-factor-missing",
        new(
            "令牌所属账号的角色要求双因素验证，而账号没有启用。请先登录网页启用，令牌随后即可使用。",
            "A role of the token's account must have a second factor, and there is none. Sign in on the pages and set one up; then the token works again."
        )
    );

    internal static readonly Problem Unreadable = new(
        ProblemKind.Invalid,
        "api.unreadable",
        new(
            "请求读不懂：请对照 /api/v1/openapi.json 检查参数和正文。",
            "The request cannot be read: check its parameters and body against /api/v1/openapi.json."
        )
    );

    internal static readonly Problem NoText = new(
        ProblemKind.Invalid,
        "api.not-text",
        new(
            "地址中有不是文字的字符（如 NUL）。请去掉后重发。",
            "The address holds characters that are no text, such as NUL. Leave them out and send it again."
        )
    );

    internal static readonly Problem Broken = new(
        ProblemKind.Broken,
        "api.broken",
        new(
            "系统出错，没有写入任何内容。错误已记录，请稍后再试。",
            "Something broke on our side and nothing was written. It is recorded; please try again later."
        )
    );

    internal static readonly Problem NoIfMatch = new(
        ProblemKind.PreconditionMissing,
        "api.if-match-missing",
        new(
            "修改须带请求头 If-Match，值为读取时得到的 ETag，以免盖掉他人的修改。",
            "A change needs the header If-Match with the ETag that reading it gave, so that nobody's change is overwritten."
        )
    );

    internal static readonly Problem Changed = new(
        ProblemKind.Stale,
        "api.changed-meanwhile",
        new(
            "您读取之后有人改了它，您的修改没有写入。当前的 ETag 和改动见本答复；请重新读取后再改。",
            "Somebody changed it after you read it and your change was not written. The current ETag and what changed stand in this answer; read it again, then change it."
        )
    );

    internal static readonly Problem NoIdempotencyKey = new(
        ProblemKind.Invalid,
        "api.idempotency-key-missing",
        new(
            "新建须带请求头 Idempotency-Key：1 至 200 个可见字符，每次新建用不同的值，重发时用原来的值。",
            "Creating needs the header Idempotency-Key: 1 to 200 visible characters, another one for each thing created, the same one when it is sent again."
        )
    );

    internal static readonly Problem IdempotencyKeyUsed = new(
        ProblemKind.Conflict,
        "api.idempotency-key-used",
        new(
            "这个 Idempotency-Key 已用于另一个请求。请换一个值。",
            "This Idempotency-Key was used for another request. Take another one."
        )
    );

    internal static readonly Problem AnswerLost = new(
        ProblemKind.Conflict,
        "api.kept-answer-lost",
        new(
            "这个请求已经办过，但当时的答复已无法读取（密钥已更换）。请直接查看结果，不要用新的 Idempotency-Key 重发。",
            "The request was done before, but its answer can no longer be read: the portal's keys are others. Look at what it made instead of sending it with another key."
        )
    );

    internal static readonly Problem BadCursor = new(
        ProblemKind.Invalid,
        "api.bad-cursor",
        new(
            "参数 cursor 不是本接口给出的。请从第一页重新开始，或沿用答复中的 next。",
            "The parameter cursor was not given by this interface. Start at the first page again, or follow next of an answer."
        )
    );

    internal static readonly Problem BadLimit = new(
        ProblemKind.Invalid,
        "api.bad-limit",
        new($"参数 limit 应为 1 至 {Paging.Most}。", $"The parameter limit must be 1 to {Paging.Most}.")
    );

    internal static Problem BadDay(string word) =>
        new(
            ProblemKind.Invalid,
            "api.bad-day",
            new($"{word} 应为日期，如 2026-01-31。", $"“{word}” is a day such as 2026-01-31.")
        );

    internal static Problem BadMoment(string word) =>
        new(
            ProblemKind.Invalid,
            "api.bad-moment",
            new(
                $"{word} 应为日期（如 2026-01-31）或时刻（如 2026-01-31T09:30:00Z）。",
                $"“{word}” is a day such as 2026-01-31 or a moment such as 2026-01-31T09:30:00Z."
            )
        );

    internal static Problem BadName(string word, string names) =>
        new(
            ProblemKind.Invalid,
            "api.bad-name",
            new($"参数 {word} 应为其中之一：{names}。", $"The parameter {word} must be one of {names}.")
        );

    internal static Problem BadBody(string where) =>
        new(
            ProblemKind.Invalid,
            "api.bad-body",
            new(
                $"请求正文读不懂：{where}。请对照 /api/v1/openapi.json 修改。",
                $"The body cannot be read: {where}. Mend it by /api/v1/openapi.json."
            )
        );

    internal static Problem BadFields(string fields) =>
        new(
            ProblemKind.Invalid,
            "api.bad-fields",
            new($"有字段填写不对：{fields}", $"Some fields are wrong: {fields}")
        );

    internal static Problem Status(int status) =>
        new(
            status switch
            {
                405 => ProblemKind.MethodNotAllowed,
                413 => ProblemKind.TooLarge,
                415 => ProblemKind.UnsupportedMedia,
                _ => ProblemKind.Invalid,
            },
            $"api.status-{status}",
            status switch
            {
                405 => new("这个地址不接受这种方法。", "This address does not take this method."),
                413 => new("请求正文过大。", "The body is too large."),
                415 => new(
                    "正文的格式不对：应为 application/json，或文档所列的格式。",
                    "The body has the wrong format: it must be application/json, or what the document lists."
                ),
                _ => new($"请求被拒绝（{status}）。", $"The request was refused ({status})."),
            }
        );
}
