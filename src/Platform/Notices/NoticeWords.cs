using Yuelu.Kernel;

namespace Yuelu.Platform.Notices;

/// <summary>The words of reminders.</summary>
public static class NoticeWords
{
    public static readonly Words Work = new("待办", "To do");
    public static readonly Words Waiting = new("待办事项", "What waits for you");
    public static readonly Words ActOnYou = new("您的账号：{0}", "Your account: {0}");
    public static readonly Words None = new("没有待办事项。", "Nothing waits for you.");
    public static readonly Words Settle = new("办结", "Done");
    public static readonly Words SettleWhich = new("办结：{0}", "Done: {0}");
    public static readonly Words SettleAll = new("全部办结", "All done");
    public static readonly Words Settled = new("已办结", "Done lately");
    public static readonly Words When = new("时间", "When");
    public static readonly Words What = new("事项", "What");
    public static readonly Words Mailed = new("已发邮件", "mailed");
    public static readonly Words Unknown = new(
        "没有这条提醒，或它不是您的。",
        "There is no such reminder, or it is not yours."
    );
}
