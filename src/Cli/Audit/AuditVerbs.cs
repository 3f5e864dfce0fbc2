using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Audit;

/// <summary><c>yuelu audit …</c>: the auditor's record. Reading it is noted in it.</summary>
internal static class AuditVerbs
{
    /// <summary>All verbs on the auditor's record.</summary>
    internal static Command All(Language language) =>
        new("audit", AuditWords.Audit.In(language)) { Search(language), Export(language) };

    private static Command Search(Language language)
    {
        var (text, kind, from, until) = Filter(language);
        var most = new Option<int>("--most")
        {
            Description = AuditWords.Most.In(language),
            HelpName = "N",
            DefaultValueFactory = _ => 200,
        };
        return ServerVerb.New(
            "search",
            AuditWords.Search,
            language,
            [text, kind, from, until, most],
            async (parsed, portal, ct) =>
            {
                var path = $"events{Asked(parsed, text, kind, from, until)}";
                var listed = await portal.ListAsync(path, ct, Math.Max(1, parsed.GetValue(most)));
                return listed.Succeeded(out var events, out var problem)
                    ? Shown.Table(
                        events,
                        language,
                        (AuditWords.When, one => one.Text("at")),
                        (AuditWords.What, one => one.Said("kindName", language)),
                        (AuditWords.By, one => one.Text("by")),
                        (AuditWords.About, one => one.Text("account")),
                        (AuditWords.Address, one => one.Text("address")),
                        (AuditWords.Detail, one => one.Text("detail"))
                    )
                    : problem;
            }
        );
    }

    private static Command Export(Language language)
    {
        var (text, kind, from, until) = Filter(language);
        return SaveFile.Verb(
            "export",
            AuditWords.Export,
            language,
            [text, kind, from, until],
            parsed => $"events.csv{Asked(parsed, text, kind, from, until)}"
        );
    }

    private static (Option<string?> Text, Option<string?> Kind, Option<string?> From, Option<string?> Until) Filter(
        Language language
    ) =>
        (
            ServerVerb.Option("--search", "T", AuditWords.Text, language),
            ServerVerb.Option("--kind", "CODE", AuditWords.Kind, language),
            ServerVerb.Option("--from", "YYYY-MM-DD", AuditWords.From, language),
            ServerVerb.Option("--until", "YYYY-MM-DD", AuditWords.Until, language)
        );

    private static string Asked(
        ParseResult parsed,
        Option<string?> text,
        Option<string?> kind,
        Option<string?> from,
        Option<string?> until
    ) =>
        Query.Of(
            ("q", parsed.GetValue(text)),
            ("kind", parsed.GetValue(kind)),
            ("from", parsed.GetValue(from)),
            ("until", parsed.GetValue(until))
        );
}
