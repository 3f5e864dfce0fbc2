using Yuelu.Kernel;

namespace Yuelu.Registry.Imports;

/// <summary>The words of importing into the register.</summary>
internal static class ImportWords
{
    internal static readonly Words Import = new("批量导入", "Import");
    internal static readonly Words How = new(
        "一行一条。先检查：看到会有什么变化、哪些单元格有错、哪些名称近似，再决定导入。已经登记的，按代码更新；空着的单元格不改动原有内容，填“-”表示没有。",
        "One row each. The file is checked first: you see what would change, which cells are wrong and which names are near-equal, and then decide. What is registered is updated by its code; an empty cell changes nothing, “-” says that there is none."
    );
    internal static readonly Words Kind = new("内容", "What it holds");
    internal static readonly Words File = new("CSV 或 Excel 文件", "CSV or Excel file");
    internal static readonly Words FileHint = new("最大 {0} MB。", "At most {0} MB.");
    internal static readonly Words Template = new("模板：", "Templates: ");
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words SourceHint = new(
        "名单的文号和发布单位；没有单独写来源的行都用它。",
        "The number of the list and who issued it; counts for all rows that name none."
    );
    internal static readonly Words Send = new("上传并检查", "Send and check");
    internal static readonly Words Columns = new("各列的填法", "What the columns hold");
    internal static readonly Words Needed = new("必有", "needed");
    internal static readonly Words Earlier = new("以前的文件", "Earlier files");
    internal static readonly Words NoneYet = new("还没有上传过文件。", "No file was sent yet.");
    internal static readonly Words State = new("状态", "State");
    internal static readonly Words SentAt = new("上传", "Sent");
    internal static readonly Words Rows = new("{0} 行", "{0} rows");
    internal static readonly Words Working = new(
        "正在处理，请稍候：本页会自动刷新。",
        "At work; this page reloads by itself."
    );
    internal static readonly Words Waits = new(
        "前面还有文件在处理，请稍候：本页会自动刷新。",
        "Other files come first; this page reloads by itself."
    );
    internal static readonly Words Summary = new("共 {0} 行：", "{0} rows: ");
    internal static readonly Words Wrong = new("有错", "wrong");
    internal static readonly Words Errors = new("错误", "Errors");
    internal static readonly Words ErrorFile = new("下载错误清单（Excel）", "Download the list of errors (Excel)");
    internal static readonly Words ErrorsKept = new(
        "错误太多，只列出前 {0} 处。请先改这些。",
        "There are too many errors; the first {0} are listed. Mend these first."
    );
    internal static readonly Words Row = new("行", "Row");
    internal static readonly Words Column = new("列", "Column");
    internal static readonly Words Value = new("填的是", "Value");
    internal static readonly Words Reason = new("问题和改法", "What is wrong and how to mend it");
    internal static readonly Words Change = new("变化", "Change");
    internal static readonly Words Changes = new("变化", "Changes");
    internal static readonly Words FirstShown = new("只列出前 {0} 行。", "The first {0} rows are shown.");
    internal static readonly Words Near = new(
        "名称近似，可能是同一个企业",
        "Near-equal names: perhaps one enterprise twice"
    );
    internal static readonly Words NearHow = new(
        "同一区划内，去掉“有限公司”等和“省市县区”后相同，或只差一个字。共 {0} 对；导入不受影响，请核对，确是同一企业的可以合并登记。",
        "Within one region, equal without the form of the company and the words for province, city, county and district, or differing by one character. {0} pairs; they do not keep the file out. Compare them; entries of one enterprise can be merged."
    );
    internal static readonly Words Other = new("近似的登记", "Near-equal entry");
    internal static readonly Words TakeAll = new("全部导入", "Take all in");
    internal static readonly Words TakeGood = new("只导入正确的 {0} 行", "Take in the {0} good rows only");
    internal static readonly Words TakeHow = new(
        "“全部导入”有一行出错就都不导入。“只导入正确的行”会跳过有错的行。",
        "All are taken in, or nothing when one row is wrong; or the good rows only, and wrong ones are left out."
    );
    internal static readonly Words TakenIn = new(
        "已于 {0} 导入，{1} 行有变化。",
        "Taken in on {0}; {1} rows changed something."
    );
    internal static readonly Words FilesDone = new("处理了 {0} 个文件", "{0} files done");
    internal static readonly Words Again = new("再上传一个", "Send another");

    private static readonly Dictionary<ImportState, Words> States = new()
    {
        [ImportState.Sent] = new("待检查", "to be checked"),
        [ImportState.Judged] = new("待决定", "to be decided"),
        [ImportState.Wanted] = new("待导入", "to be taken in"),
        [ImportState.TakenIn] = new("已导入", "taken in"),
        [ImportState.Refused] = new("未导入", "refused"),
    };

    internal static Words Name(ImportState state) => States[state];

    /// <summary>The colour of a state.</summary>
    internal static string Tag(ImportState state) =>
        state switch
        {
            ImportState.TakenIn => "tag-good",
            ImportState.Refused => "tag-bad",
            ImportState.Judged => "tag-warn",
            _ => "",
        };
}
