using System.CommandLine;
using System.CommandLine.Parsing;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Refusals of the command line itself.</summary>
internal static class CliProblems
{
    /// <summary>Arguments that are not understood: the first thing that is wrong, and where help is.</summary>
    public static Problem Usage(ParseResult parsed)
    {
        var what = WhatIsWrong(parsed);
        var help = $"{Path(parsed.CommandResult.Command)} --help";
        return Invalid("command.not-understood", $"{what.Zh}：用法见 {help}。", $"{what.En}: see {help}.");
    }

    public static Problem FileNotFound(string path) =>
        Invalid("file.not-found", $"没有找到文件“{path}”：请检查路径。", $"There is no file “{path}”: check the path.");

    public static Problem FileIsAFolder(string path) =>
        Invalid(
            "file.is-a-folder",
            $"“{path}”是文件夹：请指明其中的文件。",
            $"“{path}” is a folder: name a file inside it."
        );

    public static Problem FileNotReadable(string path, string reason) =>
        Invalid(
            "file.not-readable",
            $"“{path}”无法读取（{reason}）：请检查权限。",
            $"“{path}” cannot be read ({reason}): check its permissions."
        );

    public static Problem OutputIsTheInput(string path) =>
        Invalid(
            "output.is-the-input",
            $"--out 与规划文件是同一个文件“{path}”：请另取文件名。",
            $"--out names the plan itself, “{path}”: choose another name."
        );

    public static Problem OutputNotWritable(string path, string reason) =>
        Invalid(
            "output.not-writable",
            $"“{path}”无法写入（{reason}）：请换一个可写的位置。",
            $"“{path}” cannot be written ({reason}): choose a place that can."
        );

    private static Words WhatIsWrong(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens is [var token, ..])
            return new Words($"不认识“{token}”", $"“{token}” is not understood");
        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult option => Option(option),
            ArgumentResult { Parent: OptionResult option } => Option(option),
            ArgumentResult argument => new Words(
                $"缺少 <{argument.Argument.Name}>",
                $"<{argument.Argument.Name}> is missing"
            ),
            CommandResult command when command.Command.Arguments is [var first, ..] => new Words(
                $"缺少 <{first.Name}>",
                $"<{first.Name}> is missing"
            ),
            _ => new Words("请写明要做什么", "say what to do"),
        };
    }

    private static Words Option(OptionResult option)
    {
        var (name, values) = (option.Option.Name, option.Option.HelpName);
        return new Words($"{name} 应写作 {name} <{values}>", $"{name} is written {name} <{values}>");
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{Path(parent)} {command.Name}"
            : command.Name;

    private static Problem Invalid(string code, string zh, string en) =>
        new(ProblemKind.Invalid, code, new Words(zh, en));
}
