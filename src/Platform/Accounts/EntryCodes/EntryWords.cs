using Yuelu.Kernel;

namespace Yuelu.Platform.Accounts.EntryCodes;

/// <summary>The words of enterprises' entry.</summary>
internal static class EntryWords
{
    internal static readonly Words Enterprises = new("辖区企业", "Enterprises of your area");
    internal static readonly Words SearchHint = new("企业名称或信用代码", "name or credit code");
    internal static readonly Words OnlyWithout = new("只看未开户的", "only those without an account");
    internal static readonly Words None = new(
        "没有符合条件的企业。企业由系统管理员导入。",
        "No enterprise fits. Enterprises are imported by the system administrator."
    );
    internal static readonly Words Name = new("企业", "Enterprise");
    internal static readonly Words CreditCode = new("统一社会信用代码", "Social credit code");
    internal static readonly Words Account = new("开户", "Account");
    internal static readonly Words HasAccount = new("已开户", "has one");
    internal static readonly Words HasNone = new("未开户", "none yet");
    internal static readonly Words Code = new("入网码", "Entry code");
    internal static readonly Words OpenUntil = new("有效至 {0}", "open until {0}");
    internal static readonly Words Expired = new("已过期", "expired");
    internal static readonly Words Blocked = new("输错过多，已停用", "blocked after wrong attempts");
    internal static readonly Words NoCode = new("无", "none");
    internal static readonly Words ChooseAll = new("全选本页", "all on this page");
    internal static readonly Words Choose = new("选择 {0}", "Choose {0}");
    internal static readonly Words MakeTicked = new("为勾选的企业生成入网码", "Make codes for those ticked");
    internal static readonly Words MakeWithout = new("为全部未开户企业生成", "Make codes for all without an account");
    internal static readonly Words BlockTicked = new("停用勾选企业的入网码", "Block the codes of those ticked");
    internal static readonly Words BlockedNow = new(
        "已停用 {0} 个入网码，通知单作废。",
        "{0} entry codes are blocked; their letters are void."
    );
    internal static readonly Words MakeHow = new(
        "入网码只显示一次：请当场打印通知单或下载表格。新码生成后，同一企业的旧码作废。",
        "Codes are shown once: print the letters or take the table at once. A new code voids the enterprise's earlier one."
    );
    internal static readonly Words Sheet = new("入网通知单", "Letters with entry codes");
    internal static readonly Words SheetHow = new(
        "共 {0} 份，只显示这一次。请现在打印（每份沿线裁开），或下载表格。关闭本页后无法再看到这些入网码。",
        "{0} letters, shown this once. Print them now (cut along the lines) or take the table. When this page is closed the codes cannot be seen again."
    );
    internal static readonly Words Download = new("下载表格（CSV）", "Download the table (CSV)");
    internal static readonly Words Back = new("返回企业列表", "Back to the enterprises");
    internal static readonly Words SlipTitle = new("岳麓平台企业入网通知", "Yuelu: your enterprise's access");
    internal static readonly Words SlipHow = new(
        "请贵单位负责审核的同志打开下面的网址，输入信用代码和入网码，建立账号；填报人员由其在“本企业人员”中邀请。入网码只能用一次，请勿外传。",
        "Let the person who approves your filings open the address below, enter both codes and make an account; that person then invites your fillers under ‘Our people’. The code works once; keep it to yourself."
    );
    internal static readonly Words Address = new("网址", "Address");
    internal static readonly Words ValidUntil = new("有效期至", "Valid until");
    internal static readonly Words From = new("发出单位", "From");
    internal static readonly Words Enter = new("企业入网", "Enter with a code");
    internal static readonly Words EnterHow = new(
        "凭所在县（市、区）或园区发的入网码，为本企业建立审核人账号。",
        "With the code from your county or park you make the account of the person who approves your enterprise's filings."
    );
    internal static readonly Words CodeHint = new(
        "通知单上的16位字母和数字；连字符和大小写都可以不管。",
        "The 16 letters and digits of the letter; hyphens and case do not matter."
    );
    internal static readonly Words AccountName = new("为自己起个账号名", "Choose an account name");
    internal static readonly Words MakeAccount = new("建立账号", "Make the account");
}
