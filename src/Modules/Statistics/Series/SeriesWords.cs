using Yuelu.Kernel;

namespace Yuelu.Statistics.Series;

/// <summary>The words of official series.</summary>
internal static class SeriesWords
{
    internal static readonly Words Name = new("官方序列", "Official series");
    internal static readonly Words Lead = new(
        "统计局等部门已公布的数，连同来源原样录入；只读，更正时旧数保留。",
        "Figures that statistical and other offices have published, taken in as they are with their source. Nobody edits them; when one is corrected, the earlier one stays readable."
    );
    internal static readonly Words Search = new("搜索", "Search");
    internal static readonly Words SearchHint = new("指标名称或代码", "name or code of an indicator");
    internal static readonly Words Any = new("全部", "All");
    internal static readonly Words Indicator = new("指标", "Indicator");
    internal static readonly Words Area = new("地区", "Area");
    internal static readonly Words Industry = new("行业", "Industry");
    internal static readonly Words KindOf = new("数值种类", "Kind");
    internal static readonly Words Frequency = new("频率", "Frequency");
    internal static readonly Words Unit = new("单位", "Unit");
    internal static readonly Words Periods = new("时期", "Periods");
    internal static readonly Words Values = new("数据个数", "Values");
    internal static readonly Words FromTo = new("{0} 至 {1}", "{0} to {1}");
    internal static readonly Words WholeCountry = new("全国", "Whole country");
    internal static readonly Words AllIndustries = new("全行业", "All industries");
    internal static readonly Words None = new("没有符合的序列。", "No series fits.");
    internal static readonly Words NoneHeld = new(
        "还没有官方序列。战略办公室上传文件后显示在这里。",
        "There are no official series yet. They appear when the strategy office has taken a file in."
    );
    internal static readonly Words TakeInFiles = new("录入文件", "Take files in");
    internal static readonly Words Period = new("时期", "Period");
    internal static readonly Words Value = new("数值", "Value");
    internal static readonly Words Status = new("数据状态", "Status");
    internal static readonly Words Source = new("来源", "Source");
    internal static readonly Words PublishedOn = new("{0}发布", "published on {0}");
    internal static readonly Words Latest = new("最新一期", "Latest");
    internal static readonly Words Key = new("序列代码", "Key");
    internal static readonly Words Chart = new("{0}，{1}", "{0}, {1}");
    internal static readonly Words AsOf = new("截至日期（当日持有的数）", "As of (what was held on that day)");
    internal static readonly Words ChosenDay = new(
        "这里是到{0}为止持有的数。",
        "These are the values that were held by {0}."
    );
    internal static readonly Words Now = new("现在", "Now");
    internal static readonly Words NothingHeld = new(
        "到这一天还没有录入这个序列的数。",
        "By that day no value of this series had been taken in."
    );
    internal static readonly Words History = new("更正历史", "Corrections");
    internal static readonly Words NoHistory = new(
        "没有更正过：每个时期只录入过一个数。",
        "Nothing was corrected: each period has had one value only."
    );
    internal static readonly Words HeldFrom = new("持有起", "Held from");
    internal static readonly Words HeldTo = new("持有止", "Held to");
    internal static readonly Words StillHeld = new("至今", "to this day");
    internal static readonly Words Made = new("这些数是怎么来的", "How these figures were made");
    internal static readonly Words AsPublished = new(
        "每个数都按来源公布的原样录入，不计算、不取整、不换算。增速也是录入官方公布的增速，从不用两个官方水平值相除：两个时期的企业范围不同，增加值还要扣除价格因素。",
        "Each figure is taken in as its source published it: nothing is computed, rounded or converted. Growth, too, is the official rate as it was published and never one official level divided by another, since their sets of enterprises differ and value added is adjusted for prices."
    );
    internal static readonly Words Files = new("录入的文件", "Files");
    internal static readonly Words FileSaid = new("{0}录入，SHA-256", "taken in {0}, SHA-256");
    internal static readonly Words Upload = new("上传文件", "Upload a file");
    internal static readonly Words ChooseFile = new("CSV 或 Excel 文件", "CSV or Excel file");
    internal static readonly Words FileHint = new(
        "不超过{0} KB、{1}行，每行一个数。列名见本页的导出文件。上传后先看会改动什么，再决定是否录入。",
        "At most {0} KB and {1} rows, one value each; headings as in the exported file. After uploading you see what would change before anything is taken in."
    );
    internal static readonly Words Look = new("上传并查看", "Upload and look");
    internal static readonly Words Columns = new("列", "Columns");
    internal static readonly Words Uploads = new("上传记录", "Uploads");
    internal static readonly Words File = new("文件", "File");
    internal static readonly Words When = new("时间", "When");
    internal static readonly Words By = new("上传人", "By");
    internal static readonly Words Outcome = new("结果", "Result");
    internal static readonly Words TakenIn = new(
        "录入新数{0}个、更正{1}个，略去{2}行",
        "{0} new and {1} corrections taken in, {2} rows left out"
    );
    internal static readonly Words NotTakenIn = new("只看过，没有录入", "looked at, not taken in");
    internal static readonly Words Preview = new("查看：{0}", "Look at {0}");
    internal static readonly Words Summary = new(
        "新数{0}个，更正{1}个，与已有相同{2}个，有错{3}行。",
        "{0} new, {1} corrections, {2} already held, {3} rows with errors."
    );
    internal static readonly Words Renames = new(
        "指标 {0} 改称：“{1}” → “{2}”",
        "Indicator {0} will be called “{2}” instead of “{1}”"
    );
    internal static readonly Words TakeAll = new("全部录入", "Take all in");
    internal static readonly Words TakeGood = new("只录入正确的{0}行", "Take in the {0} good rows only");
    internal static readonly Words HasErrors = new(
        "有错的行不能录入。可以下载错误清单，改好后重新上传；也可以只录入正确的行。",
        "Rows with errors cannot be taken in. Download the list of errors, mend the file and upload it again, or take in the good rows only."
    );
    internal static readonly Words ErrorWorkbook = new("下载错误清单（Excel）", "Download the errors (Excel)");
    internal static readonly Words Errors = new("有错的单元格", "Wrong cells");
    internal static readonly Words Changes = new("会改动什么", "What would change");
    internal static readonly Words FirstShown = new(
        "只显示前 {0} 行，共 {1} 行。",
        "The first {0} of {1} rows are shown."
    );
    internal static readonly Words Row = new("行", "Row");
    internal static readonly Words Change = new("改动", "Change");
    internal static readonly Words Before = new("现有", "Held now");
    internal static readonly Words After = new("录入后", "Afterwards");

