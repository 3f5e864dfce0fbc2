using Yuelu.Kernel;
using Yuelu.Statistics.Filings.Attachments;

namespace Yuelu.Statistics.Filings;

/// <summary>The words of filings.</summary>
internal static class FilingWords
{
    public static readonly Words Mine = new("本企业填报", "Our returns");
    public static readonly Words MineHow = new(
        "要您填的表、填到哪一步、什么时候截止。每张表都写明为什么填、要多少时间。",
        "What you are asked, how far each return is, and until when. Each form says why it is asked and how long it takes."
    );
    public static readonly Words WhyAsked = new("为什么要填", "Why it is asked");
    public static readonly Words NothingAsked = new("现在没有要您填的表。", "Nothing is asked of you at present.");
    public static readonly Words Filings = new("填报情况", "Returns");
    public static readonly Words Filing_ = new("填报", "Return");
    public static readonly Words Enterprise = new("企业", "Enterprise");
    public static readonly Words Since = new("更新", "Since");
    public static readonly Words Until = new("截止", "Until");
    public static readonly Words Late = new("逾期", "Late");
    public static readonly Words LateOnly = new("只看逾期", "Late only");
    public static readonly Words Save = new("保存草稿", "Save draft");
    public static readonly Words Saved = new("已保存", "Saved");
    public static readonly Words SavedAt = new("草稿保存于 {0}", "Draft saved {0}");
    public static readonly Words Check = new("检查", "Check");
    public static readonly Words AllWell = new("检查通过，可以提交。", "All is well: it can be submitted.");
    public static readonly Words Submit = new("提交审核人", "Submit to the approver");
    public static readonly Words Submitted = new(
        "已提交，等本企业审核人签字报出。",
        "Submitted; an approver of the enterprise now signs and files it."
    );
    public static readonly Words Sign = new("签字报出", "Sign and file");
    public static readonly Words SignHow = new(
        "签字即代表本企业对所报数据的真实性负责。报出后取得存证回执，任何人不能改动。",
        "By signing, the enterprise answers for the truth of the figures. What is filed gets a receipt of the evidence log, and nobody can change it."
    );
    public static readonly Words SendBack = new("退给填报人", "Send back to the filler");
    public static readonly Words TakeBack = new("撤回", "Take back");
    public static readonly Words TakeBackHow = new(
        "验收之前可以撤回重报。撤回前报出的一份仍留在记录里。",
        "Before anyone accepts it you may take it back and file again. What was filed stays on record."
    );
    public static readonly Words AskTime = new("申请延期", "Ask for more time");
    public static readonly Words AskTimeUntil = new("延到哪一天", "Until which day");
    public static readonly Words AskCorrection = new("申请更正", "Ask to correct it");
    public static readonly Words AskCorrectionHow = new(
        "已验收的数据要更正时，写明原因。退回后重报成为新的一份，原来的仍可查。",
        "To correct an accepted figure, say why. What you then file is another copy; the old one stays readable."
    );
    public static readonly Words Reason = new("原因", "Reason");
    public static readonly Words Query = new("查询内容", "Query");
    public static readonly Words Accept = new("验收通过", "Accept");
    public static readonly Words Return = new("退回查询", "Return with a query");
    public static readonly Words ReturnHow = new(
        "写明要企业核对什么。验收人员不能改动数据。",
        "Say what the enterprise should look at. Officers change no figure."
    );
    public static readonly Words TimeAsked = new("企业申请延期到 {0}", "The enterprise asks for time until {0}");
    public static readonly Words Grant = new("准予延期", "Grant");
    public static readonly Words Refuse = new("不准", "Refuse");
    public static readonly Words ExtendedUntil = new("已延期到 {0}", "Extended until {0}");
    public static readonly Words Copy = new("第{0}份", "Copy {0}");
    public static readonly Words Copies = new("已报出的各份", "What was filed");
    public static readonly Words FiledBy = new(
        "填报人 {0}，审核人 {1}，设备 {2}",
        "filled in by {0}, signed by {1}, device {2}"
    );
    public static readonly Words Counts = new("现用", "counts now");
    public static readonly Words CountsAccepted = new("验收数", "accepted");
    public static readonly Words History = new("经过", "History");
    public static readonly Words What = new("事项", "What");
    public static readonly Words Words_ = new("内容", "Words");
    public static readonly Words By = new("经办", "By");
    public static readonly Words Receipt = new("打印回执", "Printable receipt");
    public static readonly Words Answer = new("填报数", "Answer");
    public static readonly Words LastCopy = new("上一份", "Copy before");
    public static readonly Words ComputedBySystem = new("自动计算", "computed");
    public static readonly Words HeldAlready = new("已有数据，请核对：{0}", "held already, please confirm: {0}");
    public static readonly Words Condition = new("企业状态", "State of the enterprise");
    public static readonly Words ConditionEvidence = new("停产或异常的依据", "What shows it");
    public static readonly Words IsNil = new("零申报：本期没有要报的内容", "Nil return: there is nothing to report");
    public static readonly Words NilReturn = new("零申报", "Nil return");
    public static readonly Words Findings_ = new("审核结果", "What the rules found");
    public static readonly Words Explain = new("说明", "Explanation");
    public static readonly Words ExplainHow = new(
        "数据属实时写明具体原因，例如“新产线5月投产”；只写“核实无误”不行。",
        "If the figure is right say what happened, such as “a new line began in May”; “verified” alone is refused."
    );
    public static readonly Words Reads = new("涉及指标", "Fields");
    public static readonly Words WithFields = new("{0} 涉及指标：{1}。", "{0} Fields: {1}.");
    public static readonly Words FieldAndValue = new("{0} {1} {2} {3}", "{0} {1} {2} {3}");
    public static readonly Words Attachments = new("证明材料", "Evidence attached");
    public static readonly Words AttachHow = new(
        "停产异常、审核说明、申请延期的证明材料：PDF、PNG、JPEG、XLSX 或 DOCX，每个不超过 {0} MB。报出或申请之后不能改动，本企业和上级验收人员可以下载。",
        "What shows that the enterprise stood still, why a rule does not hold, or why time is needed: PDF, PNG, JPEG, XLSX or DOCX, each at most {0} MB. Once filed or sent it cannot be changed; the enterprise and the officers above it can download it."
    );
    public static readonly Words Attach = new("上传材料", "Attach");
    public static readonly Words AttachmentFile = new("材料文件", "File of evidence");
    public static readonly Words Detach = new("移除", "Remove");
    public static readonly Words About = new("说明什么", "What it shows");
    public static readonly Words OfRule = new("审核说明：{0}", "explanation: {0}");
    public static readonly Words InDraft = new("草稿中", "in the draft");
    public static readonly Words WithRequest = new("随延期申请", "with a request for time");
    public static readonly Words SizeOf = new("{0} KB", "{0} KB");
    public static readonly Words Line = new("第{0}行", "line {0}");
    public static readonly Words AddLine = new("加一行", "Add a line");
    public static readonly Words MoreLinesInExcel = new(
        "只显示前 {0} 行。请用 Excel 模板修改全部 {1} 行。",
        "Only the first {0} lines are shown. Use the Excel template to change all {1}."
    );
    public static readonly Words Template = new("下载 Excel 模板", "Download Excel template");
    public static readonly Words UploadTemplate = new("上传填好的模板", "Upload the filled-in template");
    public static readonly Words FileOf = new("文件", "File");
    public static readonly Words Uploaded = new(
        "文件已读入草稿。请检查后提交。",
        "The file was read into the draft. Check it, then submit."
    );
    public static readonly Words Search = new("企业名称或代码", "Name or code");
    public static readonly Words AnyState = new("全部状态", "Any state");
    public static readonly Words AcceptTogether = new("一并验收", "Accept together");
    public static readonly Words AcceptTogetherHow = new(
        "没有审核说明的可以一并验收；有说明的请逐份看。",
        "Those with nothing explained can be accepted together; look at the others one by one."
    );
    public static readonly Words AcceptTogetherCount = new(
        "{0}：{1} 份可一并验收，{2} 份有说明要逐份看。",
        "{0}: {1} can be accepted together, {2} have explanations to be looked at."
    );
    public static readonly Words AcceptNow = new("验收这 {0} 份", "Accept these {0}");
    public static readonly Words AcceptedMany = new("已验收 {0} 份。", "{0} accepted.");
    public static readonly Words Explained = new("说明", "Explained");
    public static readonly Words None = new("没有符合条件的填报。", "Nothing matches.");
    public static readonly Words Devices = new("同一设备填报", "Filed from one device");
    public static readonly Words DevicesHow = new(
        "同一设备或程序为两家以上企业报出的，列在这里，供核对是否代填代报。",
        "Devices and programs from which two or more enterprises were filed, so that filing for others can be looked into."
    );
    public static readonly Words Device = new("设备", "Device");
    public static readonly Words Enterprises = new("企业数", "Enterprises");
    public static readonly Words OneDevice = new(
        "没有一台设备为两家以上企业报出。",
        "No device filed for two or more enterprises."
    );
    public static readonly Words Asked_ = new("已向 {0} 家企业下发填报。", "{0} enterprises were asked.");
    public static readonly Words ClockNote = new("截止 {0}", "until {0}");
    public static readonly Words Sha256 = new("内容哈希（SHA-256）", "Content hash (SHA-256)");

