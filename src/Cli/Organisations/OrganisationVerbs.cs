using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Organisations;

/// <summary><c>yuelu organisation …</c></summary>
internal static class OrganisationVerbs
{
    /// <summary>All verbs on organisations.</summary>
    internal static Command All(Language language) =>
        new("organisation", OrganisationWords.Organisation.In(language))
        {
            List(language),
            Import(language),
            SaveFile.Verb("export", OrganisationWords.Export, language, [], _ => "organisations.csv"),
        };

    private static Command List(Language language)
    {
        var text = ServerVerb.Option("--search", "T", OrganisationWords.Search, language);
        var kind = ServerVerb.Option("--kind", "K", OrganisationWords.OnlyKind, language);
        var below = ServerVerb.Option("--below", "CODE", OrganisationWords.Below, language);
        var closed = ServerVerb.Flag("--closed", OrganisationWords.WithClosed, language);
        return ServerVerb.New(
            "list",
            OrganisationWords.List,
            language,
            [text, kind, below, closed],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of(
                    ("q", parsed.GetValue(text)),
                    ("kind", parsed.GetValue(kind)),
                    ("below", parsed.GetValue(below)),
                    ("closed", parsed.GetValue(closed) ? "true" : "")
                );
                return (await portal.ListAsync($"organisations{query}", ct)).Succeeded(
                    out var organisations,
                    out var problem
                )
                    ? Shown.Table(
                        organisations,
                        language,
                        (OrganisationWords.Path, one => one.Text("path")),
                        (OrganisationWords.Name, one => one.Said("name", language)),
                        (OrganisationWords.Kind, one => one.Text("kind")),
                        (OrganisationWords.Region, one => one.Text("region")),
                        (OrganisationWords.ClosedOn, one => one.Text("closedOn"))
                    )
                    : problem;
            }
        );
    }

    private static Command Import(Language language)
    {
        var file = ServerVerb.Argument("FILE", OrganisationWords.File, language);
        var yes = ServerVerb.Flag("--yes", OrganisationWords.Yes, language);
        return ServerVerb.New(
            "import",
            OrganisationWords.Import,
            language,
            [file, yes],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
                    return problem;
                var name = path == "-" ? "organisations" : Path.GetFileName(path);
                var call = Call.Create($"organisation-imports{Query.Of(("fileName", name))}", bytes);
                if (!(await portal.SendAsync(call, ct)).Succeeded(out var kept, out problem))
                    return problem;
                var preview = Preview(kept.Json, language);
                if (parsed.GetValue(yes))
                    return await TakeInAsync(portal, kept, preview, language, ct);
                Terminal.Complain(OrganisationWords.NothingTakenIn.In(language));
                return preview;
            }
        );
    }

    private static async Task<Result<Shown>> TakeInAsync(
        Portal portal,
        Answer kept,
        Shown preview,
        Language language,
        CancellationToken ct
    )
    {
        var path = $"organisation-imports/{kept.Json.Text("import", "id")}/take-in";
        if ((await portal.SendAsync(Call.Change(path, null, kept.ETag), ct)).Succeeded(out var answer, out var problem))
        {
            var said = OrganisationWords.TakenIn.With(answer.Json.Text("changed")).In(language);
            return new Shown(answer.Json, $"{preview.Text}{said}\n");
        }
        // The rows that are wrong say more than the refusal.
        Terminal.Complain(preview.Text.TrimEnd('\n'));
        return problem;
    }

    private static Shown Preview(JsonNode? preview, Language language)
    {
        var changes = preview?["changes"]?.AsArray() ?? [];
        var errors = preview?["errors"]?.AsArray() ?? [];
        var text = "";
        if (changes.Count > 0)
            text += Shown
                .Table(
                    changes,
                    language,
                    (OrganisationWords.Row, one => one.Text("row")),
                    (OrganisationWords.Change, one => one.Text("change")),
                    (OrganisationWords.Path, one => one.Text("path")),
                    (OrganisationWords.Name, one => one.Said("name", language))
                )
                .Text;
        if (errors.Count > 0)
            text += Shown
                .Table(
                    errors,
                    language,
                    (OrganisationWords.Row, one => one.Text("row")),
                    (OrganisationWords.Column, one => one.Text("column")),
                    (OrganisationWords.Value, one => one.Text("value")),
                    (OrganisationWords.Reason, one => one.Said("reason", language))
                )
                .Text;
        return new Shown(preview, text.Length > 0 ? text : $"{ServerWords.Nothing.In(language)}\n");
    }
}
