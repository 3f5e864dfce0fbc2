using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>
/// Writes the help of any command in the chosen language. The library's own help takes its words from satellite
/// assemblies, which the runtime does not load without ICU.
/// </summary>
internal sealed class Help(Language language) : SynchronousCommandLineAction
{
    private const int Indent = 2;

    public override bool ClearsParseErrors => true;

    /// <summary>Makes <c>--help</c> and <c>--version</c> of <paramref name="root"/> speak <paramref name="language"/>.</summary>
    public static void Speak(RootCommand root, Language language)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                (help.Description, help.Action) = (CliWords.Help.In(language), new Help(language));
            else if (option is VersionOption version)
                version.Description = CliWords.Version.In(language);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        Terminal.Print(Of(parseResult.CommandResult.Command));
        return CommandLine.Done;
    }

    private string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n");
        text.Append(CliWords.Usage.In(language)).Append(' ').Append(UsageOf(command)).Append('\n');
        Table(text, CliWords.Arguments, [.. command.Arguments.Select(a => ($"<{a.Name}>", a.Description))]);
        Table(text, CliWords.Options, [.. OptionsOf(command).Select(o => (NameOf(o), o.Description))]);
        Table(text, CliWords.Commands, [.. command.Subcommands.Select(c => (c.Name, c.Description))]);
        return text.ToString();
    }

    private void Table(StringBuilder text, Words heading, List<(string Name, string? Description)> rows)
    {
        if (rows.Count == 0)
            return;
        text.Append('\n').Append(heading.In(language)).Append('\n');
        var width = rows.Max(r => r.Name.Length) + 2;
        foreach (var (name, description) in rows)
            text.Append(' ', Indent).Append(name.PadRight(width)).Append(description).Append('\n');
    }

    private string UsageOf(Command command)
    {
        var path = string.Join(' ', Upwards(command).Reverse().Select(c => c.Name));
        var arguments = string.Concat(command.Arguments.Select(a => $" <{a.Name}>"));
        var verb = command.Subcommands.Count > 0 ? $" <{CliWords.Verb.In(language)}>" : "";
        return $"{path}{verb}{arguments} [{CliWords.OptionsShort.In(language)}]";
    }

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command
            .Options.Concat(Upwards(command).Skip(1).SelectMany(c => c.Options).Where(o => o.Recursive))
            .Where(o => !o.Hidden);

    private static IEnumerable<Command> Upwards(Command command)
    {
        for (var at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
            yield return at;
    }

    private static string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(a => !a.StartsWith('/')).Prepend(option.Name).Distinct());
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }
}
