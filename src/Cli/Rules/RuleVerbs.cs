using System.CommandLine;
using Yuelu.Kernel;

namespace Yuelu.Cli.Rules;

/// <summary><c>yuelu rule …</c>; needs no portal.</summary>
internal static class RuleVerbs
{
    /// <summary>All verbs on audit rules.</summary>
    public static Command All(Language language) => new("rule", RuleWords.Rule.In(language)) { Check(language) };

    private static Command Check(Language language)
    {
        var file = new Argument<string>("FILE") { Description = RuleWords.File.In(language) };
        var structure = new Option<string>("--structure")
        {
            Description = RuleWords.Structure.In(language),
            HelpName = "FILE.json",
            Required = true,
        };
        var sql = new Option<bool>("--sql") { Description = RuleWords.Sql.In(language) };
        var command = new Command("check", RuleWords.Check.In(language)) { file, structure, sql };
        command.SetAction(parsed =>
            CheckRules.Handle(
                new CheckRules.Request(
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(structure),
                    parsed.GetValue(sql)
                ),
                language
            )
        );
        return command;
    }
}
