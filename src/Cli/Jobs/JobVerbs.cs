using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Jobs;

/// <summary><c>yuelu job …</c></summary>
internal static class JobVerbs
{
    /// <summary>All verbs on background work.</summary>
    internal static Command All(Language language) =>
        new("job", JobWords.Job.In(language)) { List(language), Start(language), Cancel(language) };

    private static Command List(Language language)
    {
        var most = new Option<int>("--most")
        {
            Description = JobWords.Most.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => 50,
        };
        return ServerVerb.New(
            "list",
            JobWords.List,
            language,
            [most],
            async (parsed, portal, ct) =>
                (await portal.ListAsync("jobs", ct, Math.Max(1, parsed.GetValue(most)))).Succeeded(
                    out var jobs,
                    out var problem
                )
                    ? Shown.Table(jobs, language, Columns(language))
                    : problem
        );
    }

    private static Command Start(Language language)
    {
        var kind = ServerVerb.Argument("KIND", JobWords.Kind, language);
        return ServerVerb.New(
            "start",
            JobWords.Start,
            language,
            [kind],
            async (parsed, portal, ct) =>
            {
                var asked = new JsonObject { ["kind"] = parsed.GetRequiredValue(kind) };
                return (await portal.SendAsync(Call.Create("jobs", asked), ct)).Succeeded(
                    out var answer,
                    out var problem
                )
                    ? Shown.Table([answer.Json], language, Columns(language))
                    : problem;
            }
        );
    }

    private static Command Cancel(Language language)
    {
        var id = ServerVerb.Argument("ID", JobWords.Id, language);
        return ServerVerb.New(
            "cancel",
            JobWords.Cancel,
            language,
            [id],
            async (parsed, portal, ct) =>
            {
                var path = $"jobs/{Uri.EscapeDataString(parsed.GetRequiredValue(id))}/cancel";
                return (await portal.SendAsync(new Call(HttpMethod.Post, path), ct)).Succeeded(
                    out var answer,
                    out var problem
                )
                    ? Shown.Table([answer.Json], language, Columns(language))
                    : problem;
            }
        );
    }

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns(Language language) =>
        [
            (JobWords.Id, job => job.Text("id")),
            (JobWords.Kind, job => job.Text("kind")),
            (JobWords.State, job => job.Text("state")),
            (JobWords.Progress, job => job.Text("total") is "0" or "" ? "" : $"{job.Text("done")}/{job.Text("total")}"),
            (JobWords.Due, job => job.Text("dueAt")),
            (JobWords.AskedBy, job => job.Text("askedBy")),
            (JobWords.Outcome, job => job.Said("outcome", language)),
        ];
}
