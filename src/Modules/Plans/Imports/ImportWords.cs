using Yuelu.Kernel;

namespace Yuelu.Plans.Imports;

/// <summary>The words of importing a plan.</summary>
internal static class ImportWords
{
    internal static readonly Words Title = new("导入规划", "Import a plan");
    internal static readonly Words How = new(
        "系统读取全文，列出每一项承诺、任务和机制，并标出存疑之处。您审核后再发布；原文只保存在本机。",
        "The text is read; every commitment, task and mechanism is listed and doubts are marked. You review before anything is published; the text stays in this installation."
    );
    internal static readonly Words File = new("文件", "File");
    internal static readonly Words FileHint = new(
        "纯文本、Markdown、保存的网页、.docx 或带文字的 PDF，最大 {0} MB。",
        "Plain text, Markdown, a saved web page, .docx or a PDF with text, at most {0} MB."
    );
    internal static readonly Words Text = new("或粘贴全文", "Or paste the text");
    internal static readonly Words For = new("用于", "For");
    internal static readonly Words Owner = new("新规划归口组织", "Organisation that a new plan belongs to");
    internal static readonly Words NewPlan = new("一份新的规划", "a plan of its own");
    internal static readonly Words NextVersion = new("{0}的新版本", "a new version of {0}");
    internal static readonly Words Read = new("读取", "Read");
    internal static readonly Words PastedName = new("粘贴的文字.txt", "pasted-text.txt");
    internal static readonly Words Reading = new("正在读取", "Reading");
    internal static readonly Words ReadingNow = new(
        "正在读取 {0}（{1} KB），已用 {2} 秒。本页会自动刷新，可以离开，稍后从“我的工作”回来。",
        "{0} ({1} KB) is being read; {2} s so far. This page refreshes itself; you may leave and come back from “My work”."
    );
    internal static readonly Words IsRead = new("{0} 已读完，请审核", "{0} has been read; please review it");
    internal static readonly Words Failed = new("没有读成", "Not read");
    internal static readonly Words NothingStored = new("没有保存任何内容。", "Nothing was stored.");
    internal static readonly Words Again = new("重新导入", "Import again");
    internal static readonly Words TooLargeHere = new(
        "这个文件超过上限，请换小一些的文件。",
        "This file is over the limit; choose a smaller one."
    );
}
