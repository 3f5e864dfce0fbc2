using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Cli.Vintages;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Indicators;

/// <summary><c>yuelu indicator …</c>: definitions, coefficients, and the figures that come of them.</summary>
internal static class IndicatorVerbs
{
    internal static Command All(Language language) =>
        new("indicator", IndicatorWords.Indicators.In(language))
        {
            List(language),
            Value(language),
            Send("check", IndicatorWords.Check, HttpMethod.Post, "indicators", "/check", language),
            Send("publish", IndicatorWords.Publish, HttpMethod.Put, "indicators", "", language),
            Send("coefficients", IndicatorWords.Coefficients, HttpMethod.Put, "coefficients", "", language),
        };

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            IndicatorWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("indicators", ct)).Succeeded(out var found, out var problem)
                    ? Shown.Table(
                        found,
                        language,
                        (IndicatorWords.Code, one => one.Text("code")),
                        (IndicatorWords.Name, one => one.Said("name", language)),
                        (IndicatorWords.Unit, one => one.Text("unit")),
                        (IndicatorWords.Version, one => one.Text("version")),
                        (IndicatorWords.AppliesFrom, one => one.Text("appliesFrom")),
                        (IndicatorWords.Source, one => one.Text("source"))
                    )
                    : problem
        );

    private static Command Value(Language language)
    {
        var code = ServerVerb.Argument("CODE", IndicatorWords.Code, language);
        (string Query, Option<string?> Option)[] options =
        [
            ("by", ServerVerb.Option("--by", "city|county,industry|unit", VintageWords.By, language)),
            ("from", ServerVerb.Option("--from", "P", VintageWords.From, language)),
            ("to", ServerVerb.Option("--to", "P", VintageWords.To, language)),
            ("asOf", ServerVerb.Option("--as-of", "D", VintageWords.AsOf, language)),
            ("sort", ServerVerb.Option("--sort", "value|change|real", IndicatorWords.Sort, language)),
            ("order", ServerVerb.Option("--order", "desc|asc", IndicatorWords.Order, language)),
        ];
        return ServerVerb.New(
            "value",
            IndicatorWords.Value,
            language,
            [code, .. options.Select(one => one.Option)],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([
                    ("indicator", parsed.GetValue(code)),
                    .. options.Select(one => (one.Query, parsed.GetValue(one.Option))),
                ]);
                return (await portal.ListAsync($"indicator-values{query}", ct)).Succeeded(
                    out var lines,
                    out var problem
                )
                    ? Shown.Table(
                        lines,
                        language,
                        (IndicatorWords.Place, one => one.Text("place")),
                        (VintageWords.Area, one => one.Text("area")),
                        (VintageWords.Industry, one => one.Text("industry")),
                        (VintageWords.Enterprise, one => one.Text("enterprise")),
                        (VintageWords.Period, one => one.Text("period")),
                        (VintageWords.Value, one => one.Text("value")),
                        (IndicatorWords.Unit, one => one.Text("unit")),
                        (IndicatorWords.Change, one => one.Text("change")),
                        (VintageWords.Enterprises, one => one.Text("enterprises")),
                        (IndicatorWords.WhyNot, one => one.Text("whyNot"))
                    )
                    : problem;
            }
        );
    }

    /// <summary>Sends a file that follows what is there now; a change in between is told.</summary>
    /// <param name="part">Under what the answer holds the version; the answer itself where it is not there.</param>
    internal static Command Send(
        string name,
        Words what,
        HttpMethod method,
        string kind,
        string end,
        Language language,
        string part = "indicator"
    )
    {
        var code = ServerVerb.Argument("CODE", IndicatorWords.Code, language);
        var file = ServerVerb.Argument("FILE", IndicatorWords.File, language);
        return ServerVerb.New(
            name,
            what,
            language,
            [code, file],
            async (parsed, portal, ct) =>
            {
                if (
                    !InputFile
                        .Load(parsed.GetRequiredValue(file), language, ReaderLimits.Default)
                        .Succeeded(out var bytes, out var problem)
                )
                    return problem;
                var path = $"{kind}/{Uri.EscapeDataString(parsed.GetRequiredValue(code))}";
                var seen = await portal.GetAsync(path, ct);
                var etag = seen.Succeeded(out var held, out problem) ? held.ETag ?? "*" : "*";
                if (problem is { Kind: not ProblemKind.NotFound })
                    return problem;
                return (await portal.SendAsync(new Call(method, path + end, bytes, IfMatch: etag), ct)).Succeeded(
                    out var answer,
                    out problem
                )
                    ? Shown.Table(
                        [(answer.Json?[part] ?? answer.Json)?.DeepClone()],
                        language,
                        (IndicatorWords.Code, one => one.Text("code")),
                        (IndicatorWords.Version, one => Number(one)),
                        (VintageWords.Sha256, one => one.Text("sha256"))
                    )
                    : problem;
            }
        );
    }

    private static string Number(JsonNode? one) =>
        one.Text("version") is { Length: > 0 } version ? version : one.Text("edition");
}
