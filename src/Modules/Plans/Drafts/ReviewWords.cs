using Yuelu.Kernel;

namespace Yuelu.Plans.Drafts;

/// <summary>The words of the review page.</summary>
internal static class ReviewWords
{
    internal static readonly Words Review = new("审核", "Review");
    internal static readonly Words Progress = new("已处理 {0} / {1} 项", "{0} of {1} entries done");
    internal static readonly Words SavedBy = new("{0} 于 {1} 保存", "saved by {0} at {1}");
    internal static readonly Words About = new("规划信息", "About the plan");
    internal static readonly Words Publish = new("发布…", "Publish…");
    internal static readonly Words Lists = new("列表", "Lists");
    internal static readonly Words ListOpen = new("待审核", "To review");
    internal static readonly Words ListAll = new("全部", "All");
    internal static readonly Words ListRejected = new("已驳回", "Rejected");
    internal static readonly Words ListFindings = new("存疑", "Doubts");
    internal static readonly Words Entries = new("条目", "Entries");
    internal static readonly Words Text = new("原文", "Text");
    internal static readonly Words NoText = new(
        "本机没有这份规划的原文。导入原文后，这里显示句子和标记。",
        "This installation does not have the plan's text. Import it to see the sentences and their marks here."
    );
    internal static readonly Words ImportText = new("导入原文", "Import the text");
    internal static readonly Words Part = new("第 {0} 部分，共 {1} 部分", "Part {0} of {1}");
    internal static readonly Words Parts = new("原文分段", "Parts of the text");
    internal static readonly Words Elsewhere = new("其他部分还有 {0} 项", "{0} more in other parts");
    internal static readonly Words NothingOpen = new("这一列表没有条目了。", "Nothing is left in this list.");
    internal static readonly Words AllDone = new(
        "全部条目都已审核，可以发布。",
        "Every entry has been reviewed; the draft can be published."
    );
    internal static readonly Words Accept = new("采纳", "Accept");
    internal static readonly Words Reject = new("驳回", "Reject");
    internal static readonly Words Restore = new("放回待审核", "Put back");
    internal static readonly Words Split = new("拆分", "Split");
    internal static readonly Words Merge = new("合并", "Merge");
    internal static readonly Words Discard = new("放弃未保存的修改", "Discard unsaved changes");
    internal static readonly Words Restored = new(
        "这里是您上次输入、尚未采纳的内容。",
        "This is what was typed last and not yet accepted."
    );
    internal static readonly Words Undo = new("撤销：{0}", "Undo: {0}");
    internal static readonly Words Cancel = new("取消", "Cancel");
    internal static readonly Words Places = new("出现处", "Places");
    internal static readonly Words Place = new("第 {0} 处", "place {0}");
    internal static readonly Words OffsetsOnly = new("原文第 {0}–{1} 字", "characters {0}–{1} of the text");
    internal static readonly Words Confidence = new("把握 {0}%", "{0} % sure");
    internal static readonly Words Unsaved = new("有未采纳的修改", "unsaved changes");
    internal static readonly Words BulkAccept = new("批量采纳有把握的 {0} 项…", "Accept the {0} sure ones…");
    internal static readonly Words BulkTitle = new("批量采纳", "Accept many");
    internal static readonly Words BulkHow = new(
        "以下条目读取有把握，也没有存疑。取消勾选不想采纳的，然后确认。",
        "The reader is sure of these and no doubt touches them. Untick what you do not want, then confirm."
    );
    internal static readonly Words BulkConfirm = new("采纳勾选的条目", "Accept the ticked entries");
    internal static readonly Words SplitHow = new(
        "勾选各自成为一项的部分。",
        "Tick the parts that become entries of their own."
    );
    internal static readonly Words SplitNoPlace = new(
        "这一条目的句子里没有两个数字，也没有两处出现，不能拆分。",
        "The entry's sentence has no two numbers and it stands in one place only, so it cannot be split."
    );
    internal static readonly Words SplitNumber = new("数字", "number");
    internal static readonly Words SplitConfirm = new("拆分成勾选的部分", "Split into the ticked parts");
    internal static readonly Words MergeHow = new(
        "选择与本条相同的承诺事项：保留本条的内容，并入对方的出现处，对方从列表移除。",
        "Choose the commitment that says the same. This entry keeps its fields and takes over the other's places; the other leaves the list."
    );
    internal static readonly Words MergeConfirm = new("并入本条", "Merge into this entry");
    internal static readonly Words MergeWith = new("另一条", "The other entry");
    internal static readonly Words AddTitle = new("补录", "Add an entry");
    internal static readonly Words AddHow = new(
        "在原文中选中词句后按 n，或输入原文中的词句来查找。",
        "Select words in the text and press n, or type words that stand in the text."
    );
    internal static readonly Words FindLabel = new("原文中的词句", "Words of the text");
    internal static readonly Words FindButton = new("查找", "Find");
    internal static readonly Words Found = new("找到 {0} 处，请选择位置", "{0} places found; choose one");
    internal static readonly Words FoundNone = new(
        "原文中没有“{0}”。标点和全角、半角须与原文一致。",
        "“{0}” does not stand in the text. Punctuation and full or half width must be as in the text."
    );
    internal static readonly Words AddHere = new("补录这一处", "Add this place");
    internal static readonly Words AddSort = new("补录为", "Add as");
    internal static readonly Words AddConfirm = new("补录并采纳", "Add and accept");
    internal static readonly Words Commitment = new("承诺事项", "commitment");
    internal static readonly Words Task = new("任务", "task");
    internal static readonly Words Mechanism = new("机制", "mechanism");
    internal static readonly Words Settle = new("已处理", "Worked off");
    internal static readonly Words SettleAll = new("同类 {0} 条全部处理", "All {0} of this kind");
    internal static readonly Words Reopen = new("重新打开", "Reopen");
    internal static readonly Words NoFindings = new("没有存疑。", "There are no doubts.");
    internal static readonly Words ShowInText = new("看原文", "Show in the text");
    internal static readonly Words Help = new("键盘操作", "Keyboard");
    internal static readonly Words HelpKeys = new(
        "j 下一条 · k 上一条 · a 采纳 · e 修改 · r 驳回 · s 拆分 · m 合并 · n 补录选中的原文 · u 撤销 · ? 显示本说明",
        "j next · k previous · a accept · e edit · r reject · s split · m merge · n add the selected text · u undo · ? this help"
    );
    internal static readonly Words Legend = new("标记", "Marks");
    internal static readonly Words LegendRepeat = new("重复", "repeat");
    internal static readonly Words LegendBoilerplate = new("页眉、栏目", "boilerplate");
    internal static readonly Words LegendUnplaced = new("未归位", "unplaced");
    internal static readonly Words ClosedNotice = new(
        "这份草稿已经发布或搁置，只能查看。",
        "This draft has been published or set aside; it can only be read."
    );
    internal static readonly Words NoName = new("（无名称）", "(no name)");
    internal static readonly Words Saved = new("已暂存", "kept");

    internal static Words Of(ActKind kind) =>
        kind switch
        {
            ActKind.Accept => Accept,
            ActKind.AcceptMany => BulkTitle,
            ActKind.Edit => new("修改", "edit"),
            ActKind.Split => Split,
            ActKind.Merge => Merge,
            ActKind.Reject => Reject,
            ActKind.Restore => Restore,
            ActKind.Add => new("补录", "add"),
            _ => new("处理存疑", "doubt worked off"),
        };

    internal static Words Of(EntryState state) =>
        state switch
        {
            EntryState.Accepted => new("已采纳", "accepted"),
            EntryState.Rejected => new("已驳回", "rejected"),
            _ => new("待审核", "to review"),
        };
}
