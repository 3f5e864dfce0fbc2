using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Vintages;

/// <summary><c>yuelu vintage …</c> and <c>yuelu total</c>: accepted figures as they were published.</summary>
internal static class VintageVerbs
{
    /// <summary>All verbs on vintages.</summary>
    internal static Command All(Language language) =>
        new("vintage", VintageWords.Vintages.In(language)) { List(language), Verify(language), Publish(language) };

    /// <summary>The totals over a vintage.</summary>
    internal static Command Total(Language language)
    {
        var form = ServerVerb.Argument("FORM", VintageWords.Form, language);
        var indicator = ServerVerb.Argument("INDICATOR", VintageWords.Indicator, language);
        (string Query, Option<string?> Option)[] options =
        [
            ("by", ServerVerb.Option("--by", "city|county,industry|unit", VintageWords.By, language)),
            ("from", ServerVerb.Option("--from", "P", VintageWords.From, language)),
            ("to", ServerVerb.Option("--to", "P", VintageWords.To, language)),
            ("asOf", ServerVerb.Option("--as-of", "D", VintageWords.AsOf, language)),
            ("vintage", ServerVerb.Option("--vintage", "N", VintageWords.Number, language)),
        ];
        return ServerVerb.New(
            "total",
            VintageWords.Total,
            language,
            [form, indicator, .. options.Select(one => one.Option)],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([
                    ("form", parsed.GetValue(form)),
                    ("indicator", parsed.GetValue(indicator)),
                    .. options.Select(one => (one.Query, parsed.GetValue(one.Option))),
                ]);
                return (await portal.ListAsync($"totals{query}", ct)).Succeeded(out var lines, out var problem)
                    ? Shown.Table(
                        lines,
                        language,
                        (VintageWords.Area, one => one.Text("area")),
                        (VintageWords.Industry, one => one.Text("industry")),
                        (VintageWords.Enterprise, one => one.Text("enterprise")),
                        (VintageWords.Period, one => one.Text("period")),
                        (VintageWords.Value, one => one.Text("value")),
                        (VintageWords.Growth, one => one.Text("growth")),
                        (VintageWords.Enterprises, one => one.Text("units")),
                        (VintageWords.Number, one => one.Text("vintage"))
                    )
                    : problem;
            }
        );
    }

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            VintageWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("vintages", ct)).Succeeded(out var vintages, out var problem)
                    ? Shown.Table(
                        vintages,
                        language,
                        (VintageWords.Number, one => one.Text("number")),
                        (VintageWords.Form, one => one.Text("form")),
                        (VintageWords.At, one => one.Text("publishedAt")),
                        (VintageWords.From, one => one.Text("firstPeriod")),
                        (VintageWords.To, one => one.Text("lastPeriod")),
                        (VintageWords.Facts, one => one.Text("facts")),
                        (VintageWords.Sha256, one => one.Text("sha256"))
                    )
                    : problem
        );

    private static Command Verify(Language language)
    {
        var number = ServerVerb.Argument("N", VintageWords.Number, language);
        return ServerVerb.New(
            "verify",
            VintageWords.Verify,
            language,
            [number],
            async (parsed, portal, ct) =>
            {
                var path = $"vintages/{Uri.EscapeDataString(parsed.GetRequiredValue(number))}/verify";
                if (
                    !(await portal.SendAsync(Call.Create(path, new JsonObject()), ct)).Succeeded(
                        out var answer,
                        out var problem
                    )
                )
                    return problem;
                var broken = answer.Json!["broken"]!.AsArray();
                return broken.Count == 0
                    ? Shown.Lines(answer.Json, language, (VintageWords.Sound, answer.Json.Text("read")))
                    : new Problem(
                        ProblemKind.Broken,
                        "vintage.broken",
                        VintageWords.Broken.With(string.Join(", ", broken.Select(one => one!.Text("sha256"))))
                    );
            }
        );
    }

    private static Command Publish(Language language) =>
        ServerVerb.New(
            "publish",
            VintageWords.Publish,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.SendAsync(Call.Create("vintages", new JsonObject()), ct)).Succeeded(
                    out var answer,
                    out var problem
                )
                    ? Shown.Lines(answer.Json, language, (VintageWords.Job, answer.Json.Text("job")))
                    : problem
        );
}
