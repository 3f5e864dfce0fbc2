using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Filings;

namespace Yuelu.Statistics.Totals;

/// <summary>Figures for officers and their programs, within their scope.</summary>
internal static class TotalApi
{
    internal static void Map(RouteGroupBuilder officers)
    {
        Asked(
            officers
                .MapGet("totals", ListAsync)
                .Lists<TotalView>("ListTotals", "Sums of accepted figures in scope and their growth")
        );
        Asked(officers.MapGet("totals.csv", CsvAsync).Sends("ExportTotals", "The same as CSV, whole", Downloads.Csv));
        Asked(
            officers
                .MapGet("totals.json", MadeAsync)
                .Shows<TotalMade>("ExplainTotals", "The same with all it was made of: formula, query, files and proof")
        );
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/totals.csv", CsvAsync).Needs(FilingScope.Officers);
        endpoints.MapGet("/totals.json", MadeAsync).Needs(FilingScope.Officers);
    }

    private static void Asked(RouteHandlerBuilder route) =>
        route
            .Reads("form", "Code of the form.")
            .Reads("indicator", "Code of its number.")
            .Reads("by", "`city` or `county`, `industry`, `unit`, `size`; with commas between.")
            .Reads("from", "First period; the last there is when left out.")
            .Reads("to", "Last period; the first one when left out.")
            .Reads("vintage", "Number of the vintage; the newest when left out.")
            .Reads("asOf", "A day: the vintage that was the newest at its end.");

    /// <summary>The question in an address.</summary>
    internal static Result<TotalRequest> Read(HttpRequest request)
    {
        var query = request.Query;
        var by = Breakdown.None;
        foreach (
            var word in query["by"]
                .ToString()
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var known = Enum.GetValues<Breakdown>()
                .FirstOrDefault(one => string.Equals($"{one}", word, StringComparison.OrdinalIgnoreCase));
            if (known == Breakdown.None)
                return TotalProblems.NoBreakdown(word);
            by |= known;
        }
        if (by.HasFlag(Breakdown.City | Breakdown.County))
            return TotalProblems.NoBreakdown(query["by"].ToString());
        return new TotalRequest(Of("form"), Of("indicator"), by, Of("from"), Of("to"), Of("vintage"), Of("asOf"));

        string Of(string word) => HalfWidth.Of(query[word].ToString()).Trim();
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, TotalDesk desk) =>
        (await AskAsync(http, desk)).Succeeded(out var answer, out var problem)
            ? paging.Show(answer.Lines, line => TotalView.Of(line, answer))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> CsvAsync(HttpContext http, TotalDesk desk)
    {
        if (!(await AskAsync(http, desk)).Succeeded(out var answer, out var problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        Words[] headings =
        [
            TotalWords.Area,
            TotalWords.Industry,
            TotalWords.Unit,
            TotalWords.Period,
            TotalWords.Value,
            TotalWords.Units,
            TotalWords.Prior,
            TotalWords.SameUnits,
            TotalWords.Growth,
            TotalWords.Published,
            TotalWords.Nominal,
            TotalWords.FromVintage,
            TotalWords.Synthetic,
            TotalWords.Breakdowns[Breakdown.Size],
        ];
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    [.. headings.Select(heading => heading.In(language))],
                    answer.Lines.Select(line => Cells(line, answer)).ToAsyncEnumerable()
                ),
            Downloads.Csv,
            $"{answer.Vintage.FormCode}-{answer.Field.Code}.csv"
        );
    }

    private static async Task<IResult> MadeAsync(HttpContext http, TotalDesk desk, YueluDb db) =>
        (await AskAsync(http, desk)).Succeeded(out var answer, out var problem)
            ? ApiAnswer.Show(http, await TotalMade.OfAsync(db, answer, http.RequestLanguage(), http.RequestAborted))
            : http.Refuse(problem);

    private static async Task<Result<Totals>> AskAsync(HttpContext http, TotalDesk desk) =>
        Read(http.Request).Succeeded(out var request, out var problem)
            ? await desk.AskAsync(request, http.RequestAborted)
            : problem;

    private static string[] Cells(TotalLine line, Totals answer) =>
        [
            line.Total.Area,
            line.Total.Industry,
            line.Total.Unit,
            line.Period.Code,
            Write(line.Total.Value),
            Write(line.Total.Units),
            Write(line.Total.Prior),
            Write(line.Total.SameUnits),
            Write(line.Growth),
            Write(line.Published),
            Write(line.Nominal),
            Write(answer.Vintage.Number),
            answer.IsSynthetic ? "1" : "0",
            line.Total.Size,
        ];

    private static string Write(decimal? value) =>
        value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
