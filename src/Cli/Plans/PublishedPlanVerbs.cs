using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Plans;

/// <summary>Published plans, asked from the portal.</summary>
internal static class PublishedPlanVerbs
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> All(Language language) =>
        [List(language), Show(language), Commitments(language), Text(language)];

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            PlanWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("plans", ct)).Succeeded(out var plans, out var problem)
                    ? Shown.Table(
                        plans,
                        language,
                        (PlanWords.Slug, plan => plan.Text("slug")),
                        (PlanWords.Title, plan => plan.Said("title", language)),
                        (PlanWords.Territory, plan => plan.Said("territory", language)),
                        (PlanWords.Version, plan => plan.Text("version")),
                        (PlanWords.PublishedAt, plan => plan.Text("publishedAt"))
                    )
                    : problem
        );

    private static Command Show(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", PlanWords.Slug, language);
        var day = ServerVerb.Option("--day", "YYYY-MM-DD", PlanWords.Day, language);
        return ServerVerb.New(
            "show",
            PlanWords.Show,
            language,
            [plan, day],
            async (parsed, portal, ct) =>
            {
                var query = Query(("day", parsed.GetValue(day)));
                if (
                    !(await portal.GetAsync($"{Of(parsed.GetRequiredValue(plan))}{query}", ct)).Succeeded(
                        out var answer,
                        out var problem
                    )
                )
                    return problem;
                var shown = answer.Json;
                var states = shown?["standings"]?.AsObject().Select(state => $"{state.Key} {state.Value}") ?? [];
                return Shown.Lines(
                    shown,
                    language,
                    (PlanWords.Title, shown?["facts"].Said("title", language) ?? ""),
                    (PlanWords.Territory, shown?["facts"].Said("territory", language) ?? ""),
                    (PlanWords.Period, shown.Text("period")),
                    (PlanWords.Version, shown.Text("version", "number")),
                    (PlanWords.PublishedAt, shown.Text("version", "publishedAt")),
                    (PlanWords.ContentHash, shown.Text("version", "contentSha256")),
                    (PlanWords.Day, shown.Text("day")),
                    (PlanWords.CommitmentsCount, shown.Text("commitments")),
                    (PlanWords.States, string.Join(" · ", states))
                );
            }
        );
    }

    private static Command Commitments(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", PlanWords.Slug, language);
        var words = ServerVerb.Option("--find", "WORDS", PlanWords.Find, language);
        var kind = ServerVerb.Option("--kind", "K", PlanWords.Kind, language);
        var state = ServerVerb.Option("--state", "S", PlanWords.State, language);
        var day = ServerVerb.Option("--day", "YYYY-MM-DD", PlanWords.Day, language);
        return ServerVerb.New(
            "commitments",
            PlanWords.Commitments,
            language,
            [plan, words, kind, state, day],
            async (parsed, portal, ct) =>
            {
                var query = Query(
                    ("q", parsed.GetValue(words)),
                    ("kind", parsed.GetValue(kind)),
                    ("state", parsed.GetValue(state)),
                    ("day", parsed.GetValue(day))
                );
                var path = $"{Of(parsed.GetRequiredValue(plan))}/commitments{query}";
                return (await portal.ListAsync(path, ct)).Succeeded(out var lines, out var problem)
                    ? Shown.Table(
                        lines,
                        language,
                        (PlanWords.Code, line => line.Text("commitment", "id")),
                        (PlanWords.Indicator, line => line.Text("commitment", "indicator")),
                        (PlanWords.Goal, line => Goal(line?["commitment"])),
                        (PlanWords.Due, line => line.Text("dueYear")),
                        (PlanWords.State, line => line.Text("state")),
                        (PlanWords.Reason, line => line.Said("reason", language))
                    )
                    : problem;
            }
        );
    }

    private static Command Text(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", PlanWords.Slug, language);
        return ServerVerb.New(
            "text",
            PlanWords.Text,
            language,
            [plan],
            async (parsed, portal, ct) =>
            {
                var (whole, hash) = ("", "");
                string? next = $"{Of(parsed.GetRequiredValue(plan))}/text";
                for (; next is not null; )
                {
                    if (!(await portal.GetAsync(next, ct)).Succeeded(out var answer, out var problem))
                        return problem;
                    whole += (string?)answer.Json?["text"];
                    (hash, next) = (answer.Json.Text("sha256"), (string?)answer.Json?["next"]);
                }
                return new Shown(
                    new JsonObject { ["sha256"] = hash, ["text"] = whole },
                    $"{Plain.Of(whole).TrimEnd('\n')}\n"
                );
            }
        );
    }

    /// <summary>The number with what it is compared by and its unit.</summary>
    private static string Goal(JsonNode? commitment)
    {
        var ends = $"{commitment.Text("low")}–{commitment.Text("high")}".Trim('–');
        var number = commitment.Text("value") is { Length: > 0 } value ? value : ends;
        return $"{commitment.Text("comparator")} {number} {commitment.Text("unit")}".Trim();
    }

    private static string Of(string plan) => $"plans/{Uri.EscapeDataString(plan)}";

    private static string Query(params IReadOnlyList<(string Name, string? Value)> words)
    {
        var given = words
            .Where(word => word.Value is not null)
            .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!)}");
        return string.Join('&', given) is { Length: > 0 } query ? $"?{query}" : "";
    }
}
