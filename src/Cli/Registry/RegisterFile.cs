using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Registry;

/// <summary>Sends a file for the register, waits until it is checked, shows what it would change, and has it taken in if wanted.</summary>
internal static class RegisterFile
{
    private const int MostErrors = 50;
    private const int PausesBetweenWords = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly ReaderLimits Limits = ReaderLimits.Default with { FileBytes = 128 * 1024 * 1024 };

    /// <param name="kind">What it holds, by what was written.</param>
    internal static Command Verb(
        Words what,
        Language language,
        IReadOnlyList<Symbol> symbols,
        Func<ParseResult, string> kind
    )
    {
        var file = ServerVerb.Argument("FILE", RegistryWords.File, language);
        var source = ServerVerb.Option("--source", "S", RegistryWords.Source, language, required: true);
        var yes = ServerVerb.Flag("--yes", RegistryWords.Yes, language);
        var good = ServerVerb.Flag("--good-rows-only", RegistryWords.GoodRowsOnly, language);
        return ServerVerb.New(
            "import",
            what,
            language,
            [file, .. symbols, source, yes, good],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, Limits).Succeeded(out var bytes, out var problem))
                    return problem;
                var name = path == "-" ? "register" : Path.GetFileName(path);
                var query = Query.Of(("kind", kind(parsed)), ("source", parsed.GetValue(source)), ("fileName", name));
                var sent = await portal.SendAsync(Call.Create($"registry/files{query}", bytes), ct);
                if (!sent.Succeeded(out var begun, out problem))
                    return problem;
                var address = $"registry/files/{begun.Json.Text("id")}";
                if (
                    !(await WaitAsync(portal, address, "sent", name, language, ct)).Succeeded(
                        out var judged,
                        out problem
                    )
                )
                    return problem;
                var preview = Preview(judged.Json, language);
                if (parsed.GetValue(yes))
                    return await TakeInAsync(
                        portal,
                        address,
                        judged,
                        preview,
                        parsed.GetValue(good),
                        name,
                        language,
                        ct
                    );
                Terminal.Complain(RegistryWords.NothingTakenIn.In(language));
                return preview;
            }
        );
    }

    private static async Task<Result<Shown>> TakeInAsync(
        Portal portal,
        string address,
        Answer judged,
        Shown preview,
        bool goodRowsOnly,
        string name,
        Language language,
        CancellationToken ct
    )
    {
        var wanted = new JsonObject { ["goodRowsOnly"] = goodRowsOnly };
        var sent = await portal.SendAsync(Call.Change($"{address}/take-in", wanted, judged.ETag), ct);
        if (!sent.Succeeded(out _, out var problem))
        {
            // The rows that are wrong say more than the refusal.
            Terminal.Complain(preview.Text.TrimEnd('\n'));
            return problem;
        }
        return (await WaitAsync(portal, address, "wanted", name, language, ct)).Succeeded(out var done, out problem)
            ? new Shown(done.Json, $"{preview.Text}{RegistryWords.TakenIn.In(language)}\n")
            : problem;
    }

    /// <summary>Waits until the file is no longer in a state; a refused one is a refusal.</summary>
    private static async Task<Result<Answer>> WaitAsync(
        Portal portal,
        string address,
        string state,
        string name,
        Language language,
        CancellationToken ct
    )
    {
        for (var pauses = 0; ; pauses++)
        {
            if (!(await portal.GetAsync(address, ct)).Succeeded(out var answer, out var problem))
                return problem;
            if (answer.Json.Text("state") == "refused")
                return new Problem(
                    ProblemKind.Invalid,
                    "registry-import.refused",
                    new Words(answer.Json.Text("refusal", "zh"), answer.Json.Text("refusal", "en"))
                );
            if (answer.Json.Text("state") != state)
                return answer;
            if (pauses % PausesBetweenWords == PausesBetweenWords - 1)
                Terminal.Complain(
                    RegistryWords
                        .BeingDone.With(Plain.Of(name), pauses * (int)Pause.TotalMilliseconds / 1000)
                        .In(language)
                );
            await Task.Delay(Pause, ct);
        }
    }

    private static Shown Preview(JsonNode? import, Language language)
    {
        var preview = import?["preview"];
        var counts = Items(preview, "counts");
        counts.Add((JsonNode)Wrong(preview));
        var text = Shown
            .Table(
                counts,
                language,
                (RegistryWords.Change, one => one.Said("what", language)),
                (RegistryWords.Rows, one => one.Text("rows"))
            )
            .Text;
        var changes = Items(preview, "changes");
        if (changes.Count > 0)
            text += Shown
                .Table(
                    changes,
                    language,
                    (RegistryWords.Row, one => one.Text("row")),
                    (RegistryWords.Change, one => one.Said("change", language)),
                    (RegistryWords.Code, one => one.Text("subject")),
                    (RegistryWords.What, one => one.Text("detail"))
                )
                .Text;
        var errors = Items(preview, "errors");
        if (errors.Count > 0)
            text += Shown
                .Table(
                    errors,
                    language,
                    (RegistryWords.Row, one => one.Text("row")),
                    (RegistryWords.Column, one => one.Said("column", language)),
                    (RegistryWords.Value, one => one.Text("value")),
                    (RegistryWords.Reason, one => one.Said("reason", language))
                )
                .Text;
        return new Shown(import, text);
    }

    /// <summary>The first of a list, each apart from where it stood.</summary>
    private static JsonArray Items(JsonNode? preview, string list) =>
        [.. (preview?[list]?.AsArray() ?? []).Take(MostErrors).Select(item => item?.DeepClone())];

    private static JsonObject Wrong(JsonNode? preview) =>
        new()
        {
            ["what"] = new JsonObject { ["zh"] = RegistryWords.Wrong.Zh, ["en"] = RegistryWords.Wrong.En },
            ["rows"] = preview?["wrongRows"]?.DeepClone(),
        };
}
