using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts;

/// <summary>Every refusal about accounts and signing in.</summary>
internal static class AccountProblems
{
    internal static readonly Problem Wrong = new(ProblemKind.Invalid, "account.wrong-password", AccountWords.Wrong);

    internal static readonly Problem WrongCode = new(
        ProblemKind.Invalid,
        "account.wrong-code",
        new(
            "验证码不对，或已经用过。请等验证器显示下一个验证码后再输入，并检查手机时间是否准确。",
            "The code is wrong or has been used. Wait for the app's next code, and check that the phone's clock is right."
        )
    );

    internal static readonly Problem WrongRecoveryCode = new(
        ProblemKind.Invalid,
        "account.wrong-recovery-code",
        new(
            "恢复码不对，或已经用过。每个恢复码只能用一次，请换一个。",
            "The recovery code is wrong or has been used. Each works once; take another."
        )
    );

    internal static readonly Problem PasskeyFailed = new(
        ProblemKind.Invalid,
        "account.passkey-failed",
        new(
            "没有通过通行密钥验证。请重试，或改用密码登录。",
            "The passkey was not accepted. Try again, or sign in with the password."
        )
    );

    internal static readonly Problem StartAgain = new(
        ProblemKind.Invalid,
        "account.start-again",
        new("登录没有完成。请重新输入账号和密码。", "Signing in was not finished. Enter account and password again.")
    );

    internal static readonly Problem TooOften = new(
        ProblemKind.TooOften,
        "account.too-many-attempts",
        new("尝试次数过多。请一分钟后再试。", "Too many attempts. Please wait a minute and try again.")
    );

    internal static readonly Problem CurrentWrong = new(
        ProblemKind.Invalid,
        "account.current-password-wrong",
        AccountWords.CurrentWrong
    );

    internal static readonly Problem Differ = new(ProblemKind.Invalid, "account.passwords-differ", AccountWords.Differ);

    internal static readonly Problem Same = new(ProblemKind.Invalid, "account.password-not-new", AccountWords.Same);

    internal static readonly Problem NameInPassword = new(
        ProblemKind.Invalid,
        "account.name-in-password",
        new("密码中不能有账号名。请另选一个。", "The password must not contain the account's name. Choose another.")
    );

    internal static readonly Problem CommonPassword = new(
        ProblemKind.Invalid,
        "account.common-password",
        new(
            "这个密码太常见，容易被猜中：不要用常用词、连续的字母数字或键盘顺序凑成。可以用几个不相干的词。",
            "This password is too common: well-known words, sequences and rows of keys are guessed first. Several unrelated words do well."
        )
    );

    internal static readonly Problem LongPersonName = new(
        ProblemKind.Invalid,
        "account.person-name-too-long",
        new("姓名最多80字。", "The person's name has at most 80 characters.")
    );

    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "account.not-found",
        new("没有这个账号。请从列表中选择。", "There is no such account. Choose one from the list.")
    );

    internal static Problem Locked(int attempts, int minutes) =>
        new(ProblemKind.Invalid, "account.locked", AccountWords.Locked.With(attempts, minutes));

    internal static Problem Weak(int length) =>
        new(ProblemKind.Invalid, "account.password-too-simple", AccountWords.Weak.With(length));

    internal static Problem BadName(string name) =>
        new(
            ProblemKind.Invalid,
            "account.bad-name",
            new(
                $"账号“{name}”不能用：2至32个小写字母、数字、点、下划线或连字符，以字母或数字开头。",
                $"The account name “{name}” cannot be used: 2 to 32 small letters, digits, dots, underscores or hyphens, a letter or digit first."
            )
        );

    internal static Problem NameTaken(string name) =>
        new(
            ProblemKind.Conflict,
            "account.name-taken",
            new($"账号“{name}”已经有人用了。请换一个。", $"The account name “{name}” is taken. Choose another.")
        );

    internal static Problem NoSuchName(string name) =>
        new(
            ProblemKind.NotFound,
            "account.no-such-name",
            new($"没有账号“{name}”。请检查拼写。", $"There is no account “{name}”. Check the spelling.")
        );
}