    /// <summary>Headings of the list of errors.</summary>
    internal static readonly Words[] ErrorHeadings =
    [
        new("行", "Row"),
        new("列", "Column"),
        new("值", "Value"),
        new("原因", "Reason"),
        new("改法", "Mend"),
    ];

    /// <summary>What a kind is called.</summary>
    internal static Words Of(SeriesKind kind) =>
        kind switch
        {
            SeriesKind.Actual => new("实际值", "Actual"),
            SeriesKind.Baseline => new("基期值", "Baseline"),
            SeriesKind.Target => new("目标值", "Target"),
            _ => new("预测值", "Forecast"),
        };

    /// <summary>What a frequency is called.</summary>
    internal static Words Of(PeriodKind frequency) =>
        frequency switch
        {
            PeriodKind.Year => new("年", "Annual"),
            PeriodKind.Quarter => new("季", "Quarterly"),
            PeriodKind.Month => new("月", "Monthly"),
            PeriodKind.MonthsToDate => new("月累计", "Months to date"),
            _ => new("多年", "Several years"),
        };

    /// <summary>What a row does.</summary>
    internal static Words Of(SeriesChangeKind kind) =>
        kind switch
        {
            SeriesChangeKind.New => new("新数", "new"),
            SeriesChangeKind.Correction => new("更正", "correction"),
            _ => new("与已有相同", "already held"),
        };
}
