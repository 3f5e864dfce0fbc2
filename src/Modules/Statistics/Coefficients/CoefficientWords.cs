using Yuelu.Kernel;

namespace Yuelu.Statistics.Coefficients;

/// <summary>The words of coefficients.</summary>
internal static class CoefficientWords
{
    internal static readonly Words Name = new("系数表", "Coefficients");
    internal static readonly Words Lead = new(
        "折标系数、排放因子等：每张表注明来源、因子年份和适用的数据期间。录入后不再改变；更正是新的一版，用到它的数据随之重述。",
        "Conversion factors, emission factors and the like: each table says its source, the year of its factors and for which data they are used. What was taken in never changes; a correction is another edition, and figures that use it are restated."
    );
    internal static readonly Words None = new(
        "还没有系数表。战略办公室录入后显示在这里。",
        "There are no tables yet. They appear when the strategy office has taken one in."
    );
    internal static readonly Words TakeIn = new("录入系数表", "Take a table in");
    internal static readonly Words NewEdition = new("录入新一版", "Take a new edition in");
    internal static readonly Words Code = new("系数表代码", "Code of the table");
    internal static readonly Words CodeHint = new(
        "小写字母，如 standard-coal；公式中写作 standard-coal/系数代码。",
        "In small letters, such as standard-coal; formulas write standard-coal/item."
    );
    internal static readonly Words NameZh = new("中文名称", "Name in Chinese");
    internal static readonly Words NameEn = new("英文名称", "Name in English");
    internal static readonly Words BasisOf = new("折算口径", "Convention");
    internal static readonly Words FactorYear = new("因子年份", "Year of the factors");
    internal static readonly Words FactorYearHint = new(
        "与数据年份分开记；不适用就空着。",
        "Kept apart from the year of the data; leave it empty where there is none."
    );
    internal static readonly Words Items = new("系数", "Coefficients");
    internal static readonly Words ItemsHint = new(
        "每行一个：代码、名称、英文名称、数值、单位、备注，用制表符（从表格复制）或逗号分开。数值照来源抄录，不要换算。",
        "One a line: code, name, English name, value, unit, note, with tabs (as copied from a spreadsheet) or commas between. Values as their source prints them, never computed again."
    );
    internal static readonly Words File = new(
        "或选择文件（CSV 或 Excel，列同上）",
        "Or choose a file (CSV or Excel, the same columns)"
    );
    internal static readonly Words Item = new("代码", "Code");
    internal static readonly Words ItemName = new("名称", "Name");
    internal static readonly Words Value = new("数值", "Value");
    internal static readonly Words Unit = new("单位", "Unit");
    internal static readonly Words Note = new("备注", "Note");
    internal static readonly Words Before = new("上一版", "Before");
    internal static readonly Words Check = new("检查", "Check");
    internal static readonly Words Take = new("录入", "Take in");
    internal static readonly Words Checked = new(
        "没有发现错误。{0} 个系数，其中 {1} 个与上一版不同。确认后录入。",
        "Nothing is wrong: {0} coefficients, {1} of them other than in the edition before. Take it in when it is right."
    );
    internal static readonly Words Concerns = new(
        "用到这张表的指标，其数据会随之重述：{0}。",
        "Indicators that use this table are restated: {0}."
    );
    internal static readonly Words TakenIn = new("已录入第 {0} 版。", "Edition {0} is taken in.");
    internal static readonly Words Edition = new("第 {0} 版", "Edition {0}");
    internal static readonly Words Newest = new("最新", "newest");
    internal static readonly Words Tables = new("{0} 张表", "{0} tables");
    internal static readonly Words Count = new("系数个数", "Coefficients");
    internal static readonly Words HeldFrom = new("录入时间", "Taken in");
    internal static readonly Words Usage = new("用到它的指标", "Indicators that use it");

    internal static Words Of(EnergyBasis basis) =>
        basis switch
        {
            EnergyBasis.CalorificValue => new("当量值", "calorific value"),
            EnergyBasis.EquivalentValue => new("等价值", "equivalent value"),
            _ => new("—", "—"),
        };
}
