using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Forms;

/// <summary><c>yuelu round …</c> and <c>yuelu holidays …</c>: the calendar of collections.</summary>
internal static class RoundVerbs
{
    private static readonly string[] Stages = ["fill", "county", "city", "province"];

    /// <summary>All verbs on collections.</summary>
    internal static Command All(Language language) =>
        new("round", FormWords.Round.In(language)) { List(language), Open(language), Withdraw(language) };

    /// <summary>All verbs on holiday tables.</summary>
    internal static Command Holidays(Language language) =>
        new("holidays", FormWords.Holidays.In(language)) { ListHolidays(language), ImportHolidays(language) };

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            FormWords.ListRounds,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("rounds", ct)).Succeeded(out var rounds, out var problem)
                    ? Shown.Table(rounds, language, Columns(language))
                    : problem
        );

    private static Command Open(Language language)
    {
        var code = FormVerbs.Code(language);
        var period = ServerVerb.Option("--period", "P", FormWords.Period, language, required: true);
        var asks = ServerVerb.Option("--asks", "registered|listed", FormWords.Asks, language);
        var windows = Stages
            .Select(stage =>
                (
                    Stage: stage,
                    Option: ServerVerb.Option($"--{stage}", "FROM..UNTIL[@HOUR]", FormWords.Window, language)
                )
            )
            .ToList();
        return ServerVerb.New(
            "open",
            FormWords.OpenRound,
            language,
            [code, period, asks, .. windows.Select(window => window.Option)],
            async (parsed, portal, ct) =>
            {
                var asked = new JsonArray();
                foreach (var (stage, option) in windows)
                    if (parsed.GetValue(option) is { } text)
                    {
                        if (WindowOf(stage, text) is not { } window)
                            return new Problem(ProblemKind.Invalid, "window.unreadable", FormWords.NoWindow.With(text));
                        asked.Add(window);
                    }
                var body = new JsonObject { ["period"] = parsed.GetValue(period), ["windows"] = asked };
                if (parsed.GetValue(asks) is { } whom)
                    body["asks"] = whom;
                var call = Call.Create($"{FormVerbs.DraftOf(parsed.GetRequiredValue(code))}/rounds", body);
                return (await portal.SendAsync(call, ct)).Succeeded(out var answer, out var problem)
                    ? Shown.Table([answer.Json], language, Columns(language))
                    : problem;
            }
        );
    }

    private static Command Withdraw(Language language)
    {
        var id = ServerVerb.Argument("ID", FormWords.Id, language);
        var why = ServerVerb.Option("--why", "W", FormWords.WhyWithdrawn, language, required: true);
        return ServerVerb.New(
            "withdraw",
            FormWords.WithdrawRound,
            language,
            [id, why],
            async (parsed, portal, ct) =>
            {
                var path = $"rounds/{Uri.EscapeDataString(parsed.GetRequiredValue(id))}";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var seen, out var problem))
                    return problem;
                var asked = new JsonObject { ["why"] = parsed.GetValue(why) };
                return (await portal.SendAsync(Call.Change($"{path}/withdraw", asked, seen.ETag), ct)).Succeeded(
                    out var answer,
                    out problem
                )
                    ? Shown.Table([answer.Json], language, Columns(language))
                    : problem;
            }
        );
    }

    private static Command ListHolidays(Language language) =>
        ServerVerb.New(
            "list",
            FormWords.ListHolidays,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("holiday-tables", ct)).Succeeded(out var tables, out var problem)
                    ? Shown.Table(tables, language, HolidayColumns)
                    : problem
        );

    private static Command ImportHolidays(Language language)
    {
        var file = ServerVerb.Argument("FILE", FormWords.HolidayFile, language);
        var year = ServerVerb.Option("--year", "YYYY", FormWords.Year, language);
        return ServerVerb.New(
            "import",
            FormWords.ImportHolidays,
            language,
            [file, year],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
                    return problem;
                var query = Query.Of(("fileName", Path.GetFileName(path)), ("year", parsed.GetValue(year)));
                return (await portal.SendAsync(Call.Create($"holiday-tables{query}", bytes), ct)).Succeeded(
                    out var answer,
                    out problem
                )
                    ? Shown.Table([answer.Json?["table"]?.DeepClone()], language, HolidayColumns)
                    : problem;
            }
        );
    }

    /// <summary>A window as it is typed: <c>2026-04-01..2026-04-10@12</c>; without an hour it ends with its day.</summary>
    private static JsonObject? WindowOf(string stage, string text)
    {
        var (days, hour) = text.Split('@') switch
        {
            [var only] => (only, 24),
            [var first, var last] when int.TryParse(last, out var typed) => (first, typed),
            _ => ("", 0),
        };
        return days.Split("..") is [var opens, var until]
            ? new JsonObject
            {
                ["stage"] = stage,
                ["opens"] = opens,
                ["until"] = until,
                ["hour"] = hour,
            }
            : null;
    }

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> Columns(Language language) =>
        [
            (FormWords.Id, round => round.Text("id")),
            (FormWords.Code, round => round.Text("form")),
            (FormWords.Period, round => round.Said("periodName", language)),
            (FormWords.State, round => round.Text("state")),
            (
                FormWords.Until,
                round =>
                    string.Join(
                        ", ",
                        (round?["windows"] as JsonArray ?? []).Select(window =>
                            $"{window.Text("stage")} {window.Text("until")}"
                        )
                    )
            ),
        ];

    private static IReadOnlyList<(Words Heading, Func<JsonNode?, string> Cell)> HolidayColumns { get; } =
    [
        (FormWords.Year, table => table.Text("year")),
        (FormWords.HolidayFile, table => table.Text("fileName")),
        (FormWords.TakenIn, table => table.Text("importedAt")),
    ];
}
