using System.CommandLine;
using System.CommandLine.Parsing;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Says in one sentence what is wrong with arguments; the library says it in English only.</summary>
internal static class Usage
{
    /// <summary>The refusal of arguments that could not be parsed.</summary>
    public static Problem Refuse(ParseResult parsed) =>
        CliProblems.Usage(WhatIsWrong(parsed), $"{Path(parsed.CommandResult.Command)} --help");

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
        if (option.IdentifierToken is null)
            return new Words($"缺少 {name}", $"{name} is missing");
        return new Words($"{name} 应写作 {name} <{values}>", $"{name} is written {name} <{values}>");
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{Path(parent)} {command.Name}"
            : command.Name;
}
