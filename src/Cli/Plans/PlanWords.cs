using Yuelu.Kernel;

namespace Yuelu.Cli.Plans;

/// <summary>The words of what <c>yuelu plan</c> does at the portal.</summary>
internal static class PlanWords
{
    public static readonly Words List = new("列出已发布的规划", "Lists published plans");
    public static readonly Words Show = new("显示一份规划和它的进展", "Shows a plan and how it stands");
    public static readonly Words Commitments = new("列出承诺事项和状态", "Lists commitments and how they stand");
    public static readonly Words Text = new("输出规划原文", "Prints the plan's text");
    public static readonly Words Import = new(
        "把规划文件送到门户，等待读完，显示草稿",
        "Sends a plan's file to the portal, waits until it is read, and shows the draft"
    );
    public static readonly Words Drafts = new("列出审核中的草稿", "Lists drafts under review");
    public static readonly Words Accept = new("采纳草稿中的条目", "Accepts entries of a draft");
    public static readonly Words Publish = new("发布草稿，成为新版本", "Publishes a draft as a new version");

    public static readonly Words Slug = new("规划的网址名", "Address name of the plan");
    public static readonly Words Title = new("名称", "Title");
    public static readonly Words Territory = new("地区", "Territory");
    public static readonly Words Period = new("规划期", "Period");
    public static readonly Words Version = new("版本", "Version");
    public static readonly Words PublishedAt = new("发布时间", "Published");
    public static readonly Words ContentHash = new("内容 SHA-256", "SHA-256 of the content");
    public static readonly Words CommitmentsCount = new("承诺事项", "Commitments");
    public static readonly Words States = new("状态", "States");
    public static readonly Words Day = new("日期；不写时为今天", "The day; today when left out");
    public static readonly Words Find = new("含有这些词", "Holding these words");
    public static readonly Words Kind = new("类型，如 target；all 为全部", "Kind, such as target; all for all");
    public static readonly Words State = new("状态", "State");
    public static readonly Words Code = new("编号", "Code");
    public static readonly Words Indicator = new("指标", "Indicator");
    public static readonly Words Goal = new("目标", "Goal");
    public static readonly Words Due = new("期限", "Due");
    public static readonly Words Reason = new("原因", "Reason");

    public static readonly Words Draft = new("草稿", "Draft");
    public static readonly Words Open = new("待审核 / 全部", "Waiting / all");
    public static readonly Words SavedAt = new("保存时间", "Saved");
    public static readonly Words SavedBy = new("保存人", "By");
    public static readonly Words ClosedAt = new("结束时间", "Closed");
    public static readonly Words Findings = new("待处理的问题提示", "Open findings");
    public static readonly Words Closed = new("也列出已发布和已搁置的", "Published ones and those set aside too");
    public static readonly Words ForPlan = new(
        "规划的网址名：作为它的下一版本",
        "Address name of the plan of which it is the next version"
    );
    public static readonly Words ForOrganisation = new(
        "新规划归口的组织，如 /hunan/",
        "Organisation to which a new plan belongs, such as /hunan/"
    );
    public static readonly Words BeingRead = new("正在读取 {0}（{1} 秒）…", "Reading {0} ({1} s) …");
    public static readonly Words Key = new("条目", "Entry");
    public static readonly Words Keys = new("条目，如 T01", "Entries, such as T01");
    public static readonly Words EntryState = new("状态", "State");
    public static readonly Words AllConfident = new(
        "采纳有把握且无疑问的全部条目，与审核页相同",
        "All of which the reader is sure and that no open question touches, as on the review page"
    );
    public static readonly Words All = new("采纳全部待审核条目", "All that wait");
    public static readonly Words NothingToAccept = new(
        "请写明条目、--all-confident 或 --all",
        "Name entries, --all-confident or --all"
    );
    public static readonly Words NewSlug = new(
        "新规划的网址名；以后的版本不用写",
        "Address name of a new plan; not needed for later versions"
    );
    public static readonly Words Note = new("版本说明", "Note on the version");
    public static readonly Words LeaveOpen = new(
        "知道有待审核条目和问题提示，不发布它们",
        "Knowingly leaves out what still waits"
    );
}
