using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Statistics.Rounds;

namespace Yuelu.Statistics.Filings;

/// <summary>Every refusal about filings.</summary>
internal static class FilingProblems
{
    internal static readonly Problem NotFound = new(
        ProblemKind.NotFound,
        "filing.unknown",
        new("没有这份填报，或者不归您管。", "There is no such filing, or it is not yours.")
    );

    internal static readonly Problem NoneHere = new(
        ProblemKind.NotFound,
        "filing.none-here",
        new(
            "没有这一轮填报，或者其中没有归您管的企业。",
            "There is no such collection, or it asks no enterprise of yours."
        )
    );

    internal static readonly Problem Stale = new(
        ProblemKind.Stale,
        "filing.changed-meanwhile",
        new(
            "这份填报刚刚被别人动过。请刷新后再做。",
            "Somebody else has just worked on this filing. Load it anew and try again."
        )
    );

    internal static readonly Problem NotWithYou = Conflict(
        "filing.not-with-you",
        "这份填报现在不在您这一环节，不能这样做。请刷新看它走到了哪一步。",
        "This filing is at another step now. Load it anew to see where it is."
    );

    internal static readonly Problem NotYourStage = Conflict(
        "filing.not-your-stage",
        "这一轮没有这个验收环节，或者您不在这个环节。",
        "The collection has no such stage, or you do not act in it."
    );

    internal static readonly Problem NotApprover = new(
        ProblemKind.Forbidden,
        "filing.not-approver",
        new(
            "报出要由本企业的审核人签字。请先提交，再请审核人报出。",
            "An approver of the enterprise signs what is filed. Submit it first, then ask the approver."
        )
    );

    internal static readonly Problem NotReady = Invalid(
        "filing.not-ready",
        "有填错的地方或没有通过的审核，还不能报出。请按下面的提示逐条改正或说明。",
        "Some answers are wrong or some rules do not hold, so it cannot be filed yet. Mend or explain each as told below."
    );

    internal static readonly Problem NilWithAnswers = Invalid(
        "filing.nil-with-answers",
        "零申报的表不填内容。请清空所填内容，或者取消零申报。",
        "A nil return has no answers. Clear them, or take the mark away."
    );

    internal static readonly Problem NoConditionEvidence = Invalid(
        "filing.no-evidence",
        "停产或异常要写明依据，例如停产日期和文号。",
        "Say what shows that the enterprise stood still or was abnormal, such as the day and the notice."
    );

    internal static readonly Problem NoReason = Invalid(
        "filing.no-reason",
        "请写明原因，不超过1000字。",
        "Give the reason, in at most 1000 characters."
    );

    internal static readonly Problem TooLarge = new(
        ProblemKind.TooLarge,
        "filing.too-large",
        new("一份填报不能超过 4 MB。", "One filing has at most 4 MB.")
    );

    internal static readonly Problem ExtensionInThePast = Invalid(
        "filing.extension-in-the-past",
        "延期的日期要在今天之后，且不晚于本轮最后一个窗口的截止日。",
        "Ask for a day after today and not after the last window of the round."
    );

    internal static readonly Problem NoExtensionAsked = Conflict(
        "filing.no-extension-asked",
        "这家企业没有待处理的延期申请。",
        "There is no open request for more time."
    );

    internal static readonly Problem TooMany = Invalid(
        "filing.too-many",
        "一次最多报 500 份，且每家企业只有一份。",
        "One request has at most 500 filings, one for each enterprise."
    );

    internal static readonly Problem NothingToAccept = Conflict(
        "filing.nothing-to-accept",
        "没有可以一并验收的填报：可能刚刚被处理过，请重新预览。",
        "Nothing is left to be accepted together; it may have been done a moment ago. Preview it again."
    );

    internal static readonly Problem NotAsked = new(
        ProblemKind.NotFound,
        "filing.not-asked",
        new(
            "这一轮没有请这家企业填报，或者不归您填。",
            "This enterprise is not asked in this round, or is not yours to file for."
        )
    );

    internal static readonly Problem NoFile = Invalid(
        "filing.no-file",
        "请选择填好的 Excel 模板。",
        "Choose the Excel template that you filled in."
    );

    internal static readonly Problem NoTemplate = Invalid(
        "filing.no-template",
        "这个文件不是从本页下载的模板，或者已损坏。请重新下载模板填写。",
        "This file is not the template of this page, or is damaged. Download the template anew and fill it in."
    );

    internal static readonly Problem UnpacksTooLarge = new(
        ProblemKind.TooLarge,
        "filing.unpacks-too-large",
        new(
            "这个工作簿解压后超过 64 MB，没有读取。请重新下载模板，只填数据后上传。",
            "This workbook unpacks to more than 64 MB and was not read. Download the template anew, fill in figures only and upload it."
        )
    );

    internal static Problem MergedCells(string sheet, string range) =>
        Invalid(
            "filing.merged-cells",
            "工作表“{0}”里有合并的单元格（{1}），除第一格外都是空的，会被当作没有填。请取消合并、每格填全后再上传。",
            "The sheet “{0}” has merged cells ({1}); all but the first of them are empty and would count as left out. Unmerge them, fill each, and upload it again.",
            sheet,
            range
        );

