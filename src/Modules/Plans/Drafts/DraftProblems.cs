using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>Every refusal about drafts.</summary>
internal static class DraftProblems
{
    internal static readonly Problem NoSuchDraft = new(
        ProblemKind.NotFound,
        "draft.unknown",
        new("没有这份草稿。请从“我的工作”重新打开。", "There is no such draft. Open it again from “My work”.")
    );

    internal static readonly Problem Closed = new(
        ProblemKind.Conflict,
        "draft.closed",
        new(
            "这份草稿已经发布或搁置，不能再改。要修改已发布的规划，请从“我的工作”开始新版本。",
            "This draft has been published or set aside and cannot change any more. To change a published plan, start a new version from “My work”."
        )
    );

    internal static readonly Problem Busy = new(
        ProblemKind.Stale,
        "draft.busy",
        new(
            "多人同时在保存这份草稿，您的操作没有写入。请再试一次。",
            "Several people are saving this draft at once and your act was not written. Please try again."
        )
    );

    internal static readonly Problem ChangedSinceSummary = new(
        ProblemKind.Stale,
        "draft.changed-since-summary",
        new(
            "您看过摘要之后，有人改了这份草稿，所以没有发布。请再看一遍摘要，然后发布。",
            "Somebody changed this draft after you saw the summary, so nothing was published. Read the summary again, then publish."
        )
    );

    internal static readonly Problem NothingToUndo = new(
        ProblemKind.Stale,
        "draft.undo-too-late",
        new(
            "要撤销的操作已不是最后一步：其间有人做了别的操作，或它已被撤销。请刷新后再看。",
            "The act is no longer the last one: somebody did another meanwhile, or it was undone already. Reload and look again."
        )
    );

    internal static readonly Problem NothingAccepted = new(
        ProblemKind.Conflict,
        "draft.nothing-accepted",
        new(
            "还没有采纳任何承诺事项，不能发布空的规划。",
            "No commitment has been accepted yet; an empty plan cannot be published."
        )
    );

    internal static readonly Problem OpenEntriesNotSeen = new(
        ProblemKind.Invalid,
        "draft.open-entries-not-confirmed",
        new(
            "还有未审核的条目或未处理的存疑。请回去处理，或勾选“我知道”后发布。",
            "Entries have not been looked at or doubts are open. Go back and work them off, or tick “I know” to publish without them."
        )
    );

    internal static readonly Problem NoSuchEntry = new(
        ProblemKind.NotFound,
        "draft.entry-unknown",
        new("这份草稿没有这个条目。", "The draft has no such entry.")
    );

    internal static readonly Problem NoSuchFinding = new(
        ProblemKind.NotFound,
        "draft.finding-unknown",
        new("这份草稿没有这条存疑。", "The draft has no such finding to work off.")
    );

    internal static readonly Problem NoTitle = new(
        ProblemKind.Invalid,
        "draft.no-title",
        new("请填写规划的中文名称。", "Give the plan's title in Chinese.")
    );

    internal static readonly Problem NoEntry = new(
        ProblemKind.Stale,
        "draft.entry-gone",
        new(
            "这个条目已不存在：有人拆分、合并了它，或撤销了添加。请刷新后再看。",
            "The entry is gone: somebody split or merged it, or undid its addition. Reload and look again."
        )
    );

    internal static readonly Problem EntryChanged = new(
        ProblemKind.Stale,
        "draft.entry-changed",
        new(
            "您打开这个条目之后，有人改了它。您的操作没有写入，以免盖掉对方的修改。",
            "Somebody changed this entry after you opened it. Your act was not written, so that nothing of theirs is lost."
        )
    );

    internal static readonly Problem NoPlace = new(
        ProblemKind.Invalid,
        "draft.no-place-in-text",
        new(
            "没有选中原文的位置。请先选中一段原文，或输入要查找的词句。",
            "No place in the text is chosen. Select some text first, or type a phrase to find."
        )
    );

    internal static readonly Problem TooFewParts = new(
        ProblemKind.Invalid,
        "draft.too-few-parts",
        new(
            "拆分至少要勾选两个部分，每个都要有名称，数字栏只填数字。",
            "A split needs at least two ticked parts, each with a name, and digits only where a number stands."
        )
    );

    internal static readonly Problem NotMergeable = new(
        ProblemKind.Invalid,
        "draft.not-mergeable",
        new("请选择另一个承诺事项来合并。", "Choose another commitment to merge with.")
    );
}