    /// <summary>What a state is called.</summary>
    public static Words Of(FilingState state) =>
        state switch
        {
            FilingState.Asked => new("未填", "not begun"),
            FilingState.Begun => new("填报中", "being filled in"),
            FilingState.ForApproval => new("待企业审核", "with the approver"),
            FilingState.AtCounty => new("待县级验收", "waits for county"),
            FilingState.AtCity => new("待市级验收", "waits for city"),
            FilingState.AtProvince => new("待省级验收", "waits for province"),
            FilingState.Accepted => new("已验收", "accepted"),
            _ => new("已退回", "returned"),
        };

    /// <summary>The shape that goes with a state, so that colour is not all.</summary>
    public static string Shape(FilingState state) =>
        state switch
        {
            FilingState.Accepted => "●",
            FilingState.Returned => "▲",
            FilingState.Asked => "○",
            _ => "◐",
        };

    /// <summary>The tag's class.</summary>
    public static string Tag(FilingState state) =>
        state switch
        {
            FilingState.Accepted => "tag-good",
            FilingState.Returned => "tag-bad",
            _ => "",
        };

    /// <summary>What a condition is called.</summary>
    public static Words Of(UnitCondition condition) =>
        condition switch
        {
            UnitCondition.Stopped => new("停产", "stopped"),
            UnitCondition.Abnormal => new("异常", "abnormal"),
            _ => new("正常", "normal"),
        };

    /// <summary>What an attachment shows.</summary>
    public static Words Of(AttachmentUse use) =>
        use switch
        {
            AttachmentUse.Condition => new("停产或异常", "stopped or abnormal"),
            AttachmentUse.Extension => new("申请延期", "request for time"),
            _ => Explain,
        };

    /// <summary>What an event is called.</summary>
    public static Words Of(FilingEventKind kind) =>
        kind switch
        {
            FilingEventKind.Submitted => new("提交审核人", "submitted to the approver"),
            FilingEventKind.SentBack => new("审核人退给填报人", "sent back by the approver"),
            FilingEventKind.Filed => new("企业签字报出", "signed and filed"),
            FilingEventKind.TakenBack => new("企业撤回", "taken back"),
            FilingEventKind.Accepted => new("验收通过", "accepted"),
            FilingEventKind.Returned => new("退回查询", "returned with a query"),
            FilingEventKind.ExtensionAsked => new("申请延期", "more time asked for"),
            FilingEventKind.ExtensionGranted => new("准予延期", "more time granted"),
            FilingEventKind.ExtensionRefused => new("不准延期", "more time refused"),
            _ => new("申请更正", "correction asked for"),
        };
}
