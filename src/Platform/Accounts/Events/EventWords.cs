using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.Events;

/// <summary>The words of the auditor's page.</summary>
internal static class EventWords
{
    internal static readonly Words Audit = new("审计记录", "Audit record");
    internal static readonly Words WhatThisIs = new(
        "谁在什么时候、从哪里做了或试过什么。记录写入后不能更改，保留 {0} 天（六个月以内数据库也拒绝删除）。查阅和导出本身也记录在内。",
        "Who did or tried what, when and from where. Nothing here can be changed; it is kept for {0} days (within six months the database itself refuses to delete). Reading and exporting are recorded too."
    );
    internal static readonly Words When = new("时间", "When");
    internal static readonly Words What = new("事项", "What");
    internal static readonly Words By = new("操作人", "By");
    internal static readonly Words About = new("涉及账号", "About account");
    internal static readonly Words Address = new("来自地址", "From address");
    internal static readonly Words Detail = new("说明", "Detail");
    internal static readonly Words Organisation = new("组织", "Organisation");
    internal static readonly Words Act = new("存证", "Evidence");
    internal static readonly Words SearchHint = new("账号、网络地址、规划……", "account, network address, plan…");
    internal static readonly Words FirstDay = new("起始日期", "First day");
    internal static readonly Words LastDay = new("截止日期", "Last day");
    internal static readonly Words None = new("没有符合条件的记录。", "Nothing fits. Clear the filters to see all.");
    internal static readonly Words Export = new("导出显示的全部记录：", "Export all of these: ");

    private static readonly Dictionary<string, Words> Ways = new()
    {
        ["password"] = new("密码", "password"),
        ["authenticator"] = new("验证器", "authenticator app"),
        ["recovery-code"] = new("恢复码", "recovery code"),
        ["passkey"] = new("通行密钥", "passkey"),
        ["identity-provider"] = new("统一身份认证", "identity provider"),
    };

    /// <summary>A detail as people read it: how somebody signed in by its word, all else as it was noted.</summary>
    internal static Words DetailOf(SecurityEvent one) => Ways.GetValueOrDefault(one.Detail) ?? Words.Same(one.Detail);

    /// <summary>Columns of the export.</summary>
    internal static IReadOnlyList<Words> Headings { get; } =
    [When, What, By, About, Address, Detail, Organisation, Act];
}
