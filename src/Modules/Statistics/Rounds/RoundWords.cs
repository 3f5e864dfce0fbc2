using Yuelu.Kernel;
using Yuelu.Statistics.Calendar;

namespace Yuelu.Statistics.Rounds;

/// <summary>The words of rounds and of the calendar.</summary>
internal static class RoundWords
{
    public static readonly Words Calendar = new("填报日历", "Calendar of collections");
    public static readonly Words WhatThisIs = new(
        "每张表每一期的填报和验收时间。截止日遇节假日顺延到下一个工作日。",
        "When each form is filled in and accepted for each period. A last day that is no working day moves to the next."
    );
    public static readonly Words GoesOn = new(
        "{0}的《{1}》仍在收数：应报 {3} 家，已验收 {2} 家，填报窗口到 {4}。下面的合计、增速、占比和位次只含已验收的企业。",
        "{1} is still being collected for {0}: of {3} enterprises that are asked, {2} are accepted; the window ends on {4}. Sums, growth, shares and ranks below are of accepted enterprises only."
    );
    public static readonly Words None = new("还没有填报轮次。", "No collection has been opened yet.");
    public static readonly Words Rounds = new("填报轮次", "Collections");
    public static readonly Words Form = new("调查表", "Form");
    public static readonly Words Period = new("报告期", "Period");
    public static readonly Words PeriodHint = new(
        "例如 2026M02C（1—2月）、2026-03、2026Q1 或 2026。",
        "Such as 2026M02C (January to February), 2026-03, 2026Q1 or 2026."
    );
    public static readonly Words Stage = new("环节", "Stage");
    public static readonly Words Opens = new("开始", "Opens");
    public static readonly Words Until = new("截止", "Until");
    public static readonly Words Hour = new("截止时刻（时）", "Hour");
    public static readonly Words OpensOf = new("{0}：开始日期", "{0}: first day");
    public static readonly Words UntilOf = new("{0}：截止日期", "{0}: last day");
    public static readonly Words HourOf = new("{0}：截止时刻（1—24时）", "{0}: hour, 1 to 24");
    public static readonly Words AtHour = new("{0} {1}时", "{0} {1}:00");
    public static readonly Words Moved = new("由 {0} 顺延", "moved from {0}");
    public static readonly Words NotKnown = new(
        "没有 {0} 年的节假日表，未顺延",
        "the holidays of {0} are not known, so it was not moved"
    );
    public static readonly Words Open = new("开始填报", "Open a collection");
    public static readonly Words OpenHow = new(
        "不需要的验收环节留空。截止日遇节假日自动顺延；没有那一年的节假日表时不顺延，并在页面上写明。",
        "Leave stages empty that are not needed. Last days move off holidays by themselves; without the holiday table of that year nothing moves, and the page says so."
    );
    public static readonly Words Asks = new("调查对象", "Enterprises asked");
    public static readonly Words AsksHow = new(
        "规模以上企业按报告期最后一个月的规模以上名录。",
        "Above the threshold is who is on that list in the last month of the period."
    );
    public static readonly Words Opened = new("填报已开始。", "The collection is open.");
    public static readonly Words OpenedBy = new("开始人", "Opened by");
    public static readonly Words Version = new("第{0}版", "version {0}");
    public static readonly Words Withdraw = new("撤回这个轮次", "Withdraw this collection");
    public static readonly Words WithdrawHow = new(
        "日期定错时撤回，再重新开始。撤回后保留记录，不能恢复。",
        "Withdraw it when its days are wrong, and open another. It stays on record and cannot be restored."
    );
    public static readonly Words Why = new("撤回原因", "Why");
    public static readonly Words WasWithdrawn = new("这个轮次已撤回：{0}", "This collection was withdrawn: {0}");
    public static readonly Words NoForms = new("没有可以开始填报的表。", "There is no form that can be collected by.");
    public static readonly Words Holidays = new("节假日表", "Holiday tables");
    public static readonly Words HolidaysHow = new(
        "每年的节假日和调休上班日，由全省战略办公室按通知录入，逐日写明来源。同一年后录入的代替先录入的，都不能修改。",
        "Holidays and make-up working days of each year, taken in by the strategy office with the source of each day. Of the same year the later one counts; none is changed."
    );
    public static readonly Words NoHolidays = new(
        "还没有节假日表：所有截止日都不顺延。",
        "No holiday table yet: no last day is moved."
    );
    public static readonly Words Year = new(
        "年份（不填时为多数日期所在的年）",
        "Year (left empty: that in which most days lie)"
    );
    public static readonly Words File = new("CSV 或 Excel 文件", "CSV or Excel file");
    public static readonly Words FileHint = new(
        "列：日期、类别（节假日或调休上班）、来源、备注。",
        "Columns: date, kind (holiday or working day), source, note."
    );
    public static readonly Words TakeIn = new("录入", "Take in");
    public static readonly Words TakenIn = new(
        "{0}年的节假日表已录入，共{1}天。",
        "The table of {0} is taken in: {1} days."
    );
    public static readonly Words Days = new("天数", "Days");
    public static readonly Words ImportedAt = new("录入时间", "Taken in");
    public static readonly Words InForce = new("现行", "counts");
    public static readonly Words Replaced = new("已被代替", "replaced");
    public static readonly Words Day = new("日期", "Day");
    public static readonly Words Kind = new("类别", "Kind");
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words Note = new("备注", "Note");
    public static readonly Words Row = new("行", "Row");
    public static readonly Words Column = new("列", "Column");
    public static readonly Words Value = new("内容", "Value");
    public static readonly Words Reason = new("原因", "Reason");
    public static readonly Words Remind = new("填报提醒", "Reminders of collections");
    public static readonly Words Reminded = new("写了{0}条提醒。", "{0} reminders were written.");
    public static readonly Words WindowOpened = new(
        "{0} {1}：{2}今天开始，{3}截止",
        "{0} {1}: {2} opens today, until {3}"
    );
    public static readonly Words WindowEnds = new("{0} {1}：{2}将于{3}截止", "{0} {1}: {2} ends on {3}");

