using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Plans;

/// <summary>Drafts at the portal: from a file to a published version.</summary>
internal static class DraftVerbs
{
    /// <summary>All of them.</summary>
    internal static IEnumerable<Command> All(Language language) =>
        [ImportPlan.Verb(language), List(language), Accept(language), Publish(language)];

    private static Command List(Language language)
    {
        var closed = ServerVerb.Flag("--closed", PlanWords.Closed, language);
        return ServerVerb.New(
            "drafts",
            PlanWords.Drafts,
            language,
            [closed],
            async (parsed, portal, ct) =>
                (await portal.ListAsync(parsed.GetValue(closed) ? "drafts?closed=true" : "drafts", ct)).Succeeded(
                    out var drafts,
                    out var problem
                )
                    ? Shown.Table(drafts, language, Columns)
                    : problem
        );
    }

    private static Command Accept(Language language)
    {
        var draft = ServerVerb.Argument("DRAFT", PlanWords.Draft, language);
        var keys = new Argument<string[]>("KEY")
        {
            Description = PlanWords.Keys.In(language),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var sure = ServerVerb.Flag("--all-confident", PlanWords.AllConfident, language);
        var all = ServerVerb.Flag("--all", PlanWords.All, language);
        return ServerVerb.New(
            "accept",
            PlanWords.Accept,
            language,
            [draft, keys, sure, all],
            async (parsed, portal, ct) =>
            {
                var (named, ofAll) = (parsed.GetValue(keys) ?? [], parsed.GetValue(all));
                if (named.Length == 0 && !ofAll && !parsed.GetValue(sure))
                    return CliProblems.Usage(PlanWords.NothingToAccept, "yuelu plan accept --help");
                var path = Of(parsed.GetRequiredValue(draft));
                var choice = ofAll || named.Length > 0 ? "" : "&confident=true";
                if (
                    !(await portal.ListAsync($"{path}/entries?state=open{choice}", ct)).Succeeded(
                        out var open,
                        out var problem
                    )
                )
                    return problem;
                if (named.FirstOrDefault(key => open.All(entry => entry.Text("key") != key)) is { } unknown)
                    return PlanProblems.NotWaiting(unknown);
                var wanted = open.Where(entry => named.Length == 0 || named.Contains(entry.Text("key"))).ToList();
                return await AcceptAsync(portal, path, wanted, language, ct);
            }
        );
    }

    /// <summary>Takes entries as they were just read; one that changed since is left waiting, and told.</summary>
    private static async Task<Result<Shown>> AcceptAsync(
        Portal portal,
        string path,
        List<JsonNode?> wanted,
        Language language,
        CancellationToken ct
    )
    {
        var seen = wanted.Select(entry =>
            (JsonNode)new JsonObject { ["key"] = (string?)entry?["key"], ["etag"] = (string?)entry?["etag"] }
        );
        var asked = new JsonObject { ["entries"] = new JsonArray([.. seen]) };
        if (
            !(await portal.SendAsync(Call.Change($"{path}/accept", asked, null), ct)).Succeeded(
                out var answer,
                out var problem
            )
        )
            return problem;
        var after = answer.Json?["items"]?.AsArray() ?? [];
        return Shown.Table(
            (JsonArray)after.DeepClone(),
            language,
            (PlanWords.Key, entry => entry.Text("key")),
            (PlanWords.EntryState, entry => entry.Text("state")),
            (PlanWords.Title, Name)
        );
    }

    private static Command Publish(Language language)
    {
        var draft = ServerVerb.Argument("DRAFT", PlanWords.Draft, language);
        var slug = ServerVerb.Option("--slug", "S", PlanWords.NewSlug, language);
        var note = ServerVerb.Option("--note", "N", PlanWords.Note, language);
        var known = ServerVerb.Flag("--leave-open", PlanWords.LeaveOpen, language);
        return ServerVerb.New(
            "publish",
            PlanWords.Publish,
            language,
            [draft, slug, note, known],
            async (parsed, portal, ct) =>
            {
                var path = Of(parsed.GetRequiredValue(draft));
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var seen, out var problem))
                    return problem;
                var asked = new JsonObject
                {
                    ["slug"] = parsed.GetValue(slug),
                    ["note"] = parsed.GetValue(note),
                    ["known"] = parsed.GetValue(known),
                };
                if (
                    !(await portal.SendAsync(Call.Change($"{path}/publish", asked, seen.ETag), ct)).Succeeded(
                        out var answer,
                        out problem
                    )
                )
                    return problem;
                return Shown.Lines(
                    answer.Json,
                    language,
                    (PlanWords.Slug, answer.Json.Text("slug")),
                    (PlanWords.Version, answer.Json.Text("number"))
                );
            }
        );
    }

    private static string Name(JsonNode? entry) =>
        entry.Text("commitment", "indicator") is { Length: > 0 } indicator ? indicator
        : entry.Text("task", "title") is { Length: > 0 } title ? title
        : entry.Text("mechanism", "name");

    internal static string Of(string draft) => $"drafts/{Uri.EscapeDataString(draft)}";

    internal static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns { get; } =
    [
        (PlanWords.Draft, draft => draft.Text("id")),
        (PlanWords.Title, draft => draft.Text("title")),
        (PlanWords.Open, draft => $"{draft.Text("open")} / {draft.Text("all")}"),
        (PlanWords.SavedAt, draft => draft.Text("savedAt")),
        (PlanWords.SavedBy, draft => draft.Text("savedBy")),
        (PlanWords.ClosedAt, draft => draft.Text("closed")),
    ];
}
