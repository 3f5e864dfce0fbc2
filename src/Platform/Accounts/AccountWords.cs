using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts;

/// <summary>The words of signing in and out.</summary>
public static class AccountWords
{
    public static readonly Words SignIn = new("登录", "Sign in");
    public static readonly Words Name = new("账号", "Account");
    public static readonly Words Password = new("密码", "Password");
    public static readonly Words Wrong = new(
        "账号或密码不对。请检查大小写后重新输入。",
        "Account or password is wrong. Check upper and lower case and try again."
    );
    public static readonly Words Locked = new(
        "连续输错 {0} 次，账号已锁定 {1} 分钟。请稍后再试。",
        "{0} wrong passwords in a row: the account is locked for {1} minutes. Please try again later."
    );
    public static readonly Words SignInFor = new(
        "公开页面不需要登录。导入、审核和发布规划需要战略办公室账号。",
        "Public pages need no account. Importing, reviewing and publishing a plan needs an office account."
    );
    public static readonly Words ChangePassword = new("更改密码", "Change password");
    public static readonly Words ChangeFirst = new(
        "您正在使用一次性密码。请先换成自己的密码，再继续。",
        "You are using a one-time password. Choose your own before you go on."
    );
    public static readonly Words Current = new("现在的密码", "Current password");
    public static readonly Words New = new("新密码", "New password");
    public static readonly Words NewHint = new(
        "至少 {0} 个字符，不要与其他系统相同。",
        "At least {0} characters; not one that you use elsewhere."
    );
    public static readonly Words Again = new("再输一次新密码", "New password again");
    public static readonly Words CurrentWrong = new("现在的密码不对。", "The current password is wrong.");
    public static readonly Words Differ = new("两次输入的新密码不一致。", "The two new passwords differ.");
    public static readonly Words Weak = new(
        "新密码太短或太简单：至少 {0} 个字符，其中至少 6 个不同。",
        "The new password is too short or too simple: at least {0} characters, 6 of them different."
    );
    public static readonly Words Same = new(
        "新密码不能与现在的密码相同。",
        "The new password must differ from the current one."
    );
}
