using System.CommandLine;
using Yuelu.Kernel;

namespace Yuelu.Cli.Plans;

/// <summary><c>yuelu plan …</c></summary>
internal static class PlanVerbs
{
    /// <summary>All verbs on plans.</summary>
    public static Command All(Language language)
    {
        var plan = Local(language);
        foreach (var verb in PublishedPlanVerbs.All(language).Concat(DraftVerbs.All(language)))
            plan.Add(verb);
        return plan;
    }

    /// <summary>What needs no portal.</summary>
    public static Command Local(Language language) => new("plan", CliWords.Plan.In(language)) { Read(language) };

    private static Command Read(Language language)
    {
        var file = new Argument<string>("FILE") { Description = CliWords.File.In(language) };
        var format = new Option<string>("--format")
        {
            Description = CliWords.Format.In(language),
            HelpName = "table|json|md",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "json", "md");
        var output = new Option<string?>("--out") { Description = CliWords.Out.In(language), HelpName = "F" };
        var command = new Command("read", CliWords.ReadPlan.In(language)) { file, format, output };
        command.SetAction(parsed =>
            ReadPlan.Handle(
                new ReadPlan.Request(
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(output)
                ),
                language
            )
        );
        return command;
    }
}
