using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Enterprises;

/// <summary>Every refusal about an enterprise's people.</summary>
internal static class FillerProblems
{
    internal static readonly Problem HasPassword = new(
        ProblemKind.Conflict,
        "filler.has-password",
        new(
            "此人已经设过密码。忘记密码请联系安全管理员重置。",
            "This person has chosen a password already. Lost ones are reset by the security administrator."
        )
    );

    internal static readonly Problem NotOnlyOurs = new(
        ProblemKind.Conflict,
        "filler.has-other-roles",
        new(
            "此人还有其他单位或其他角色，请由安全管理员换发链接。",
            "This person works elsewhere too or has other roles; the security administrator gives the link."
        )
    );
}
