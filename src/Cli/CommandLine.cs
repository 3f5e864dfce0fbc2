using System.CommandLine;
using Yuelu.Cli.Accounts;
using Yuelu.Cli.Audit;
using Yuelu.Cli.Briefs;
using Yuelu.Cli.Figures;
using Yuelu.Cli.Forms;
using Yuelu.Cli.Indicators;
using Yuelu.Cli.Jobs;
using Yuelu.Cli.Logs;
using Yuelu.Cli.Organisations;
using Yuelu.Cli.Plans;
using Yuelu.Cli.Registry;
using Yuelu.Cli.Rules;
using Yuelu.Cli.Series;
using Yuelu.Cli.Server;
using Yuelu.Cli.Settings;
using Yuelu.Cli.Tokens;
using Yuelu.Cli.Vintages;
using Yuelu.Cli.Warnings;
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
            var parsed = Root(args, language).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    private static RootCommand Root(string[] args, Language language)
    {
        var root = new RootCommand(CliWords.Yuelu.In(language)) { Options.Language(language) };
        foreach (var verb in Verbs(args, language))
            root.Add(verb);
        Help.Speak(root, language);
        return root;
    }

    /// <summary>What needs no portal is run often, by scripts: then the verbs that need one are not even made.</summary>
    private static IEnumerable<Command> Verbs(string[] args, Language language) =>
        args switch
        {
            ["plan", "read", ..] => [PlanVerbs.Local(language)],
            ["log", "verify", ..] => [LogVerbs.Local(language)],
            ["rule", "check", ..] => [RuleVerbs.All(language)],
            _ =>
            [
                PlanVerbs.All(language),
                FigureVerbs.All(language),
                SettingVerbs.All(language),
                FormVerbs.All(language),
                RoundVerbs.All(language),
                RoundVerbs.Holidays(language),
                LogVerbs.All(language),
                TokenVerbs.All(language),
                AccountVerbs.All(language),
                OrganisationVerbs.All(language),
                EnterpriseVerbs.All(language),
                CodeVerbs.All(language),
                SeriesVerbs.All(language),
                WarningVerbs.All(language),
                VintageVerbs.All(language),
                VintageVerbs.Total(language),
                IndicatorVerbs.All(language),
                BriefVerbs.All(language),
                AuditVerbs.All(language),
                JobVerbs.All(language),
                RuleVerbs.All(language),
                CallApi.Verb(language),
                .. SignIn.All(language),
            ],
        };
}
