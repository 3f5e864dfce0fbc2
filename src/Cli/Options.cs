using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli;

/// <summary>Options that every verb understands.</summary>
internal static class Options
{
    /// <summary><c>--format</c> of verbs that ask the portal.</summary>
    public static Option<string> Format(Language language)
    {
        var option = new Option<string>("--format")
        {
            Description = ServerWords.Format.In(language),
            HelpName = "table|json",
            DefaultValueFactory = _ => "table",
        };
        option.AcceptOnlyFromAmong("table", "json");
        return option;
    }

    /// <summary><c>--lang</c>: it was read before parsing, because help itself is in that language.</summary>
    public static Option<string> Language(Language language)
    {
        var option = new Option<string>("--lang")
        {
            Description = CliWords.Lang.In(language),
            HelpName = "zh|en",
            Recursive = true,
            DefaultValueFactory = _ => language == Kernel.Language.English ? "en" : "zh",
        };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }
}
