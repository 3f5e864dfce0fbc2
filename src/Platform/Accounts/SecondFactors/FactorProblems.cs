using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.SecondFactors;

/// <summary>Every refusal about second factors.</summary>
internal static class FactorProblems
{
    internal static readonly Problem NotBegun = new(ProblemKind.Conflict, "factor.not-begun", FactorWords.NotBegun);

    internal static readonly Problem WrongCode = new(
        ProblemKind.Invalid,
        "factor.wrong-code",
        AccountProblems.WrongCode.Detail
    );

    internal static readonly Problem AlreadySet = new(
        ProblemKind.Conflict,
        "factor.app-already-set",
        new(
            "验证器已经启用。换手机时请先停用，再重新设置。",
            "An authenticator app is in use already. For another phone, remove it first and set it up anew."
        )
    );

    internal static readonly Problem NotAccepted = new(
        ProblemKind.Invalid,
        "factor.passkey-not-accepted",
        new(
            "设备没有通过验证，通行密钥没有添加。请重试，并在设备上确认是本人。",
            "The device was not accepted and no passkey was added. Try again, and confirm on the device that it is you."
        )
    );

    internal static readonly Problem NoSuchPasskey = new(
        ProblemKind.NotFound,
        "factor.no-such-passkey",
        new("没有这个通行密钥，它可能已经删除。", "There is no such passkey; it may have been removed already.")
    );

    internal static readonly Problem NoName = new(
        ProblemKind.Invalid,
        "factor.no-passkey-name",
        new("请给通行密钥起个名称，最多60字。", "Give the passkey a name, at most 60 characters.")
    );

    internal static readonly Problem TooMany = new(
        ProblemKind.Conflict,
        "factor.too-many-passkeys",
        new("最多10个通行密钥。请先删除不用的。", "At most 10 passkeys. Remove one that is not used.")
    );
}
