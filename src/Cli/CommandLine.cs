using System.CommandLine;
using Yuelu.Cli.Logs;
using Yuelu.Cli.Plans;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>The <c>yuelu</c> command line.</summary>
internal static class CommandLine
{
    /// <summary>Done as asked.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program.</summary>
    public const int Fault = 1;

    /// <summary>The input or the arguments are wrong.</summary>
    public const int Refused = 2;

    /// <summary>Runs one command and gives the exit code.</summary>
    public static int Run(string[] args)
    {
        var language = TerminalLanguage.Of(args, Environment.GetEnvironmentVariable);
        try
        {
            var parsed = Root(language).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
                return Terminal.Refuse(Usage.Refuse(parsed), language);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        // The one place where a fault of the program meets its user.
        catch (Exception e)
        {
            Terminal.Complain($"{CliWords.Fault.In(language)}\n{e}");
            return Fault;
        }
    }

    private static RootCommand Root(Language language)
    {
        var root = new RootCommand(CliWords.Yuelu.In(language))
        {
            PlanVerbs.All(language),
            LogVerbs.All(language),
            Options.Language(language),
        };
        Help.Speak(root, language);
        return root;
    }
}
