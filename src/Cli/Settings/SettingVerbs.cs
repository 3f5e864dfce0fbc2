using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Settings;

/// <summary><c>yuelu setting …</c></summary>
internal static class SettingVerbs
{
    /// <summary>All verbs on settings.</summary>
    internal static Command All(Language language) =>
        new("setting", SettingWords.Setting.In(language)) { List(language), Add(language), End(language) };

    private static Command List(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", SettingWords.Plan, language);
        return ServerVerb.New(
            "list",
            SettingWords.List,
            language,
            [plan],
            async (parsed, portal, ct) =>
                (await portal.ListAsync(Of(parsed.GetRequiredValue(plan)), ct)).Succeeded(
                    out var settings,
                    out var problem
                )
                    ? Shown.Table(settings, language, Columns)
                    : problem
        );
    }

    private static Command Add(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", SettingWords.Plan, language);
        var key = ServerVerb.Option("--key", "K", SettingWords.Key, language, required: true);
        var value = ServerVerb.Option("--value", "V", SettingWords.Value, language, required: true);
        var from = ServerVerb.Option("--from", "YYYY-MM-DD", SettingWords.From, language, required: true);
        var source = ServerVerb.Option("--source", "S", SettingWords.Source, language, required: true);
        var commitment = ServerVerb.Option("--commitment", "CODE", SettingWords.Commitment, language);
        var note = ServerVerb.Option("--note", "N", SettingWords.Note, language);
        return ServerVerb.New(
            "add",
            SettingWords.Add,
            language,
            [plan, key, value, from, source, commitment, note],
            async (parsed, portal, ct) =>
            {
                var asked = new JsonObject
                {
                    ["key"] = parsed.GetValue(key),
                    ["value"] = parsed.GetValue(value),
                    ["validFrom"] = parsed.GetValue(from),
                    ["source"] = parsed.GetValue(source),
                    ["commitment"] = parsed.GetValue(commitment),
                    ["note"] = parsed.GetValue(note),
                };
                var call = Call.Create(Of(parsed.GetRequiredValue(plan)), asked);
                return (await portal.SendAsync(call, ct)).Succeeded(out var answer, out var problem)
                    ? Shown.Table([answer.Json], language, Columns)
                    : problem;
            }
        );
    }

    private static Command End(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", SettingWords.Plan, language);
        var id = ServerVerb.Argument("ID", SettingWords.Id, language);
        return ServerVerb.New(
            "end",
            SettingWords.End,
            language,
            [plan, id],
            async (parsed, portal, ct) =>
            {
                var path = $"{Of(parsed.GetRequiredValue(plan))}/{Uri.EscapeDataString(parsed.GetRequiredValue(id))}";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var seen, out var problem))
                    return problem;
                return (await portal.SendAsync(Call.Change($"{path}/end", null, seen.ETag), ct)).Succeeded(
                    out var answer,
                    out problem
                )
                    ? Shown.Table([answer.Json], language, Columns)
                    : problem;
            }
        );
    }

    private static string Of(string plan) => $"plans/{Uri.EscapeDataString(plan)}/settings";

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns { get; } =
    [
        (SettingWords.Id, setting => setting.Text("id")),
        (SettingWords.Key, setting => setting.Text("key")),
        (SettingWords.Value, setting => setting.Text("value")),
        (SettingWords.From, setting => setting.Text("validFrom")),
        (SettingWords.Until, setting => setting.Text("validTo")),
        (SettingWords.Commitment, setting => setting.Text("commitment")),
        (SettingWords.Source, setting => setting.Text("source")),
    ];
}
