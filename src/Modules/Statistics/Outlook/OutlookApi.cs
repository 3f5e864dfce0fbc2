using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Outlook;

/// <summary>Forecasts of official series for programs, and as CSV for pages too.</summary>
internal static class OutlookApi
{
    internal static void Map(RouteGroupBuilder all)
    {
        Asked(
            all.MapGet("series/{key}/forecast", ShowAsync)
                .Shows<ForecastView>(
                    "ShowForecast",
                    "An official series continued by a model, with its seasons taken out"
                )
        );
        Asked(
            all.MapGet("series/{key}/forecast.csv", ExportAsync)
                .Sends("ExportForecast", "The same as CSV: figures, then forecasts with intervals", Downloads.Csv)
        );
    }

    /// <summary>What pages offer to download.</summary>
    internal static void MapForms(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/series/{key}/forecast.csv", ExportAsync).AllowAnonymous();

    private static RouteHandlerBuilder Asked(RouteHandlerBuilder route) =>
        route
            .Reads("steps", "How many periods ahead, 1 to 120; without it 6 years, 8 quarters or 18 months.")
            .ReadsDay("asOf", "A day: made of the figures that were held at its end.");

    private static async Task<IResult> ShowAsync(HttpContext http, string key, OutlookDesk desk) =>
        (await AskAsync(http, key, desk)).Succeeded(out var found, out var problem)
            ? ApiAnswer.Show(http, ForecastView.Of(found))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> ExportAsync(HttpContext http, string key, OutlookDesk desk)
    {
        if (!(await AskAsync(http, key, desk)).Succeeded(out var found, out var problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        var csv = CsvFile.Write([.. OutlookWords.CsvHeadings.Select(one => one.In(language))], Rows(found, language));
        return TypedResults.File(csv, Downloads.Csv, $"{found.Found.Series.Code}-forecast.csv");
    }

    private static async Task<Result<FoundOutlook>> AskAsync(HttpContext http, string key, OutlookDesk desk) =>
        OutlookRequest.Read(http.Request, key).Succeeded(out var request, out var problem)
            ? await desk.AskAsync(request, http.RequestAborted)
            : problem;

    private static IEnumerable<string[]> Rows(FoundOutlook found, Language language)
    {
        var (outlook, cells) = (found.Outlook, found.Outlook.Cells);
        var lines = outlook.Seasons.Succeeded(out var seasons, out _) ? seasons.Lines : null;
        for (var at = 0; at < cells.Periods.Count; at++)
            yield return
            [
                cells.Periods[at].Code,
                OutlookWords.Figure.In(language),
                cells.Values[at]?.Written ?? "",
                "",
                "",
                "",
                "",
                Written(lines?[at].Trend),
                Written(lines?[at].Seasonal),
                Written(lines?[at].Festival),
                Written(lines?[at].Adjusted),
            ];
        foreach (var step in outlook.Steps)
            yield return
            [
                step.Period.Code,
                OutlookWords.ModelOutput.In(language),
                Written(step.Mean),
                Written(step.Low80),
                Written(step.High80),
                Written(step.Low95),
                Written(step.High95),
                "",
                "",
                "",
                "",
            ];

        static string Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}
