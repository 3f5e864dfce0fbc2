using Yuelu.Kernel;
using Yuelu.Statistics.Contract;

namespace Yuelu.Statistics.Forms;

/// <summary>The words of forms.</summary>
internal static class FormWords
{
    public static readonly Words Register = new("调查表登记册", "Register of forms");
    public static readonly Words WhatThisIs = new(
        "要求企业填报的每张表都在这里：谁批准的、为什么要填、要多长时间、有效到哪天。不在这里、标识不全或过期的表，有权拒绝填报。",
        "Every form that enterprises are asked to fill in: who approved it, why it is asked, how long it takes, until when it is valid. What is not here, lacks its marks or is out of date may be refused."
    );
    public static readonly Words None = new("还没有发布调查表。", "No form is published yet.");
    public static readonly Words Form = new("表名", "Form");
    public static readonly Words Number = new("表号", "Form number");
    public static readonly Words IssuingBody = new("制表机关", "Issuing body");
    public static readonly Words ApprovalBody = new("批准（备案）机关", "Approval body");
    public static readonly Words ApprovalNumber = new("批准（备案）文号", "Approval number");
    public static readonly Words ValidUntil = new("有效期至", "Valid until");
    public static readonly Words Rhythm = new("报告期别", "Rhythm");
    public static readonly Words Time = new("填报时长", "Time to fill");
    public static readonly Words TimeInMinutes = new("填报时长（分钟）", "Time to fill, in minutes");
    public static readonly Words Minutes = new("约{0}分钟", "about {0} minutes");
    public static readonly Words MinutesUnknown = new("未写明", "not said");
    public static readonly Words Missing = new("未写明", "missing");
    public static readonly Words Why = new("为什么要填", "Why it is asked");
    public static readonly Words PurposeZh = new("为什么要填（中文）", "Why it is asked, in Chinese");
    public static readonly Words PurposeEn = new("为什么要填（英文）", "Why it is asked, in English");
    public static readonly Words WhatIsAsked = new("填什么", "What is asked");
    public static readonly Words Fields = new("指标数", "Fields");
    public static readonly Words Rules = new("审核关系", "Rules");
    public static readonly Words RulesHow = new(
        "填报时按下列关系审核。",
        "What is filled in is checked by these rules."
    );
    public static readonly Words Versions = new("版本", "Versions");
    public static readonly Words Version = new("第{0}版", "version {0}");
    public static readonly Words PublishedAt = new("发布时间", "Published");
    public static readonly Words Note = new("说明", "Note");
    public static readonly Words Content = new("内容", "Content");
    public static readonly Words JustPublished = new("第{0}版已发布。", "Version {0} is published.");
    public static readonly Words OlderVersion = new("这是旧版本。", "This is an earlier version.");
    public static readonly Words Newest = new("看最新版本", "See the newest");
    public static readonly Words CompareWithBefore = new("与第{0}版比较", "Compare with version {0}");
    public static readonly Words Comparison = new("第{0}版与第{1}版的差别", "Versions {0} and {1} compared");
    public static readonly Words NoDifference = new("两个版本内容相同。", "The two versions are the same.");
    public static readonly Words Part = new("部分", "Part");
    public static readonly Words Change = new("变化", "Change");
    public static readonly Words Particular = new("内容", "Particular");
    public static readonly Words Before = new("之前", "Before");
    public static readonly Words After = new("之后", "After");
    public static readonly Words Code = new("代码", "Code");
    public static readonly Words Field = new("指标名称", "Field");
    public static readonly Words Unit = new("计量单位", "Unit");
    public static readonly Words Answer = new("填写", "Answer");
    public static readonly Words Required = new("必填", "required");
    public static readonly Words Computed = new("自动计算：{0}", "computed: {0}");
    public static readonly Words PrefilledFrom = new("预填：{0}", "filled in from {0}");
    public static readonly Words OneLineEach = new("每个产品填一行", "one line for each product");
    public static readonly Words Yes = new("是", "yes");
    public static readonly Words No = new("否", "no");
    public static readonly Words Grade = new("等级", "Grade");
    public static readonly Words Vtl = new("关系", "Rule");
    public static readonly Words Message = new("提示", "Message");

    /// <summary>Whether a form may be collected by.</summary>
    public static Words Of(FormStanding standing) =>
        standing switch
        {
            FormStanding.InForce => new("有效", "in force"),
            FormStanding.Expired => new("已过有效期", "expired"),
            _ => new("法定标识不全", "lawful marks missing"),
        };

    /// <summary>What kind of answer a field takes.</summary>
    public static Words Of(FieldType type) =>
        type switch
        {
            FieldType.Number => new("数值", "number"),
            FieldType.Whole => new("整数", "whole number"),
            FieldType.Text => new("文字", "text"),
            FieldType.Choice => new("选择", "choice"),
            FieldType.Day => new("日期", "day"),
            _ => new("是或否", "yes or no"),
        };

    /// <summary>How much a failed rule weighs.</summary>
    public static Words Of(AuditGrade grade) =>
        grade switch
        {
            AuditGrade.Blocks => new("强制性", "blocks"),
            AuditGrade.BlocksUnlessAbnormal => new("准强制性", "blocks unless abnormal"),
            _ => new("核实性", "needs an explanation"),
        };

    /// <summary>From where a field is filled in.</summary>
    public static Words Of(PrefillSource source) =>
        source switch
        {
            PrefillSource.Register => new("企业库", "the register of enterprises"),
            PrefillSource.LastFiling => new("上期数据", "the last filing"),
            _ => new("其他表", "another form"),
        };

    /// <summary>How a part differs.</summary>
    public static Words Of(FormChangeKind kind) =>
        kind switch
        {
            FormChangeKind.Added => new("增加", "added"),
            FormChangeKind.Removed => new("删除", "removed"),
            FormChangeKind.Changed => new("修改", "changed"),
            _ => new("移动", "moved"),
        };

    /// <summary>What a part of a form is called.</summary>
    public static Words Of(FormPart part) =>
        part switch
        {
            FormPart.About => new("表头与说明", "Header and purpose"),
            FormPart.Group => new("分组", "Group"),
            FormPart.Field => new("指标", "Field"),
            _ => new("审核关系", "Rule"),
        };

    /// <summary>The colour that goes with a standing.</summary>
    public static string Tag(FormStanding standing) =>
        standing switch
        {
            FormStanding.InForce => "tag-good",
            FormStanding.Expired => "tag-bad",
            _ => "tag-warn",
        };

    /// <summary>The shape that goes with a standing.</summary>
    public static string Shape(FormStanding standing) =>
        standing switch
        {
            FormStanding.InForce => "✓",
            FormStanding.Expired => "✕",
            _ => "!",
        };
}
