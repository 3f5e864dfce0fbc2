using Yuelu.Kernel;
using Yuelu.Plans.Trajectories;

namespace Yuelu.Plans.Observations;

/// <summary>The words of figures and their import.</summary>
internal static class ObservationWords
{
    public static readonly Words Figures = new("数据", "Figures");
    public static readonly Words WhatThisIs = new(
        "每个数据都连同时期、单位、范围和来源录入；录入后不能改，更正是一条新记录，旧记录保留。",
        "Every figure is filed with its period, unit, scope and source. A filed figure is never changed: a correction is a new record and the old one stays."
    );
    public static readonly Words Upload = new("上传数据文件", "Upload a file of figures");
    public static readonly Words ChooseFile = new("CSV 或 Excel 文件", "CSV or Excel file");
    public static readonly Words FileHint = new(
        "不超过{0} KB、{1}行；第1行是模板里的表头。上传后先看会改动什么，再决定是否录入。",
        "At most {0} KB and {1} rows; row 1 holds the template's headings. After uploading you see what would change before anything is taken in."
    );
    public static readonly Words Look = new("上传并查看", "Upload and look");
    public static readonly Words Template = new("下载模板", "Download the template");
    public static readonly Words ExportCsv = new("导出 CSV", "Export CSV");
    public static readonly Words ExportExcel = new("导出 Excel", "Export Excel");
    public static readonly Words Held = new("现有数据（{0}）", "Figures held ({0})");
    public static readonly Words NoneHeld = new(
        "还没有数据。下载模板，填好后上传。",
        "No figure is held yet. Download the template, fill it in and upload it."
    );
    public static readonly Words Uploads = new("上传记录", "Uploads");
    public static readonly Words TakenIn = new("录入{0}条，略去{1}行", "{0} taken in, {1} rows left out");
    public static readonly Words NotTakenIn = new("只看过，没有录入", "looked at, not taken in");
    public static readonly Words Preview = new("查看：{0}", "Look at {0}");
    public static readonly Words Summary = new(
        "新数据{0}条，更正{1}条，与已有相同{2}条，有错{3}行。",
        "{0} new, {1} corrections, {2} already held, {3} rows with errors."
    );
    public static readonly Words TakeAll = new("全部录入", "Take all in");
    public static readonly Words TakeGood = new("只录入正确的{0}行", "Take in the {0} good rows only");
    public static readonly Words HasErrors = new(
        "有错的行不能录入。可以下载错误清单，改好后重新上传；也可以只录入正确的行。",
        "Rows with errors cannot be taken in. Download the list of errors, mend the file and upload it again, or take in the good rows only."
    );
    public static readonly Words ErrorWorkbook = new("下载错误清单（Excel）", "Download the errors (Excel)");
    public static readonly Words Errors = new("有错的单元格", "Wrong cells");
    public static readonly Words Changes = new("会改动什么", "What would change");
    public static readonly Words Before = new("现有", "Held now");
    public static readonly Words After = new("录入后", "Afterwards");
    public static readonly Words Change = new("改动", "Change");
    public static readonly Words Row = new("行", "Row");
    public static readonly Words Converted = new("合{0}", "= {0}");
    public static readonly Words Done = new(
        "录入了{0}条数据，略去{1}行。公开页面已经更新。",
        "{0} figures were taken in and {1} rows left out. The public pages show them now."
    );
    public static readonly Words Undated = new("未注明时期", "no period stated");
    public static readonly Words By = new("上传人", "By");
    public static readonly Words File = new("文件", "File");
    public static readonly Words When = new("时间", "When");
    public static readonly Words Result = new("结果", "Result");

    /// <summary>Headings of the list of errors.</summary>
    public static readonly Words[] ErrorHeadings =
    [
        new("行", "Row"),
        new("列", "Column"),
        new("值", "Value"),
        new("原因", "Reason"),
        new("改法", "Mend"),
    ];

    /// <summary>What stands under 是否替代.</summary>
    public static Words Role(FigureRole role) =>
        role switch
        {
            FigureRole.Proxy => new("是", "yes"),
            FigureRole.Reference => new("参照", "reference"),
            _ => new("否", "no"),
        };

    /// <summary>What a row does.</summary>
    public static Words Kind(FigureChangeKind kind) =>
        kind switch
        {
            FigureChangeKind.New => new("新数据", "new"),
            FigureChangeKind.Correction => new("更正", "correction"),
            _ => new("与已有相同", "already held"),
        };
}
