using Yuelu.Kernel;

namespace Yuelu.Platform.PersonalData;

/// <summary>The words of personal data.</summary>
public static class PersonalDataWords
{
    public static readonly Words Contact = new("联系方式", "Contact");
    public static readonly Words ContactHint = new(
        "填电子邮箱，或手机、带区号的座机。",
        "Give a mail address, or a telephone number, a landline with its area code."
    );
    public static readonly Words Mine = new("我的个人信息", "My personal data");
    public static readonly Words Link = new("个人信息", "Personal data");
    public static readonly Words Whose = new("{0} 的个人信息", "Personal data of {0}");
    public static readonly Words WhatThisIs = new(
        "只填办事所需的。保存时加密，页面上只显示一部分；他人查看须写明理由并留下记录。",
        "Give only what is needed. It is encrypted where it is kept and shown in part only; whoever looks at the rest says why, and it is recorded."
    );
    public static readonly Words Kind = new("项目", "Item");
    public static readonly Words Held = new("已存", "Held");
    public static readonly Words Nothing = new("没有", "nothing");
    public static readonly Words Given = new("填写时间", "Given");
    public static readonly Words Kept = new("保存期限", "Kept");
    public static readonly Words KeptDays = new("账号停用后 {0} 天", "{0} days after the account is closed");
    public static readonly Words NoPeriod = new("未设定期限", "no period is set");
    public static readonly Words Change = new("更改", "Change");
    public static readonly Words ChangeHint = new(
        "留空则删除已存的内容。{0}",
        "Leave it empty to remove what is held. {0}"
    );
    public static readonly Words Save = new("保存", "Save");
    public static readonly Words Saved = new("已保存。", "Saved.");
    public static readonly Words Export = new("导出全部", "Export everything");
    public static readonly Words ExportHow = new(
        "下载平台所存的关于您的全部内容（JSON）：账号、个人信息、权限、登录记录、提醒，以及您在各模块所做的事。",
        "Downloads everything that is held about you (JSON): account, personal data, roles, sign-ins, reminders, and what you did in each module."
    );
    public static readonly Words Show = new("查看全部", "Show in full");
    public static readonly Words Reason = new("查看的理由", "Why you need it");
    public static readonly Words ShownOnce = new("{0}：{1}（本次查看已记录）", "{0}: {1} (this has been recorded)");
    public static readonly Words ExportOf = new("导出关于此人的全部内容", "Export everything held about the person");
}