    /// <summary>What is done in a window.</summary>
    public static Words Of(RoundStage stage) =>
        stage switch
        {
            RoundStage.Fill => new("企业填报", "filling in"),
            RoundStage.County => new("县级验收", "acceptance by the county"),
            RoundStage.City => new("市级验收", "acceptance by the city"),
            _ => new("省级验收", "acceptance by the province"),
        };

    /// <summary>Which enterprises are asked.</summary>
    public static Words Of(AskedUnits asks) =>
        asks == AskedUnits.Listed
            ? new("规模以上企业", "enterprises above the threshold")
            : new("名录全部企业", "all enterprises of the register");

    /// <summary>The same of a round, with the month of the list.</summary>
    public static Words Asked(Round round) =>
        round.Asks == AskedUnits.Listed
            ? new Words(
                "规模以上企业（{0}在规模以上名录内）",
                "enterprises above the threshold (on the list in {0})"
            ).With($"{round.Period.End:yyyy-MM}")
            : Of(round.Asks);

    /// <summary>How far a round is.</summary>
    public static Words Of(RoundState state) =>
        state switch
        {
            RoundState.Ahead => new("未开始", "ahead"),
            RoundState.Between => new("两个环节之间", "between two stages"),
            RoundState.Over => new("已结束", "over"),
            RoundState.Withdrawn => new("已撤回", "withdrawn"),
            _ => Of(RoundStage.Fill + (state - RoundState.Fill)),
        };

    /// <summary>The colour that goes with a state.</summary>
    public static string Tag(RoundState state) =>
        state switch
        {
            RoundState.Ahead or RoundState.Over => "",
            RoundState.Withdrawn => "tag-bad",
            RoundState.Between => "tag-warn",
            _ => "tag-accent",
        };

    /// <summary>The shape that goes with a state.</summary>
    public static string Shape(RoundState state) =>
        state switch
        {
            RoundState.Ahead => "○",
            RoundState.Over => "✓",
            RoundState.Withdrawn => "✕",
            RoundState.Between => "‖",
            _ => "▶",
        };

    /// <summary>What a day is.</summary>
    public static Words Of(HolidayKind kind) =>
        kind == HolidayKind.Holiday ? new("节假日", "holiday") : new("调休上班", "working day");
}
