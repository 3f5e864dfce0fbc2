using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Warnings;

/// <summary><c>yuelu warning …</c>: warnings and the rules that raise them.</summary>
internal static class WarningVerbs
{
    /// <summary>All verbs on warnings.</summary>
    internal static Command All(Language language) =>
        new("warning", WarningWords.Warnings.In(language)) { List(language), Rules(language) };

    private static Command List(Language language)
    {
        var state = ServerVerb.Option("--state", "WORD", WarningWords.State, language);
        return ServerVerb.New(
            "list",
            WarningWords.List,
            language,
            [state],
            async (parsed, portal, ct) =>
            {
                var path = $"warnings{Query.Of([("state", parsed.GetValue(state))])}";
                return (await portal.ListAsync(path, ct)).Succeeded(out var warnings, out var problem)
                    ? Shown.Table(
                        warnings,
                        language,
                        (WarningWords.Rule, one => $"{one.Text("rule", "number")} v{one.Text("rule", "version")}"),
                        (WarningWords.Period, one => one.Text("period")),
                        (WarningWords.State, one => one.Text("state")),
                        (WarningWords.Why, one => one.Said("why", language)),
                        (WarningWords.Raised, one => one.Text("raisedAt"))
                    )
                    : problem;
            }
        );
    }

    private static Command Rules(Language language) =>
        ServerVerb.New(
            "rules",
            WarningWords.Rules,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("warning-rules", ct)).Succeeded(out var rules, out var problem)
                    ? Shown.Table(
                        rules,
                        language,
                        (WarningWords.Rule, one => $"{one.Text("number")} v{one.Text("version")}"),
                        (WarningWords.Name, one => one.Said("name", language)),
                        (WarningWords.Condition, one => one.Text("condition")),
                        (WarningWords.Threshold, one => one.Text("threshold")),
                        (WarningWords.From, one => one.Text("validFrom")),
                        (WarningWords.To, one => one.Text("validTo")),
                        (WarningWords.Source, one => one.Text("source"))
                    )
                    : problem
        );
}
