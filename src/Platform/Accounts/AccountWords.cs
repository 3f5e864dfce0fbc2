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
    public static readonly Words SessionEnded = new(
        "会话已结束（长时间没有操作、超过最长时间，或在别处全部退出）。请重新登录。",
        "Your session has ended: it was idle, it reached its longest time, or all sessions were ended. Please sign in again."
    );
    public static readonly Words PasswordChosen = new(
        "密码已设定。请用它登录。",
        "The password is set. Sign in with it."
    );
    public static readonly Words SignInByPasskey = new("用通行密钥登录", "Sign in with a passkey");
    public static readonly Words EnterByCode = new(
        "企业首次使用：凭入网码建立账号",
        "Enterprises, first time here: enter with the code from your county"
    );
    public static readonly Words SecondStep = new("双因素验证", "Second step");
    public static readonly Words SecondStepWhy = new(
        "密码正确。请再证明一次是您本人。",
        "The password is right. Please prove once more that it is you."
    );
    public static readonly Words Code = new("验证器上的6位数字", "6-digit code of the authenticator app");
    public static readonly Words CodeHint = new(
        "打开手机上的验证器应用，输入现在显示的数字。",
        "Open the authenticator app on your phone and enter what it shows now."
    );
    public static readonly Words Confirm = new("确认", "Confirm");
    public static readonly Words UseRecoveryCode = new(
        "手机不在身边：用恢复码",
        "Without the phone: use a recovery code"
    );
    public static readonly Words RecoveryCode = new("恢复码", "Recovery code");
    public static readonly Words RecoveryCodeHint = new(
        "每个只能用一次。都用完了，请找安全管理员重置。",
        "Each works once. When all are used, ask the security administrator for a reset."
    );
    public static readonly Words PasskeysNeedScripts = new(
        "通行密钥需要浏览器启用 JavaScript；恢复码不需要。",
        "Passkeys need JavaScript in the browser; recovery codes do not."
    );
    public static readonly Words MyAccount = new("我的账号", "My account");
    public static readonly Words PersonName = new("姓名", "Person");
    public static readonly Words Organisation = new("所在组织", "Organisation");
    public static readonly Words MyRoles = new("我的角色", "My roles");
    public static readonly Words NoRoles = new(
        "还没有角色。请联系安全管理员授予。",
        "No role yet. Ask the security administrator for one."
    );
    public static readonly Words Role = new("角色", "Role");
    public static readonly Words Reaches = new("范围（含下级）", "On (and all below)");
    public static readonly Words From = new("起", "From");
    public static readonly Words Until = new("止", "Until");
    public static readonly Words NoEnd = new("不限", "no end");
    public static readonly Words Sessions = new("会话", "Sessions");
    public static readonly Words SessionsHow = new(
        "{0} 分钟没有操作，或登录满 {1} 小时，会话自动结束。",
        "A session ends by itself after {0} minutes without a request, or {1} hours in all."
    );
    public static readonly Words EndOthers = new("结束其他所有会话", "End all other sessions");
    public static readonly Words OthersEnded = new("其他会话已全部结束。", "All other sessions have ended.");
    public static readonly Words Latest = new("最近的记录", "Latest events");
    public static readonly Words LatestWhy = new(
        "有不是您本人的登录，请马上更改密码、结束其他会话，并告诉安全管理员。",
        "If a sign-in was not you, change the password at once, end the other sessions and tell the security administrator."
    );
    public static readonly Words When = new("时间", "When");
    public static readonly Words What = new("事项", "What");
    public static readonly Words FromWhere = new("来自", "From address");
    public static readonly Words ConfirmTitle = new("请确认是您本人", "Please confirm that it is you");
    public static readonly Words ConfirmWhy = new(
        "更改登录方式之前，如果登录已超过 {0} 分钟，请再输入一次密码。",
        "Before ways to sign in are changed, the password is asked again when you signed in more than {0} minutes ago."
    );
}
