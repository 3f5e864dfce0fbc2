using System.CommandLine;
using System.Text;
using Yuelu.Kernel;

namespace Yuelu.Cli.Server;

/// <summary>A verb that fetches a text file which the portal makes: to standard output, or into a file.</summary>
internal static class SaveFile
{
    /// <param name="path">Its address below <c>/api/v1/</c>.</param>
    internal static Command Verb(
        string name,
        Words what,
        Language language,
        IReadOnlyList<Option<string?>> options,
        Func<ParseResult, string> path
    )
    {
        var output = ServerVerb.Option("--out", "F", CliWords.Out, language);
        var command = new Command(name, what.In(language)) { output };
        foreach (var option in options)
            command.Add(option);
        command.SetAction(
            async (parsed, ct) =>
            {
                if (!Credentials.Read().Succeeded(out var credentials, out var problem))
                    return Terminal.Refuse(problem, language);
                using var portal = new Portal(credentials, language);
                if (!(await portal.GetAsync(path(parsed), ct)).Succeeded(out var answer, out problem))
                    return Terminal.Refuse(problem, language);
                var text = Encoding.UTF8.GetString(answer.Body);
                if (parsed.GetValue(output) is not { } file)
                    Terminal.Print(text);
                else if (OutputFile.Write(file, text) is { } unwritten)
                    return Terminal.Refuse(unwritten, language);
                return CommandLine.Done;
            }
        );
        return command;
    }
}
