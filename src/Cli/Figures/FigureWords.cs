using Yuelu.Kernel;

namespace Yuelu.Cli.Figures;

/// <summary>The words of <c>yuelu figures</c>.</summary>
internal static class FigureWords
{
    public static readonly Words Figures = new("数据", "Figures");
    public static readonly Words List = new("列出规划的现行数据", "Lists the figures of a plan that hold");
    public static readonly Words Import = new(
        "送入CSV或Excel数据文件：先显示会改什么、哪里有错，写 --yes 才录入",
        "Sends a CSV or Excel file of figures: shows what it would change and what is wrong, and takes it in with --yes"
    );
    public static readonly Words Export = new(
        "导出数据为CSV，可再次录入",
        "Exports the figures as CSV that can be taken in again"
    );
    public static readonly Words Plan = new("规划的网址名", "Address name of the plan");
    public static readonly Words File = new(
        "CSV或.xlsx文件；“-”为标准输入",
        "A CSV or .xlsx file; “-” is standard input"
    );
    public static readonly Words OfCommitment = new("只列这个承诺编号的", "Only those of this commitment");
    public static readonly Words GoodRowsOnly = new(
        "舍去有错的行，录入其余各行",
        "Leaves wrong rows out and takes in the rest"
    );
    public static readonly Words Yes = new("录入，而不只是预览", "Takes it in; otherwise it is only shown");
    public static readonly Words NothingTakenIn = new(
        "尚未录入。确认无误后加上 --yes 再运行一次。",
        "Nothing was taken in. Run it again with --yes when it is right."
    );
    public static readonly Words TakenIn = new("已录入 {0} 行，舍去 {1} 行。", "Took in {0} rows and left {1} out.");
    public static readonly Words Wrong = new("有错 {0} 处：", "{0} to mend:");
    public static readonly Words Row = new("行", "Row");
    public static readonly Words Column = new("列", "Column");
    public static readonly Words Change = new("变化", "Change");
    public static readonly Words Commitment = new("承诺编号", "Commitment");
    public static readonly Words Indicator = new("数据名称", "Figure");
    public static readonly Words Period = new("时期", "Period");
    public static readonly Words Before = new("原值", "Before");
    public static readonly Words Value = new("数值", "Value");
    public static readonly Words Scope = new("范围", "Scope");
    public static readonly Words Role = new("用途", "Use");
    public static readonly Words Source = new("来源", "Source");
    public static readonly Words Reason = new("原因", "Reason");
    public static readonly Words Mend = new("怎样改", "Mend");
}
