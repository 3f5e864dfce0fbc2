using System.CommandLine;
using System.Text;
using Yuelu.Cli.Server;
using Yuelu.Kernel;

namespace Yuelu.Cli.Figures;

/// <summary><c>yuelu figures …</c></summary>
internal static class FigureVerbs
{
    /// <summary>All verbs on figures.</summary>
    internal static Command All(Language language) =>
        new("figures", FigureWords.Figures.In(language))
        {
            List(language),
            ImportFigures.Verb(language),
            Export(language),
        };

    private static Command List(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", FigureWords.Plan, language);
        var commitment = ServerVerb.Option("--commitment", "CODE", FigureWords.OfCommitment, language);
        return ServerVerb.New(
            "list",
            FigureWords.List,
            language,
            [plan, commitment],
            async (parsed, portal, ct) =>
            {
                var only = parsed.GetValue(commitment) is { } code ? $"?commitment={Uri.EscapeDataString(code)}" : "";
                var path = $"plans/{Uri.EscapeDataString(parsed.GetRequiredValue(plan))}/figures{only}";
                return (await portal.ListAsync(path, ct)).Succeeded(out var figures, out var problem)
                    ? Shown.Table(
                        figures,
                        language,
                        (FigureWords.Commitment, figure => figure.Text("commitment")),
                        (FigureWords.Indicator, figure => figure.Text("indicator")),
                        (FigureWords.Period, figure => figure.Text("period")),
                        (FigureWords.Value, figure => $"{figure.Text("value")} {figure.Text("unit")}"),
                        (FigureWords.Scope, figure => figure.Text("scope")),
                        (FigureWords.Role, figure => figure.Text("role")),
                        (FigureWords.Source, figure => figure.Text("sourceTitle"))
                    )
                    : problem;
            }
        );
    }

    /// <summary>The file that the portal offers, which can be taken in again.</summary>
    private static Command Export(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", FigureWords.Plan, language);
        var output = ServerVerb.Option("--out", "F", CliWords.Out, language);
        var command = new Command("export", FigureWords.Export.In(language)) { plan, output };
        command.SetAction(
            async (parsed, ct) =>
            {
                if (!Credentials.Read().Succeeded(out var credentials, out var problem))
                    return Terminal.Refuse(problem, language);
                using var portal = new Portal(credentials, language);
                var path =
                    $"{portal.Server.AbsolutePath}plans/{Uri.EscapeDataString(parsed.GetRequiredValue(plan))}/figures.csv";
                if (!(await portal.GetAsync(path, ct)).Succeeded(out var answer, out problem))
                    return Terminal.Refuse(problem, language);
                var text = Encoding.UTF8.GetString(answer.Body);
                if (parsed.GetValue(output) is not { } file)
                    Terminal.Print(text);
                else if (OutputFile.Write(file, text) is { } unwritten)
                    return Terminal.Refuse(unwritten, language);
                return CommandLine.Done;
            }
        );
        return command;
    }
}
