using System.CommandLine;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>Verbs that ask the portal. What they need of the web is loaded when one of them runs.</summary>
internal static class ServerVerb
{
    /// <summary>Does something at the portal that one is signed in to.</summary>
    internal delegate Task<Result<Shown>> Act(ParseResult parsed, Portal portal, CancellationToken ct);

    /// <summary>A command whose result is shown as a table or as JSON.</summary>
    internal static Command New(string name, Words what, Language language, Symbol[] symbols, Act act)
    {
        var format = Options.Format(language);
        var command = new Command(name, what.In(language));
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        command.Options.Add(format);
        command.SetAction(
            (parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(format) == "json", language, act, ct)
        );
        return command;
    }

    /// <summary>An argument.</summary>
    internal static Argument<string> Argument(string name, Words what, Language language) =>
        new(name) { Description = what.In(language) };

    /// <summary>An option with a value.</summary>
    internal static Option<string?> Option(
        string name,
        string value,
        Words what,
        Language language,
        bool required = false
    ) =>
        new(name)
        {
            Description = what.In(language),
            HelpName = value,
            Required = required,
        };

    /// <summary>An option that is there or not.</summary>
    internal static Option<bool> Flag(string name, Words what, Language language) =>
        new(name) { Description = what.In(language) };

    private static async Task<int> RunAsync(
        ParseResult parsed,
        bool asJson,
        Language language,
        Act act,
        CancellationToken ct
    )
    {
        if (!Credentials.Read().Succeeded(out var credentials, out var problem))
            return Terminal.Refuse(problem, language);
        using var portal = new Portal(credentials, language);
        if (!(await act(parsed, portal, ct)).Succeeded(out var shown, out problem))
            return Terminal.Refuse(problem, language);
        Terminal.Print(asJson ? Shown.Written(shown.Json) : shown.Text);
        return CommandLine.Done;
    }
}
