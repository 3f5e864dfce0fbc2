using Yuelu.Kernel;

namespace Yuelu.Cli.Accounts;

/// <summary>The words of <c>yuelu account</c>.</summary>
internal static class AccountWords
{
    public static readonly Words Account = new("账号和角色", "Accounts and roles");
    public static readonly Words List = new("列出范围内的账号", "Lists the accounts in scope");
    public static readonly Words Invite = new(
        "建立账号，一次性链接写入只有本人能读的文件",
        "Makes an account; its one-time link goes into a file that only you may read"
    );
    public static readonly Words Deactivate = new("停用账号", "Deactivates an account");
    public static readonly Words Reactivate = new("恢复账号", "Reactivates an account");
    public static readonly Words Unlock = new("解除锁定", "Lifts the lock after wrong passwords");
    public static readonly Words ResetPassword = new(
        "收回密码，换设密码的链接写入文件",
        "Takes the password away; the link for another goes into a file"
    );
    public static readonly Words ResetSecondFactor = new("清除双因素验证", "Takes every second factor away");
    public static readonly Words Grant = new("授予角色", "Grants a role");
    public static readonly Words Withdraw = new("收回角色", "Takes a role back");
    public static readonly Words Name = new("账号名", "Account name");
    public static readonly Words Person = new("姓名", "Person");
    public static readonly Words Mail = new(
        "电子邮箱；设有邮件时链接也发到这里",
        "Mail address, to which the link goes too where mail is set up"
    );
    public static readonly Words Search = new("账号、姓名或组织", "Account, person or organisation");
    public static readonly Words Role = new("角色，如 strategy-office", "Role, such as strategy-office");
    public static readonly Words FirstRole = new("同时授予的角色", "A role to be granted with it");
    public static readonly Words OnlyState = new(
        "只看此状态：active、waiting、locked、deactivated",
        "Only in this state: active, waiting, locked, deactivated"
    );
    public static readonly Words State = new("状态", "State");
    public static readonly Words Organisation = new("组织", "Organisation");
    public static readonly Words Home = new("所在组织的代码", "Code of the organisation in which the person works");
    public static readonly Words On = new("授予在哪个组织上（代码）", "Code of the organisation that it reaches");
    public static readonly Words WithdrawOn = new(
        "哪个组织上的（路径）；只有一项时可不写",
        "On which organisation (path); may be left out when there is one"
    );
    public static readonly Words From = new("起日；不写为今天", "First day; today when left out");
    public static readonly Words Until = new("止日；不写为不限", "Last day; without end when left out");
    public static readonly Words Out = new(
        "写入链接的文件；屏幕上不显示",
        "The file for the link; it is not shown on the screen"
    );
    public static readonly Words SecondFactor = new("双因素", "Second factor");
    public static readonly Words SignedIn = new("最近登录", "Last sign-in");
    public static readonly Words LinkUntil = new("链接有效期至", "Link usable until");
    public static readonly Words Id = new("标识", "Id");
    public static readonly Words Withdrawn = new("收回于", "Withdrawn");
    public static readonly Words NoSuchName = new(
        "没有账号“{0}”，或不在您的范围内。",
        "There is no account “{0}”, or it is outside your scope."
    );
    public static readonly Words WhichGrant = new(
        "“{0}”有 {1} 项，不能确定收回哪一项。请写 --organisation。",
        "There are {1} grants of “{0}”, so it is not clear which one is meant. Give --organisation."
    );
}
