using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Indicators;
using Yuelu.Cli.Server;
using Yuelu.Cli.Vintages;
using Yuelu.Kernel;

namespace Yuelu.Cli.Briefs;

/// <summary><c>yuelu brief …</c>: templates, the Word files that come of them, and what was issued.</summary>
internal static class BriefVerbs
{
    internal static Command All(Language language) =>
        new("brief", BriefWords.Briefs.In(language))
        {
            List(language),
            IndicatorVerbs.Send("check", BriefWords.Check, HttpMethod.Post, "briefs", "/check", language, "brief"),
            IndicatorVerbs.Send("publish", BriefWords.Publish, HttpMethod.Put, "briefs", "", language, "brief"),
            Write(language),
            Issue(language),
            Issued(language),
        };

    private static Command List(Language language) =>
        ServerVerb.New(
            "list",
            BriefWords.List,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("briefs", ct)).Succeeded(out var found, out var problem)
                    ? Shown.Table(
                        found,
                        language,
                        (IndicatorWords.Code, one => one.Text("code")),
                        (IndicatorWords.Name, one => one.Said("name", language)),
                        (IndicatorWords.Version, one => one.Text("version")),
                        (IndicatorWords.AppliesFrom, one => one.Text("appliesFrom")),
                        (IndicatorWords.Source, one => one.Text("source"))
                    )
                    : problem
        );

    private static Command Write(Language language)
    {
        var code = ServerVerb.Argument("CODE", IndicatorWords.Code, language);
        var period = ServerVerb.Option("--period", "P", BriefWords.Period, language);
        var asOf = ServerVerb.Option("--as-of", "D", BriefWords.AsOf, language);
        var output = ServerVerb.Option("--out", "F", CliWords.Out, language, required: true);
        return ServerVerb.New(
            "write",
            BriefWords.Write,
            language,
            [code, period, asOf, output],
            async (parsed, portal, ct) =>
            {
                var query = Query.Of([
                    ("brief", parsed.GetRequiredValue(code)),
                    ("period", parsed.GetValue(period)),
                    ("asOf", parsed.GetValue(asOf)),
                ]);
                if (
                    !(await portal.GetAsync($"written-briefs.docx{query}", ct)).Succeeded(
                        out var answer,
                        out var problem
                    )
                )
                    return problem;
                var file = parsed.GetRequiredValue(output)!;
                return OutputFile.Write(file, answer.Body) is { } unwritten
                    ? unwritten
                    : Shown.Table(
                        [new JsonObject { ["file"] = file, ["bytes"] = answer.Body.Length }],
                        language,
                        (CliWords.Out, one => one.Text("file")),
                        (BriefWords.Bytes, one => one.Text("bytes"))
                    );
            }
        );
    }

    private static Command Issue(Language language)
    {
        var code = ServerVerb.Argument("CODE", IndicatorWords.Code, language);
        var period = ServerVerb.Option("--period", "P", BriefWords.Period, language);
        return ServerVerb.New(
            "issue",
            BriefWords.Issue,
            language,
            [code, period],
            async (parsed, portal, ct) =>
            {
                var body = new JsonObject
                {
                    ["brief"] = parsed.GetRequiredValue(code),
                    ["period"] = parsed.GetValue(period) ?? "",
                };
                return (await portal.SendAsync(Call.Create("issued-briefs", body), ct)).Succeeded(
                    out var answer,
                    out var problem
                )
                    ? Table([answer.Json?.DeepClone()], language)
                    : problem;
            }
        );
    }

    private static Command Issued(Language language) =>
        ServerVerb.New(
            "issued",
            BriefWords.Issued,
            language,
            [],
            async (_, portal, ct) =>
                (await portal.ListAsync("issued-briefs", ct)).Succeeded(out var found, out var problem)
                    ? Table(found, language)
                    : problem
        );

    private static Shown Table(JsonArray issued, Language language) =>
        Shown.Table(
            issued,
            language,
            (IndicatorWords.Code, one => one.Text("brief")),
            (BriefWords.Month, one => one.Text("period")),
            (IndicatorWords.Version, one => one.Text("version")),
            (BriefWords.IssuedAt, one => one.Text("issuedAt")),
            (VintageWords.Sha256, one => one.Text("sha256"))
        );
}