    internal static readonly Problem OtherVersion = Invalid(
        "filing.other-version",
        "模板是这张表的另一个版本。请重新下载模板，把数据抄过去再上传。",
        "The template is of another version of this form. Download it anew, copy your figures and upload it."
    );

    internal static Problem OtherFiling(string unit, string period) =>
        Invalid(
            "filing.other-filing",
            "模板是企业 {0} {1} 期的，不是这一份。",
            "The template is of enterprise {0} for {1}, not of this return.",
            Short(unit),
            Short(period)
        );

    internal static Problem NotYet(DateOnly opens) =>
        Conflict("filing.not-yet", "填报从 {0} 开始。", "Filing begins on {0}.", Day(opens));

    internal static Problem TooLate(DateOnly until, int hour) =>
        Conflict(
            "filing.too-late",
            "填报已于 {0} {1}时截止。需要时请向主管单位申请延期。",
            "Filing ended on {0} at {1}:00. Ask the bureau that looks after you for more time.",
            Day(until),
            hour
        );

    internal static Problem StageNotYet(RoundStage stage, DateOnly opens) =>
        Conflict("filing.stage-not-yet", "{0}从 {1} 开始。", "{0} begins on {1}.", RoundWords.Of(stage), Day(opens));

    internal static Problem StageOver(RoundStage stage, DateOnly until, int hour) =>
        Conflict(
            "filing.stage-over",
            "{0}已于 {1} {2}时截止。",
            "{0} ended on {1} at {2}:00.",
            RoundWords.Of(stage),
            Day(until),
            hour
        );

    internal static Problem UnknownField(string code) =>
        Invalid(
            "filing.unknown-field",
            "这张表没有代码为“{0}”的指标。请核对表的版本。",
            "This form has no field “{0}”. Look whether it is the right version.",
            code
        );

    internal static Problem TooManyLines(int most) =>
        Invalid("filing.too-many-lines", "最多 {0} 行。", "At most {0} lines.", most);

    internal static Problem Missing(Words field) =>
        Invalid("filing.missing", "“{0}”没有填。", "“{0}” is missing.", field);

    internal static Problem NotANumber(Words field, string typed) =>
        Invalid(
            "filing.not-a-number",
            "“{0}”应填数字，现在是“{1}”。",
            "“{0}” takes a number, not “{1}”.",
            field,
            Short(typed)
        );

    internal static Problem NotWhole(Words field) =>
        Invalid("filing.not-whole", "“{0}”应填整数。", "“{0}” takes a whole number.", field);

    internal static Problem NumberTooLong(Words field, int whole, int decimals) =>
        Invalid(
            "filing.number-too-long",
            "“{0}”最多 {1} 位整数、{2} 位小数。请核对计量单位。",
            "“{0}” has at most {1} digits before and {2} after the point. Look at its unit.",
            field,
            whole,
            decimals
        );

    internal static Problem NoSuchChoice(Words field, string typed) =>
        Invalid("filing.no-such-choice", "“{0}”没有“{1}”这个选项。", "“{0}” has no choice “{1}”.", field, Short(typed));

    internal static Problem NotADay(Words field) =>
        Invalid(
            "filing.not-a-day",
            "“{0}”应填日期，例如 2026-03-31。",
            "“{0}” takes a day, such as 2026-03-31.",
            field
        );

    internal static Problem NotYesOrNo(Words field) =>
        Invalid("filing.not-yes-or-no", "“{0}”应填是或否。", "“{0}” takes yes or no.", field);

    internal static Problem TextTooLong(Words field, int most) =>
        Invalid(
            "filing.text-too-long",
            "“{0}”最多 {1} 个字，不含控制字符。",
            "“{0}” has at most {1} characters and no control characters.",
            field,
            most
        );

    /// <summary>A rule that blocks does not hold.</summary>
    internal static Problem Blocked(Words message) =>
        Invalid("filing.blocked", "{0}（必须改正）", "{0} (must be mended)", message);

    /// <summary>A rule that blocks unless the unit is abnormal does not hold.</summary>
    internal static Problem BlockedUnlessAbnormal(Words message) =>
        Invalid(
            "filing.blocked-unless-abnormal",
            "{0}（请改正；确属停产或异常的，标明并写出依据）",
            "{0} (mend it, or mark the enterprise as stopped or abnormal and say what shows it)",
            message
        );

    /// <summary>A rule asks for an explanation.</summary>
    internal static Problem Unexplained(Words message) =>
        Invalid("filing.unexplained", "{0}（请改正，或说明原因）", "{0} (mend it, or explain why)", message);

    /// <summary>The explanation only says that it is so.</summary>
    internal static Problem OnlyVerified(Words message) =>
        Invalid(
            "filing.only-verified",
            "{0}（不能只写“核实无误”，请说明具体原因）",
            "{0} (“verified” alone explains nothing: say what happened)",
            message
        );

    private static string Short(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Problem Invalid(string code, string zh, string en, params object[] values) =>
        new(ProblemKind.Invalid, code, new Words(zh, en).With(values));

    private static Problem Conflict(string code, string zh, string en, params object[] values) =>
        new(ProblemKind.Conflict, code, new Words(zh, en).With(values));
}
