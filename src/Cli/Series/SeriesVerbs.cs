using System.CommandLine;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Series;

/// <summary><c>yuelu series …</c>: figures that offices have published.</summary>
internal static class SeriesVerbs
{
    /// <summary>All verbs on official series.</summary>
    internal static Command All(Language language) =>
        new("series", SeriesWords.Series.In(language))
        {
            List(language),
            Show(language),
            Forecast(language),
            ImportSeries.Verb(language),
        };

    private static Command List(Language language)
    {
        var words = ServerVerb.Option("--search", "TEXT", SeriesWords.Search, language);
        var area = ServerVerb.Option("--area", "CODE", SeriesWords.Area, language);
        return ServerVerb.New(
            "list",
            SeriesWords.List,
            language,
            [words, area],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([("q", parsed.GetValue(words)), ("area", parsed.GetValue(area))]);
                return (await portal.ListAsync($"series{query}", ct)).Succeeded(out var series, out var problem)
                    ? Shown.Table(
                        series,
                        language,
                        (SeriesWords.Key, one => one.Text("key")),
                        (SeriesWords.Name, one => one.Said("name", language)),
                        (SeriesWords.Unit, one => one.Text("unit")),
                        (SeriesWords.Values, one => one.Text("values")),
                        (SeriesWords.From, one => one.Text("firstPeriod")),
                        (SeriesWords.To, one => one.Text("lastPeriod"))
                    )
                    : problem;
            }
        );
    }

    private static Command Show(Language language)
    {
        var key = ServerVerb.Argument("KEY", SeriesWords.Key, language);
        var asOf = ServerVerb.Option("--as-of", "D", SeriesWords.AsOf, language);
        var history = ServerVerb.Flag("--history", SeriesWords.History, language);
        return ServerVerb.New(
            "show",
            SeriesWords.Show,
            language,
            [key, asOf, history],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([
                    ("asOf", parsed.GetValue(asOf)),
                    ("history", parsed.GetValue(history) ? "all" : null),
                ]);
                var path = $"series/{Uri.EscapeDataString(parsed.GetRequiredValue(key))}/values{query}";
                return (await portal.ListAsync(path, ct)).Succeeded(out var values, out var problem)
                    ? Shown.Table(
                        values,
                        language,
                        (SeriesWords.Period, one => one.Text("period")),
                        (SeriesWords.Value, one => one.Text("written")),
                        (SeriesWords.Status, one => one.Text("status")),
                        (SeriesWords.Source, one => one.Text("sourceTitle")),
                        (SeriesWords.HeldFrom, one => one.Text("heldFrom")),
                        (SeriesWords.HeldTo, one => one.Text("heldTo"))
                    )
                    : problem;
            }
        );
    }

    private static Command Forecast(Language language)
    {
        var key = ServerVerb.Argument("KEY", SeriesWords.Key, language);
        var steps = ServerVerb.Option("--steps", "N", SeriesWords.Steps, language);
        var asOf = ServerVerb.Option("--as-of", "D", SeriesWords.AsOf, language);
        return ServerVerb.New(
            "forecast",
            SeriesWords.Forecast,
            language,
            [key, steps, asOf],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([("steps", parsed.GetValue(steps)), ("asOf", parsed.GetValue(asOf))]);
                var path = $"series/{Uri.EscapeDataString(parsed.GetRequiredValue(key))}/forecast{query}";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var answer, out var problem))
                    return problem;
                var table = Shown.Table(
                    answer.Json!["steps"]!.AsArray(),
                    language,
                    (SeriesWords.Period, one => one.Text("period")),
                    (SeriesWords.Expected, one => one.Text("mean")),
                    (SeriesWords.Eighty, one => $"{one.Text("low80")} … {one.Text("high80")}"),
                    (SeriesWords.NinetyFive, one => $"{one.Text("low95")} … {one.Text("high95")}")
                );
                var told = $"{SeriesWords.ModelOutput.In(language)} {answer.Json.Said("reason", language)}\n";
                return new Shown(answer.Json, table.Text + told);
            }
        );
    }
}
