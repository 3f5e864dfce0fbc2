using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>The words of the command line.</summary>
internal static class CliWords
{
    public static readonly Words Yuelu = new(
        "岳麓：把产业规划变成可核对的目标",
        "Yuelu turns an industrial plan into targets that can be checked"
    );
    public static readonly Words Plan = new("规划", "Plans");
    public static readonly Words ReadPlan = new(
        "读出一份规划的目标、任务、机制和疑点",
        "Reads the targets, tasks, mechanisms and doubts of a plan"
    );
    public static readonly Words File = new(
        "规划文件：文本、Markdown、网页、.docx或文字版PDF；“-”为标准输入",
        "The plan: text, Markdown, web page, .docx or text PDF; “-” is standard input"
    );
    public static readonly Words Format = new("输出为表格、JSON或Markdown", "Write a table, JSON or Markdown");
    public static readonly Words Out = new(
        "写入这个文件而不是屏幕；只在全部读完后写入",
        "Write to this file instead of the screen, and only once all is read"
    );
    public static readonly Words Lang = new("界面语言：zh中文，en英文", "Language of messages: zh Chinese, en English");
    public static readonly Words Help = new("显示这份说明", "Show this help");
    public static readonly Words Version = new("显示版本", "Show the version");
    public static readonly Words Usage = new("用法：", "Usage:");
    public static readonly Words Arguments = new("参数：", "Arguments:");
    public static readonly Words Options = new("选项：", "Options:");
    public static readonly Words OptionsShort = new("选项", "options");
    public static readonly Words Commands = new("命令：", "Commands:");
    public static readonly Words Verb = new("命令", "command");
    public static readonly Words StandardInput = new("标准输入", "standard input");
    public static readonly Words Fault = new(
        "yuelu 内部出错，这不是文件的问题；请把以下内容报给维护者：",
        "yuelu met a fault of its own, not of the file; please report this to its maintainers:"
    );
}
