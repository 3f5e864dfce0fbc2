using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Plans;

/// <summary>Sends a plan's file to the portal, waits until it is read, and shows the draft.</summary>
internal static class ImportPlan
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private const int PausesBetweenWords = 8;

    internal static Command Verb(Language language)
    {
        var file = ServerVerb.Argument("FILE", CliWords.File, language);
        var plan = ServerVerb.Option("--plan", "PLAN", PlanWords.ForPlan, language);
        var organisation = ServerVerb.Option("--organisation", "PATH", PlanWords.ForOrganisation, language);
        return ServerVerb.New(
            "import",
            PlanWords.Import,
            language,
            [file, plan, organisation],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
                    return problem;
                var name = path == "-" ? "plan" : Path.GetFileName(path);
                var query = $"imports?fileName={Uri.EscapeDataString(name)}";
                foreach (
                    var (word, given) in new[]
                    {
                        ("plan", parsed.GetValue(plan)),
                        ("organisation", parsed.GetValue(organisation)),
                    }
                )
                    if (given is not null)
                        query += $"&{word}={Uri.EscapeDataString(given)}";
                if (!(await portal.SendAsync(Call.Create(query, bytes), ct)).Succeeded(out var begun, out problem))
                    return problem;
                return await WaitAsync(portal, begun.Json.Text("id"), name, language, ct);
            }
        );
    }

    private static async Task<Result<Shown>> WaitAsync(
        Portal portal,
        string id,
        string name,
        Language language,
        CancellationToken ct
    )
    {
        for (var pauses = 0; ; pauses++)
        {
            if (!(await portal.GetAsync($"imports/{id}", ct)).Succeeded(out var answer, out var problem))
                return problem;
            var import = answer.Json;
            if (import.Text("state") == "failed")
                return new Problem(
                    ProblemKind.Invalid,
                    import.Text("problem", "code"),
                    new Words(import.Text("problem", "detail", "zh"), import.Text("problem", "detail", "en"))
                );
            if (import.Text("draft") is { Length: > 0 } draft)
                return await ShowAsync(portal, draft, language, ct);
            if (pauses % PausesBetweenWords == 0)
                Terminal.Complain(
                    PlanWords.BeingRead.With(Plain.Of(name), pauses * (int)Pause.TotalMilliseconds / 1000).In(language)
                );
            await Task.Delay(Pause, ct);
        }
    }

    private static async Task<Result<Shown>> ShowAsync(
        Portal portal,
        string draft,
        Language language,
        CancellationToken ct
    )
    {
        if (!(await portal.GetAsync(DraftVerbs.Of(draft), ct)).Succeeded(out var answer, out var problem))
            return problem;
        var read = answer.Json;
        return Shown.Lines(
            read,
            language,
            (PlanWords.Draft, read.Text("draft", "id")),
            (PlanWords.Title, read.Text("draft", "title")),
            (PlanWords.Open, $"{read.Text("draft", "open")} / {read.Text("draft", "all")}"),
            (PlanWords.Findings, read.Text("openFindings"))
        );
    }
}
