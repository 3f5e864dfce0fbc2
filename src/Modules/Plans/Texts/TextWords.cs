using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Plans.Texts;

/// <summary>The words of the page with the plan's text.</summary>
internal static class TextWords
{
    public static readonly Words Text = new("原文", "Text");
    public static readonly Words Missing = new(
        "本站没有导入这份规划的原文。战略办公室导入同一个文件（SHA-256 {0}）后，这里显示全文和标记。",
        "The text of this plan has not been imported here. Once the strategy office imports the same file (SHA-256 {0}), the whole text stands here with its marks."
    );
    public static readonly Words MissingOutline = new(
        "以下是大纲和各节承诺的位置。",
        "Below are the outline and where its commitments stand."
    );
    public static readonly Words ReadingOrder = new("通读顺序", "Reading order");
    public static readonly Words FileOrder = new("文件顺序", "Order of the file");
    public static readonly Words Order = new("显示顺序", "Order shown");
    public static readonly Words OrderHint = new(
        "通读顺序把错位的句子放回原处；文件顺序照原样列出每个字，重复和页眉折叠。",
        "Reading order puts misplaced sentences back; the order of the file shows every character as it came, second copies and page headers folded."
    );
    public static readonly Words Legend = new("标记：", "Marks:");
    public static readonly Words Commitment = new("承诺", "commitment");
    public static readonly Words Mechanism = new("机制", "mechanism");
    public static readonly Words Task = new("任务", "task");
    public static readonly Words Folded = new("{0}（{1}字）", "{0} ({1} characters)");
    public static readonly Words Sections = new("章节", "Sections");
    public static readonly Words Accounting = new(
        "全文{0}字：保留{1}，重复{2}，页眉等{3}，未归位{4}。",
        "{0} characters: {1} kept, {2} repeated, {3} page furniture, {4} unplaced."
    );
    public static readonly Words Unplaced = new("未归位", "unplaced");

    /// <summary>What became of a piece.</summary>
    public static Words Use(SegmentUse use) =>
        use switch
        {
            SegmentUse.Repeat => new("重复的文字", "Repeated text"),
            SegmentUse.Boilerplate => new("页眉等无关文字", "Page furniture"),
            SegmentUse.Unplaced => new("未归位的文字", "Unplaced text"),
            _ => new("正文", "Text"),
        };
}
