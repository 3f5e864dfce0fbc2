using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Figures;

/// <summary>Sends a file of figures, shows what it would change and what is wrong in it, and takes it in when told so.</summary>
internal static class ImportFigures
{
    internal static Command Verb(Language language)
    {
        var plan = ServerVerb.Argument("PLAN", FigureWords.Plan, language);
        var file = ServerVerb.Argument("FILE", FigureWords.File, language);
        var goodOnly = ServerVerb.Flag("--good-rows-only", FigureWords.GoodRowsOnly, language);
        var yes = ServerVerb.Flag("--yes", FigureWords.Yes, language);
        return ServerVerb.New(
            "import",
            FigureWords.Import,
            language,
            [plan, file, goodOnly, yes],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
                    return problem;
                var name = path == "-" ? "figures" : Path.GetFileName(path);
                var imports = $"plans/{Uri.EscapeDataString(parsed.GetRequiredValue(plan))}/figure-imports";
                var call = Call.Create($"{imports}?fileName={Uri.EscapeDataString(name)}", bytes);
                if (!(await portal.SendAsync(call, ct)).Succeeded(out var kept, out problem))
                    return problem;
                var preview = FilePreview.Of(kept.Json, (FigureWords.Commitment, "commitment"), language);
                if (!parsed.GetValue(yes))
                {
                    Terminal.Complain(FigureWords.NothingTakenIn.In(language));
                    return preview;
                }
                return await TakeInAsync(portal, imports, kept, preview, parsed.GetValue(goodOnly), language, ct);
            }
        );
    }

    private static async Task<Result<Shown>> TakeInAsync(
        Portal portal,
        string imports,
        Answer kept,
        Shown preview,
        bool goodOnly,
        Language language,
        CancellationToken ct
    )
    {
        var path = $"{imports}/{kept.Json.Text("import", "id")}/take-in";
        var asked = new JsonObject { ["goodRowsOnly"] = goodOnly };
        if (
            !(await portal.SendAsync(Call.Change(path, asked, kept.ETag), ct)).Succeeded(
                out var answer,
                out var problem
            )
        )
        {
            // The rows that are wrong say more than the refusal.
            Terminal.Complain(preview.Text.TrimEnd('\n'));
            return problem;
        }
        var (rows, left) = (answer.Json.Text("rows"), answer.Json.Text("leftOut"));
        return new Shown(answer.Json, $"{preview.Text}{FigureWords.TakenIn.With(rows, left).In(language)}\n");
    }
}
