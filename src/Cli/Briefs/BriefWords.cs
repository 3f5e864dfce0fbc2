using Yuelu.Kernel;

namespace Yuelu.Cli.Briefs;

/// <summary>The words of <c>yuelu brief</c>.</summary>
internal static class BriefWords
{
    public static readonly Words Briefs = new("运行简报：模板、生成与印发", "Briefs: templates, writing and issuing");
    public static readonly Words List = new("列出简报模板", "Lists the templates");
    public static readonly Words Check = new("检查一个模板文件，不发布", "Checks a template without publishing it");
    public static readonly Words Publish = new(
        "把一个模板文件（JSON）发布为简报的下一版",
        "Publishes a template (JSON) as a brief's next version"
    );
    public static readonly Words Write = new(
        "为一个月份生成简报的 Word 文件",
        "Writes a brief for a month as a Word file"
    );
    public static readonly Words Issue = new("印发并存档", "Issues a brief and keeps its file");
    public static readonly Words Issued = new("列出已印发的简报", "Lists what was issued");
    public static readonly Words Period = new(
        "月份，如 2026-10；缺省为最近一期",
        "Month, such as 2026-10; the last if left out"
    );
    public static readonly Words AsOf = new(
        "截至日期或时刻；缺省为现在",
        "As it was known at the end of a day, or at a moment; now if left out"
    );
    public static readonly Words IssuedAt = new("印发时间", "Issued");
    public static readonly Words Month = new("月份", "Month");
    public static readonly Words Bytes = new("字节", "Bytes");
}
