using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Forms;

/// <summary><c>yuelu form …</c></summary>
internal static class FormVerbs
{
    /// <summary>All verbs on forms.</summary>
    internal static Command All(Language language) =>
        new("form", FormWords.Form.In(language))
        {
            List(language),
            Show(language),
            Drafts(language),
            Export(language),
            Import(language),
            Check(language),
            Publish(language),
        };

    internal static Argument<string> Code(Language language) => ServerVerb.Argument("CODE", FormWords.Code, language);

    internal static string DraftOf(string code) => $"form-drafts/{Uri.EscapeDataString(code)}";

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            FormWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("forms", ct)).Succeeded(out var forms, out var problem)
                    ? Shown.Table(
                        forms,
                        language,
                        (FormWords.Code, form => form.Text("code")),
                        (FormWords.Title, form => form.Said("title", language)),
                        (FormWords.Version, form => form.Text("version")),
                        (FormWords.Number, form => form.Text("number")),
                        (FormWords.ValidUntil, form => form.Text("validUntil")),
                        (FormWords.State, form => form.Text("standing")),
                        (FormWords.Minutes, form => form.Text("minutesToFill"))
                    )
                    : problem
        );

    private static Command Show(Language language)
    {
        var code = Code(language);
        return ServerVerb.New(
            "show",
            FormWords.Show,
            language,
            [code],
            async (parsed, portal, ct) =>
            {
                var path = $"forms/{Uri.EscapeDataString(parsed.GetRequiredValue(code))}";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var answer, out var problem))
                    return problem;
                var (form, header) = (answer.Json?["form"], answer.Json?["definition"]?["header"]);
                return Shown.Lines(
                    answer.Json,
                    language,
                    (FormWords.Title, form.Said("title", language)),
                    (FormWords.Version, form.Text("version")),
                    (FormWords.Number, header.Text("number")),
                    (FormWords.IssuingBody, header.Text("issuingBody")),
                    (FormWords.Approval, $"{header.Text("approvalBody")} {header.Text("approvalNumber")}".Trim()),
                    (FormWords.ValidUntil, header.Text("validUntil")),
                    (FormWords.State, form.Text("standing")),
                    (FormWords.Why, answer.Json?["definition"].Said("purpose", language) ?? ""),
                    (FormWords.Minutes, form.Text("minutesToFill")),
                    (FormWords.Fields, form.Text("fields"))
                );
            }
        );
    }

    private static Command Drafts(Language language) =>
        ServerVerb.New(
            "drafts",
            FormWords.Drafts,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("form-drafts", ct)).Succeeded(out var drafts, out var problem)
                    ? Shown.Table(drafts, language, DraftColumns(language))
                    : problem
        );

    private static Command Export(Language language)
    {
        var code = Code(language);
        var output = ServerVerb.Option("--out", "F", CliWords.Out, language, required: true);
        return ServerVerb.New(
            "export",
            FormWords.Export,
            language,
            [code, output],
            async (parsed, portal, ct) =>
            {
                if (
                    !(await portal.GetAsync(DraftOf(parsed.GetRequiredValue(code)), ct)).Succeeded(
                        out var draft,
                        out var problem
                    )
                )
                    return problem;
                var file = Shown.Written(draft.Json?["definition"]);
                return OutputFile.Write(parsed.GetRequiredValue(output)!, file) is { } unwritten
                    ? unwritten
                    : Shown.Table([draft.Json?["draft"]?.DeepClone()], language, DraftColumns(language));
            }
        );
    }

    private static Command Import(Language language)
    {
        var code = Code(language);
        var file = ServerVerb.Argument("FILE", FormWords.File, language);
        var organisation = ServerVerb.Option("--organisation", "PATH", FormWords.Organisation, language);
        return ServerVerb.New(
            "import",
            FormWords.Import,
            language,
            [code, file, organisation],
            async (parsed, portal, ct) =>
            {
                if (
                    !InputFile
                        .Load(parsed.GetRequiredValue(file), language, ReaderLimits.Default)
                        .Succeeded(out var bytes, out var problem)
                )
                    return problem;
                var form = parsed.GetRequiredValue(code);
                var seen = await portal.GetAsync(DraftOf(form), ct);
                var call =
                    seen.Succeeded(out var draft, out problem)
                        ? new Call(HttpMethod.Put, DraftOf(form), bytes, IfMatch: draft.ETag)
                    : problem.Code == "form.unknown" ? Begin(form, bytes, parsed.GetValue(organisation))
                    : null;
                if (call is null)
                    return problem!;
                return (await portal.SendAsync(call, ct)).Succeeded(out var answer, out problem)
                    ? Shown.Table([answer.Json?["draft"]?.DeepClone()], language, DraftColumns(language))
                    : problem;
            }
        );
    }

    private static Command Check(Language language)
    {
        var code = Code(language);
        return ServerVerb.New(
            "check",
            FormWords.Check,
            language,
            [code],
            async (parsed, portal, ct) =>
                (await portal.ListAsync($"{DraftOf(parsed.GetRequiredValue(code))}/findings", ct)).Succeeded(
                    out var findings,
                    out var problem
                )
                    ? Shown.Table(
                        findings,
                        language,
                        (FormWords.Weight, one => one.Text("weight")),
                        (FormWords.Part, one => $"{one.Text("part")} {one.Text("of")}".Trim()),
                        (FormWords.Detail, one => one.Said("detail", language))
                    )
                    : problem
        );
    }

    private static Command Publish(Language language)
    {
        var code = Code(language);
        var note = ServerVerb.Option("--note", "N", FormWords.Note, language);
        var known = ServerVerb.Flag("--known", FormWords.Known, language);
        return ServerVerb.New(
            "publish",
            FormWords.Publish,
            language,
            [code, note, known],
            async (parsed, portal, ct) =>
            {
                var path = DraftOf(parsed.GetRequiredValue(code));
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var seen, out var problem))
                    return problem;
                var asked = new JsonObject { ["note"] = parsed.GetValue(note), ["known"] = parsed.GetValue(known) };
                var call = Call.Change($"{path}/publish", asked, seen.ETag);
                return (await portal.SendAsync(call, ct)).Succeeded(out var answer, out problem)
                    ? Shown.Lines(
                        answer.Json,
                        language,
                        (FormWords.Version, answer.Json.Text("number")),
                        (FormWords.ValidUntil, answer.Json.Text("validUntil")),
                        (FormWords.Sha256, answer.Json.Text("contentSha256"))
                    )
                    : problem;
            }
        );
    }

    /// <summary>A definition that is no JSON is sent as it is, so that the portal refuses it with its own words.</summary>
    private static Call Begin(string code, byte[] definition, string? organisation)
    {
        var body =
            $$"""{"code":{{JsonValue.Create(code).ToJsonString()}},"organisation":{{JsonValue.Create(organisation)?.ToJsonString() ?? "null"}},"definition":{{Encoding.UTF8.GetString(definition).TrimStart('\uFEFF')}}}""";
        return new Call(HttpMethod.Post, "form-drafts", Encoding.UTF8.GetBytes(body), Key: $"{Guid.CreateVersion7()}");
    }

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> DraftColumns(Language language) =>
        [
            (FormWords.Code, draft => draft.Text("code")),
            (FormWords.Title, draft => draft.Said("title", language)),
            (FormWords.Version, draft => draft.Text("published")),
            (FormWords.Changed, draft => draft.Text("hasChanges")),
            (FormWords.ValidUntil, draft => draft.Text("validUntil")),
            (FormWords.Organisation, draft => draft.Text("organisation")),
        ];
}
