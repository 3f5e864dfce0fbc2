using Yuelu.Kernel;

namespace Yuelu.Statistics.Briefs;

/// <summary>The words of briefs.</summary>
internal static class BriefWords
{
    internal static readonly Words Name = new("运行简报", "Briefs");
    internal static readonly Words Lead = new(
        "按模板写成的 Word 公文：每个数字都取自一个指标，随文件带着来历；任何月份、任何时点都可重新生成。",
        "Word documents written by templates: every number is a figure of an indicator and carries where it came from; they can be written again for any month as it was known at any moment."
    );
    internal static readonly Words None = new("还没有简报模板。", "There is no template yet.");
    internal static readonly Words New = new("新建简报模板", "New template");
    internal static readonly Words NewVersion = new("修订模板", "Revise the template");
    internal static readonly Words Code = new("代码", "Code");
    internal static readonly Words Version = new("版本", "Version");
    internal static readonly Words Source = new("依据", "Source");
    internal static readonly Words Applies = new("适用期间", "Applies to");
    internal static readonly Words Period = new("月份", "Month");
    internal static readonly Words PeriodHint = new(
        "如 2026-10、2026M02C（1—2月）；空着取最近一期",
        "such as 2026-10, 2026M02C (January and February); empty for the last"
    );
    internal static readonly Words AsOf = new("截至（当时已有的数据）", "As it was known at");
    internal static readonly Words AsOfHint = new(
        "日期（取当日结束时）或时刻，如 2026-11-20、2026-11-20T09:30:00Z；空着取现在",
        "a day (at its end) or a moment, such as 2026-11-20, 2026-11-20T09:30:00Z; left empty it is this moment"
    );
    internal static readonly Words Write = new("生成", "Write");
    internal static readonly Words Download = new("下载 Word 文件", "Download as Word");
    internal static readonly Words AsData = new("数字及其来历（JSON）", "Figures and where they came from (JSON)");
    internal static readonly Words Preview = new("预览", "Preview");
    internal static readonly Words PreviewSays = new(
        "点数字可查看它是怎么算出来的。版式（版头、字体、页码、版记）以 Word 文件为准。",
        "Follow a number to see how it was made. The layout (head, fonts, page numbers, foot) is that of the Word file."
    );
    internal static readonly Words ChartOf = new("图：{0}（{1}）", "Chart: {0} ({1})");
    internal static readonly Words Gaps = new(
        "以下数字暂缺，文中已标明",
        "These figures are missing; the text says so"
    );
    internal static readonly Words Gap = new("{0}暂缺：{1}", "{0} is missing: {1}");
    internal static readonly Words Issue = new("印发并存档", "Issue and keep");
    internal static readonly Words IssueSays = new(
        "按现有数据生成，文件原样保存，指纹写入存证日志。以后数据更正，已印发的文件不变。",
        "Writes it from what is held now, keeps the file as it is and enters its hash into the evidence log. Later corrections leave it as it is."
    );
    internal static readonly Words Issued = new("已印发并存档。", "It is issued and kept.");
    internal static readonly Words IssuedOnes = new("已印发", "Issued");
    internal static readonly Words IssuedAt = new("印发时间", "Issued");
    internal static readonly Words IssuedBy = new("印发人", "By");
    internal static readonly Words NoneIssued = new("还没有印发过。", "None was issued yet.");
    internal static readonly Words File = new("文件", "File");
    internal static readonly Words Compare = new("核对改过的文件", "Check an edited file");
    internal static readonly Words CompareSays = new(
        "上传在 Word 里改过的简报：逐个核对文中的数字与平台按同一时点算出的是否一致。",
        "Upload a brief that was edited in Word: each number in it is compared with what the portal computes for the same moment."
    );
    internal static readonly Words Agrees = new(
        "文件里的 {0} 处数字与平台按同一时点算出的全部一致。",
        "All {0} numbers in the file are what the portal computes for the same moment."
    );
    internal static readonly Words Differs = new(
        "文件里有 {0} 处数字，其中有 {1} 处不符。",
        "There are {0} numbers in the file, and {1} differences."
    );
    internal static readonly Words ComparedTo = new(
        "对照：简报 {0}，{1}，截至 {2}。",
        "Compared with: brief {0}, {1}, as it was known at {2}."
    );
    internal static readonly Words Finding = new("情况", "Finding");
    internal static readonly Words Where = new("所在", "Where");
    internal static readonly Words Computed = new("平台算出", "Computed");
    internal static readonly Words InFile = new("文件里", "In the file");
    internal static readonly Words CompareDo = new("核对", "Check");
    internal static readonly Words Sample = new("示例", "Sample");
    internal static readonly Words Official = new("有正式依据", "Laid down by its source");
    internal static readonly Words SampleSays = new(
        "这是示例模板，没有正式文件规定这样写。",
        "This is a sample; no official document lays down that it is written like this."
    );
    internal static readonly Words Text = new("模板正文", "The template's text");
    internal static readonly Words Figures = new("数字", "Figures");
    internal static readonly Words Published = new("第 {0} 版已发布。", "Version {0} is published.");
    internal static readonly Words Tried = new(
        "没有错误。下面是按现有数据生成的样子；确认后发布。",
        "Nothing is wrong. Below is what it gives with what is held now; publish it if that is right."
    );
    internal static readonly Words NameZh = new("名称", "Name in Chinese");
    internal static readonly Words NameEn = new("英文名称", "Name in English");
    internal static readonly Words WrittenIn = new("文种", "Language");
    internal static readonly Words Sender = new("发文机关标志（红头）", "Sender (in red on top)");
    internal static readonly Words Number = new("期号", "Number");
    internal static readonly Words GoesOn = new(
        "{0}的《{1}》仍在收数，本文数字只含此前已验收的企业",
        "{1} is still being collected for {0}; the figures are of enterprises accepted so far"
    );
    internal static readonly Words Title = new("标题", "Title");
    internal static readonly Words LiquidHint = new(
        "可用 Liquid 写法，如 {{ period }}、{{ month }}、{{ area }}",
        "in Liquid, such as {{ period }}, {{ month }}, {{ area }}"
    );
    internal static readonly Words SentTo = new("主送机关", "To");
    internal static readonly Words TextHint = new(
        "每段一行。标题行以 # 开头（# 一、，## （一），### 1.，#### （1）），编号由 Word 自动生成。表和图单独一行写 [[名称]]。数字写 {{ 名称.value }}、{{ 名称.change }}（增长或下降）、{{ 名称.change_only }}，分组的数字用 {% for 项 in 名称 limit: 3 %}…{% endfor %}，项内有 area、industry、place。不得直接写数字。",
        "A paragraph a line. Headings begin with # to ####; Word numbers them. [[name]] on a line of its own is a table or chart. Figures are written {{ name.value }}, {{ name.change }} (up or down), {{ name.change_only }}; those by groups within {% for one in name limit: 3 %}…{% endfor %}, with one.area, one.industry, one.place. No number is typed."
    );
    internal static readonly Words Signature = new("发文机关署名", "Signature");
    internal static readonly Words CopiedTo = new("抄送机关", "Copies to");
    internal static readonly Words PrintedBy = new("印发机关", "Printed by");
    internal static readonly Words FigureName = new("名称", "Name");
    internal static readonly Words By = new("分组", "By");
    internal static readonly Words Months = new("月数", "Months");
    internal static readonly Words Order = new("排序", "Order");
    internal static readonly Words Blocks = new("表和图", "Tables and charts");
    internal static readonly Words Shape = new("形式", "Form");
    internal static readonly Words Caption = new("题名", "Caption");
    internal static readonly Words OfFigures = new("数字（逗号分开）", "Figures, with commas");
    internal static readonly Words FacetsOf = new("内容", "What is told");
    internal static readonly Words FacetsHint = new(
        "内容：value 本期，change 同比，nominal 名义同比，real 可比价增速，twoYears 两年平均，units 企业数；表可列多项，图取第一项。",
        "What is told: value, change, nominal, real, twoYears, units; several in a table, the first in a chart."
    );
    internal static readonly Words AppliesFrom = new("适用起始日", "Applies from");
    internal static readonly Words AppliesTo = new("适用终止日", "Applies to the end of");
    internal static readonly Words IsOfficial = new("依据文件规定了这样写", "The source lays it down");
    internal static readonly Words Check = new("检查并预览", "Check and preview");
    internal static readonly Words Publish = new("发布", "Publish");
    internal static readonly Words Missing = new("〔暂缺〕", "[missing]");
    internal static readonly Words Unmoved = new("持平", "unchanged");
    internal static readonly Words Grew = new("增长{0}", "up {0}");
    internal static readonly Words Fell = new("下降{0}", "down {0}");
    internal static readonly Words Higher = new("提高{0}", "up {0}");
    internal static readonly Words Lower = new("下降{0}", "down {0}");
    internal static readonly Words PerCent = new("{0}%", "{0}%");
    internal static readonly Words Points = new("{0}个百分点", "{0} percentage points");
    internal static readonly Words PointsUnit = new("百分点", "points");
    internal static readonly Words Indicator = new("指标", "Indicator");
    internal static readonly Words Place = new("名次", "Place");
    internal static readonly Words PrintedOn = new("{0}印发", "Printed on {0}");
    internal static readonly Words Synthetic = new(
        "含合成示例数据，不是真实统计",
        "Contains synthetic sample data, not real statistics"
    );
    internal static readonly Words FromVintage = new(
        "注：调查表 {0} 的数取自第 {1} 号数据版次（SHA-256 {2}）。",
        "Note: figures of form {0} are of vintage {1} (SHA-256 {2})."
    );
    internal static readonly Words FromSeries = new("注：官方数据来源：{0}。", "Note: official figures are from {0}.");
    internal static readonly Words ByTemplate = new(
        "注：按简报模板 {0} 第 {1} 版生成。模板依据：{2}。",
        "Note: written by template {0}, version {1}. Its source: {2}."
    );
    internal static readonly Words SampleTemplate = new(
        "注：模板为示例，没有正式文件规定这样写。",
        "Note: the template is a sample; no official document lays it down."
    );
    internal static readonly Words NothingToCompare = new(
        "{0}没有可比的数",
        "there is nothing to compare it with ({0})"
    );

