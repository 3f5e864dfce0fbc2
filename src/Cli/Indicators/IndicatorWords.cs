using Yuelu.Kernel;

namespace Yuelu.Cli.Indicators;

/// <summary>The words of <c>yuelu indicator</c>.</summary>
internal static class IndicatorWords
{
    public static readonly Words Indicators = new("指标的定义与数值", "Indicators: definitions and figures");
    public static readonly Words List = new("列出指标", "Lists the indicators");
    public static readonly Words Value = new("计算范围内的指标数值", "Computes an indicator's figures in scope");
    public static readonly Words Publish = new(
        "把一个定义文件（JSON）发布为指标的下一版",
        "Publishes a definition (JSON) as an indicator's next version"
    );
    public static readonly Words Check = new("检查一个定义文件，不发布", "Checks a definition without publishing it");
    public static readonly Words Coefficients = new(
        "把一张系数表（JSON）录入为下一版",
        "Takes a table of coefficients (JSON) in as its next edition"
    );
    public static readonly Words Code = new("代码", "Code");
    public static readonly Words File = new("文件，- 为标准输入", "File, - for the standard input");
    public static readonly Words Name = new("名称", "Name");
    public static readonly Words Unit = new("计量单位", "Unit");
    public static readonly Words Version = new("版本", "Version");
    public static readonly Words AppliesFrom = new("适用自", "Applies from");
    public static readonly Words Source = new("依据", "Source");
    public static readonly Words Change = new("同口径变动", "Change");
    public static readonly Words Place = new("名次", "Place");
    public static readonly Words Sort = new(
        "按 value（数值）、change（同口径变动）或 real（可比价增速）排名次；省略则按代码",
        "In order of value, change (same enterprises) or real (at constant prices), with places; of codes when left out"
    );
    public static readonly Words Order = new(
        "desc 由高到低，asc 由低到高",
        "desc for the highest first, asc for the lowest"
    );
    public static readonly Words WhyNot = new("不能计算的原因", "Why there is none");
}
