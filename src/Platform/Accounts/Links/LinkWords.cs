using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Links;

/// <summary>The words of one-time links.</summary>
internal static class LinkWords
{
    internal static readonly Words Choose = new("设定密码", "Choose your password");
    internal static readonly Words ChooseHow = new(
        "账号 {0}。请设定自己的密码，然后用它登录。",
        "Account {0}. Choose a password of your own; then sign in with it."
    );
    internal static readonly Words Broken = new("链接不能用", "The link cannot be used");
    internal static readonly Words Made = new("一次性链接", "One-time link");
    internal static readonly Words ShownOnce = new(
        "链接只显示这一次，请现在复制，通过可靠的途径交给账号 {0} 的本人。有效期至 {1}，只能用一次。",
        "The link is shown this once. Copy it now and give it to the person of account {0} by a way that you trust. It works once, until {1}."
    );
    internal static readonly Words AlsoMailed = new(
        "链接也会发到本人的电子邮箱。",
        "The link also goes to the person's mail address."
    );
    internal static readonly Words Mailed = new(
        "账号 {0} 的一次性链接：用它设定密码",
        "One-time link of account {0}: choose your password with it"
    );
    internal static readonly Words Address = new("链接", "Link");
    internal static readonly Words Back = new("返回", "Back");
}
