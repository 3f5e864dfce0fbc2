using System.CommandLine;
using System.Text.Json.Nodes;
using Yuelu.Cli.Figures;
using Yuelu.Cli.Server;
using Yuelu.Kernel;
using Yuelu.Reader;

namespace Yuelu.Cli.Series;

/// <summary>Sends a file of official series, shows what it would change and what is wrong in it, and takes it in when told so.</summary>
internal static class ImportSeries
{
    internal static Command Verb(Language language)
    {
        var file = ServerVerb.Argument("FILE", FigureWords.File, language);
        var goodOnly = ServerVerb.Flag("--good-rows-only", FigureWords.GoodRowsOnly, language);
        var yes = ServerVerb.Flag("--yes", FigureWords.Yes, language);
        return ServerVerb.New(
            "import",
            SeriesWords.Import,
            language,
            [file, goodOnly, yes],
            async (parsed, portal, ct) =>
            {
                var path = parsed.GetRequiredValue(file);
                if (!InputFile.Load(path, language, ReaderLimits.Default).Succeeded(out var bytes, out var problem))
                    return problem;
                var name = path == "-" ? "series" : Path.GetFileName(path);
                var call = Call.Create($"series-files?fileName={Uri.EscapeDataString(name)}", bytes);
                if (!(await portal.SendAsync(call, ct)).Succeeded(out var kept, out problem))
                    return problem;
                var preview = FilePreview.Of(kept.Json, (SeriesWords.Key, "key"), language);
                if (parsed.GetValue(yes))
                    return await TakeInAsync(portal, kept, preview, parsed.GetValue(goodOnly), language, ct);
                Terminal.Complain(FigureWords.NothingTakenIn.In(language));
                return preview;
            }
        );
    }

    private static async Task<Result<Shown>> TakeInAsync(
        Portal portal,
        Answer kept,
        Shown preview,
        bool goodOnly,
        Language language,
        CancellationToken ct
    )
    {
        var path = $"series-files/{kept.Json.Text("file", "id")}/take-in";
        var call = Call.Change(path, new JsonObject { ["goodRowsOnly"] = goodOnly }, kept.ETag);
        if (!(await portal.SendAsync(call, ct)).Succeeded(out var answer, out var problem))
        {
            // The rows that are wrong say more than the refusal.
            Terminal.Complain(preview.Text.TrimEnd('\n'));
            return problem;
        }
        var told = SeriesWords.TakenIn.With(
            answer.Json.Text("new"),
            answer.Json.Text("corrections"),
            answer.Json.Text("leftOut")
        );
        return new Shown(answer.Json, $"{preview.Text}{told.In(language)}\n");
    }
}
