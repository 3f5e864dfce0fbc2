using Yuelu.Kernel;

namespace Yuelu.Cli.Rules;

/// <summary>The words of <c>yuelu rule</c>.</summary>
internal static class RuleWords
{
    public static readonly Words Rule = new("审核规则", "Audit rules");
    public static readonly Words Check = new(
        "核对 VTL 脚本：指出错误的行和列，或列出每条赋值的结果结构",
        "Checks a VTL script: shows the line and column of each error, or the shape of each result"
    );
    public static readonly Words File = new(
        "VTL 脚本，UTF-8；“-”为标准输入",
        "The VTL script, UTF-8; “-” is standard input"
    );
    public static readonly Words Structure = new(
        "脚本所用数据集的结构，JSON",
        "Structures of the datasets that the script reads, JSON"
    );
    public static readonly Words Sql = new(
        "改为输出每条赋值的 DuckDB 查询",
        "Print the DuckDB query of each assignment instead"
    );
    public static readonly Words Fine = new("没有错误，{0} 条赋值。", "No errors, {0} assignments.");
    public static readonly Words Errors = new("{0} 处错误。", "{0} errors.");
}
