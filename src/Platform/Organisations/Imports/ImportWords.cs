using Yuelu.Kernel;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>The words of importing organisations.</summary>
internal static class ImportWords
{
    internal static readonly Words Import = new("批量导入组织", "Import organisations");
    internal static readonly Words How = new(
        "一行一个组织。代码已经存在的，更新名称、区划或关闭日期；不存在的，新设在上级之下。先看结果，确认后整个文件一次生效；有一处错误就都不导入。",
        "One organisation a row. A code that is there gets the new name, region or last day; a new one is founded below the code above. You look first; then the whole file is taken in at once, or nothing of it when a cell is wrong."
    );
    internal static readonly Words File = new("CSV 或 Excel 文件", "CSV or Excel file");
    internal static readonly Words FileHint = new(
        "最大 {0} KB、{1} 行。可以从导出的文件改起：",
        "At most {0} KB and {1} rows. Begin from an exported file: "
    );
    internal static readonly Words Look = new("查看将有什么变化", "See what would change");
    internal static readonly Words PreviewOf = new("导入预览：", "Preview:");
    internal static readonly Words Summary = new(
        "新设 {0}，改名 {1}，关闭 {2}，不变 {3}，错误 {4}。",
        "{0} founded, {1} renamed, {2} closed, {3} unchanged, {4} wrong."
    );
    internal static readonly Words Take = new("确认导入", "Take in");
    internal static readonly Words Taken = new("已导入，{0} 个组织有变化。", "Taken in: {0} organisations changed.");
    internal static readonly Words Errors = new("错误", "Errors");
    internal static readonly Words ErrorWorkbook = new("下载错误清单（Excel）", "Download the list of errors (Excel)");
    internal static readonly Words Row = new("行", "Row");
    internal static readonly Words Column = new("列", "Column");
    internal static readonly Words Value = new("填的是", "Value");
    internal static readonly Words Reason = new("问题和改法", "What is wrong and how to mend it");
    internal static readonly Words Changes = new("变化", "Changes");
    internal static readonly Words Change = new("变化", "Change");
    internal static readonly Words FirstShown = new("只列出前 {0} 行。", "The first {0} rows are shown.");

    private static readonly Dictionary<OrganisationChange, Words> Names = new()
    {
        [OrganisationChange.Unchanged] = new("不变", "unchanged"),
        [OrganisationChange.Founded] = new("新设", "founded"),
        [OrganisationChange.Renamed] = new("改名", "renamed"),
        [OrganisationChange.Closed] = new("关闭", "closed"),
    };

    internal static Words Name(OrganisationChange change) => Names[change];
}
