using Yuelu.Kernel;

namespace Yuelu.Statistics.Rounds;

/// <summary>Every refusal about rounds.</summary>
internal static class RoundProblems
{
    internal static readonly Problem NotLawful = new(
        ProblemKind.Conflict,
        "round.not-lawful",
        new(
            "这张表的法定标识不全，不能开始填报：请补齐表号、制表机关、批准机关、批准文号和有效期，再发布。",
            "The form lacks lawful marks, so no collection can be opened: add number, issuing body, approval body and number and the last day, and publish it."
        )
    );

    internal static readonly Problem NotPublished = new(
        ProblemKind.Conflict,
        "round.form-not-published",
        new("这张表还没有发布，不能开始填报。", "The form is not published yet, so no collection can be opened.")
    );

    internal static readonly Problem NoFillWindow = Wrong(
        "round.no-fill-window",
        "请写企业填报的起止日期。",
        "Give the window in which enterprises fill in."
    );

    internal static readonly Problem StageTwice = Wrong(
        "round.stage-twice",
        "每个环节只能有一个窗口。",
        "Each stage has one window only."
    );

    internal static readonly Problem OverAlready = Wrong(
        "round.over-already",
        "企业填报的截止日已经过了。",
        "The last day to fill in is over."
    );

    internal static readonly Problem ThereAlready = new(
        ProblemKind.Conflict,
        "round.there-already",
        new(
            "这张表这一期已经开始填报。要改日期，请先撤回原来的轮次。",
            "This form is being collected for this period already. To change the days, withdraw that round first."
        )
    );

    internal static readonly Problem Unknown = new(
        ProblemKind.NotFound,
        "round.unknown",
        new("没有这个填报轮次。", "There is no such round.")
    );

    internal static readonly Problem WithdrawnAlready = new(
        ProblemKind.Conflict,
        "round.withdrawn-already",
        new("这个轮次已经撤回。", "This round is withdrawn already.")
    );

    internal static readonly Problem NoReason = Wrong(
        "round.no-reason",
        "请写明为什么撤回，不超过500字。",
        "Say why it is withdrawn, in at most 500 characters."
    );

    internal static Problem Expired(DateOnly last) =>
        new(
            ProblemKind.Conflict,
            "round.form-expired",
            new(
                $"这张表的有效期到 {last:yyyy-MM-dd} 为止，已经过期，不能开始填报。",
                $"The form was valid until {last:yyyy-MM-dd}; no collection can be opened after that day."
            )
        );

    internal static Problem OutlivesForm(DateOnly last) =>
        Wrong(
            "round.outlives-form",
            $"企业填报要在表的有效期 {last:yyyy-MM-dd} 之前截止。",
            $"Filling in must end by {last:yyyy-MM-dd}, the last day on which the form is valid."
        );

    internal static Problem BadWindow(RoundStage stage) =>
        new(
            ProblemKind.Invalid,
            "round.bad-window",
            new Words(
                "“{0}”的窗口不对：起始日期不晚于截止日期，截止时刻是1到24时。",
                "The window of “{0}” is not right: it begins no later than it ends, at an hour from 1 to 24."
            ).With(RoundWords.Of(stage))
        );

    internal static Problem OutOfOrder(RoundStage stage) =>
        new(
            ProblemKind.Invalid,
            "round.out-of-order",
            new Words(
                "“{0}”不能早于前一环节开始，也不能在它之前（顺延节假日之后）截止。",
                "“{0}” can neither begin before the stage before it nor end before it ends, holidays included."
            ).With(RoundWords.Of(stage))
        );

    private static Problem Wrong(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
