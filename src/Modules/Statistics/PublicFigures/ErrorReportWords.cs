using Yuelu.Kernel;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>The words of reports of errors.</summary>
internal static class ErrorReportWords
{
    internal static readonly Words Report = new("报错", "Report an error");
    internal static readonly Words ReportHow = new(
        "发现数据有误？请告诉我们哪里不对、依据什么。战略办公室会核对。",
        "Is a figure wrong? Say what, and by what you know. The strategy office will look into it."
    );
    internal static readonly Words Text = new("哪里不对", "What is wrong");
    internal static readonly Words Contact = new("联系方式（可不填）", "How to reach you (optional)");
    internal static readonly Words ContactHint = new(
        "电子邮箱或电话，仅用于答复，加密保存，办结时删除。",
        "A mail address or telephone number, only for the answer; kept sealed and removed when the report is closed."
    );
    internal static readonly Words Send = new("提交", "Send");
    internal static readonly Words Sent = new(
        "已收到，战略办公室会核对。",
        "Received. The strategy office will look into it."
    );
    internal static readonly Words Came = new("公开数据报错：{0}", "Error reported in open data: {0}");
    internal static readonly Words Reports = new("公开数据报错", "Reports of errors");
    internal static readonly Words Lead = new(
        "公众对公开数据的报错。核对后写明结果，再办结；办结时删除对方的联系方式。",
        "What readers take for errors in open data. Say what was found, then close it; how to reach its sender is removed then."
    );
    internal static readonly Words None = new("没有报错。", "There are no reports.");
    internal static readonly Words State = new("状态", "State");
    internal static readonly Words SentAt = new("收到时间", "Received");
    internal static readonly Words Place = new("所看页面", "Page");
    internal static readonly Words Answer = new("核对结果", "What was found");
    internal static readonly Words SaveAnswer = new("保存答复", "Save the answer");
    internal static readonly Words Close = new("办结", "Close");
    internal static readonly Words Reach = new("联系方式", "How to reach the sender");
    internal static readonly Words NoReach = new("未留或已删除", "None left, or removed");
    internal static readonly Words Why = new("查看全部的理由", "Why you need to see it in full");
    internal static readonly Words Reveal = new("查看", "Show");
    internal static readonly Words By = new("处理人", "By");
    internal static readonly Words Done = new("已保存。", "Saved.");

    /// <summary>What a state is called.</summary>
    internal static Words Of(ErrorReportState state) =>
        state switch
        {
            ErrorReportState.Open => new("待处理", "open"),
            ErrorReportState.Answered => new("已答复", "answered"),
            _ => new("已办结", "closed"),
        };
}
