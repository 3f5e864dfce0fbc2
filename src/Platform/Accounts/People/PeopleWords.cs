using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.People;

/// <summary>The words of looking after accounts.</summary>
internal static class PeopleWords
{
    internal static readonly Words Accounts = new("账号", "Accounts");
    internal static readonly Words SearchHint = new("账号、姓名或组织", "account, person or organisation");
    internal static readonly Words None = new("没有符合条件的账号。", "No account fits. Clear the filters to see all.");
    internal static readonly Words SecondFactor = new("双因素", "Second factor");
    internal static readonly Words SignedIn = new("最近登录", "Last sign-in");
    internal static readonly Words Never = new("从未", "never");
    internal static readonly Words Invite = new("邀请人员", "Invite a person");
    internal static readonly Words InviteHow = new(
        "账号建好后显示一个一次性链接，交给本人设定密码。角色可以现在授予，也可以以后再授予。",
        "The account is made and a one-time link shown; its person chooses the password with it. A role can be granted now or later."
    );
    internal static readonly Words Name = new("账号名", "Account name");
    internal static readonly Words NameHint = new(
        "2至32个小写字母、数字、点、下划线或连字符；以后不能改。",
        "2 to 32 small letters, digits, dots, underscores or hyphens; it cannot be changed later."
    );
    internal static readonly Words Person = new("姓名", "Person");
    internal static readonly Words Mail = new("电子邮箱（可不填）", "Mail address (if wished)");
    internal static readonly Words MailHint = new(
        "平台已设置邮件时，一次性链接也发到这里；地址作为个人信息加密保存。",
        "Where mail is set up the one-time link goes there too; the address is kept sealed, as personal data."
    );
    internal static readonly Words PersonHint = new("可以不填。", "May stay empty.");
    internal static readonly Words OrganisationCode = new("组织代码", "Code of the organisation");
    internal static readonly Words OrganisationHint = new(
        "例如 province；企业用统一社会信用代码。",
        "Such as province; an enterprise has its social credit code."
    );
    internal static readonly Words NoRole = new("暂不授予", "none for now");
    internal static readonly Words DaysHint = new("不填表示从今天起。", "Empty: from today on.");
    internal static readonly Words UntilHint = new("不填表示不限。", "Empty: without end.");
    internal static readonly Words Roles = new("角色", "Roles");
    internal static readonly Words NoRoles = new(
        "没有角色，登录后只能看自己的账号。",
        "No role: only the own account can be seen."
    );
    internal static readonly Words GrantedBy = new("授予人", "Granted by");
    internal static readonly Words Withdraw = new("收回", "Withdraw");
    internal static readonly Words Grant = new("授予角色", "Grant a role");
    internal static readonly Words NotYet = new("未到起日", "not begun");
    internal static readonly Words Over = new("已到期", "over");
    internal static readonly Words Own = new(
        "这是您自己的账号：权限和状态由另一位安全管理员管理。",
        "This is your own account: another security administrator looks after it."
    );
    internal static readonly Words ResetPassword = new("重置密码（给出新链接）", "Reset password (new link)");
    internal static readonly Words NewInvitation = new("换发邀请链接", "New invitation link");
    internal static readonly Words ResetFactor = new("清除双因素验证", "Reset second factor");
    internal static readonly Words Unlock = new("解锁", "Unlock");
    internal static readonly Words Deactivate = new("停用账号", "Deactivate");
    internal static readonly Words Reactivate = new("恢复账号", "Reactivate");
    internal static readonly Words ResetHow = new(
        "重置密码后，原密码和所有会话马上失效。",
        "After a reset the old password and all sessions end at once."
    );
    internal static readonly Words Created = new("建立时间", "Created");
    internal static readonly Words Evidence = new("存证记录", "Acts on this account");

    private static readonly Dictionary<string, Words> Done = new()
    {
        ["deactivated"] = new("账号已停用，会话已结束。", "The account is deactivated and its sessions have ended."),
        ["reactivated"] = new("账号已恢复。", "The account is active again."),
        ["unlocked"] = new("账号已解锁。", "The account is unlocked."),
        ["factor-reset"] = new("双因素验证已清除。", "The second factor is reset."),
        ["granted"] = new("角色已授予。", "The role is granted."),
        ["withdrawn"] = new("角色已收回。", "The role is withdrawn."),
    };

    /// <summary>What was done, by its word in the address.</summary>
    internal static Words? DoneIs(string? what) => Done.GetValueOrDefault(what ?? "");
}