    /// <summary>What an order is called.</summary>
    internal static Words Of(BriefOrder order) =>
        order switch
        {
            BriefOrder.Code => new("按代码", "By code"),
            BriefOrder.ValueDown => new("数值从大到小", "Largest value first"),
            BriefOrder.ValueUp => new("数值从小到大", "Smallest value first"),
            BriefOrder.ChangeDown => new("同比从高到低", "Largest change first"),
            _ => new("同比从低到高", "Smallest change first"),
        };

    /// <summary>What a form is called.</summary>
    internal static Words Of(BlockShape shape) =>
        shape switch
        {
            BlockShape.Table => new("表", "Table"),
            BlockShape.Line => new("折线图", "Line chart"),
            _ => new("柱形图", "Column chart"),
        };

    /// <summary>What became of a figure.</summary>
    internal static Words Of(FigureFate fate) =>
        fate switch
        {
            FigureFate.Changed => new("数字被改动", "Changed"),
            FigureFate.Removed => new("数字被删去", "Removed"),
            _ => new("直接写入的数字", "Typed"),
        };

    /// <summary>What a facet is called.</summary>
    internal static Words Of(BriefFacet facet) =>
        facet switch
        {
            BriefFacet.Value => new("本期", "value"),
            BriefFacet.Change => new("同比", "on a year before"),
            BriefFacet.Nominal => new("名义同比", "on a year before, all enterprises"),
            BriefFacet.Real => new("可比价增速", "growth at constant prices"),
            BriefFacet.TwoYears => new("两年平均", "two-year average"),
            _ => new("企业数", "enterprises"),
        };
}
