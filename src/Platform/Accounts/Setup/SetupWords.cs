using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Setup;

/// <summary>What <c>setup</c> says.</summary>
internal static class SetupWords
{
    internal static readonly Words FirstAccounts = new(
        "首批账号和一次性密码（只显示这一次，首次登录须更改；请分别交给四个人）：",
        "First accounts and their one-time passwords (shown this once, to be changed at the first sign-in; give them to four persons):"
    );
    internal static readonly Words AlreadyThere = new(
        "已经有账号，没有改动任何内容。安全管理员忘记密码时：setup --reset 账号",
        "There are accounts already; nothing was changed. When a security administrator's password is lost: setup --reset NAME"
    );
    internal static readonly Words Reset = new(
        "账号 {0} 的新一次性密码（只显示这一次，登录后须更改；双因素验证已清除，须重新设置）：{1}",
        "New one-time password of account {0} (shown this once, to be changed at the next sign-in; its second factor is gone and must be set up anew): {1}"
    );
    internal static readonly Words Purpose = new(
        "建立首批账号，显示一次性密码；--reset 给一个账号新的一次性密码",
        "Makes the first accounts and prints their one-time passwords; --reset gives one account a new one"
    );
    internal static readonly Words Made = new("首批账号已建立。", "The first accounts are made.");
}
