using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Registry.Contract;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation.Layouts;

/// <summary>Regional layouts for officers' programs, and what is downloaded of them.</summary>
internal static class LayoutApi
{
    internal static void Map(RouteGroupBuilder officers)
    {
        Asked(
            officers
                .MapGet("situation/layout", ShowAsync)
                .Shows<LayoutView>(
                    "ShowLayout",
                    "Where industries are: location quotients, specialisation, concentration, co-location and clusters in scope"
                )
        );
        Asked(
            officers.MapGet("situation/layout.csv", CsvAsync).Sends("ExportLayout", "The same as CSV", Downloads.Csv)
        );
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/situation/layout.csv", CsvAsync).Needs(FilingScope.Officers);
        endpoints.MapGet("/situation/layout.json", ShowAsync).Needs(FilingScope.Officers);
    }

    /// <summary>The answer with its names; the page shows the same.</summary>
    internal static async Task<Result<LayoutView>> ViewAsync(
        LayoutRequest request,
        LayoutDesk desk,
        YueluDb db,
        Language language,
        CancellationToken ct
    )
    {
        if (!(await desk.AskAsync(request, ct)).Succeeded(out var answer, out var problem))
            return problem;
        var areas = await db.RegionNamesAsync(answer.Layout.Areas, ct);
        var divisions = await db.IndustryNamesAsync(answer.Layout.Divisions, ct);
        return LayoutView.Of(answer, request, areas, divisions, language);
    }

    private static void Asked(RouteHandlerBuilder route)
    {
        foreach (var (name, description) in LayoutRequest.Asked)
            route.Reads(name, description);
    }

    private static async Task<Result<LayoutView>> AskAsync(HttpContext http, LayoutDesk desk, YueluDb db) =>
        LayoutRequest.Read(http.Request).Succeeded(out var request, out var problem)
            ? await ViewAsync(request, desk, db, http.RequestLanguage(), http.RequestAborted)
            : problem;

    private static async Task<IResult> ShowAsync(HttpContext http, LayoutDesk desk, YueluDb db) =>
        (await AskAsync(http, desk, db)).Succeeded(out var view, out var problem)
            ? ApiAnswer.Show(http, view)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> CsvAsync(HttpContext http, LayoutDesk desk, YueluDb db)
    {
        if (!(await AskAsync(http, desk, db)).Succeeded(out var view, out var problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        Words[] headings =
        [
            LayoutWords.Measure,
            TotalWords.Area,
            LayoutWords.Division,
            LayoutWords.OtherDivision,
            TotalWords.Period,
            TotalWords.Value,
            TotalWords.FromVintage,
            TotalWords.Synthetic,
        ];
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    [.. headings.Select(heading => heading.In(language))],
                    Rows(view)
                        .Select(row =>
                            (string[])
                                [
                                    row.Measure.In(language),
                                    row.Area,
                                    row.One,
                                    row.Other,
                                    view.Period,
                                    row.Value?.ToString("0.############################", CultureInfo.InvariantCulture)
                                        ?? "",
                                    $"{view.Vintage}",
                                    view.IsSynthetic ? "1" : "0",
                                ]
                        )
                        .ToAsyncEnumerable()
                ),
            Downloads.Csv,
            $"layout-{view.Form}-{view.Indicator}-{view.Period}.csv"
        );
    }

    private static IEnumerable<(Words Measure, string Area, string One, string Other, decimal? Value)> Rows(
        LayoutView view
    )
    {
        foreach (var area in view.Areas)
        {
            yield return (LayoutWords.Krugman, area.Code, "", "", area.Krugman);
            yield return (LayoutWords.Herfindahl, area.Code, "", "", area.Herfindahl);
        }
        foreach (var one in view.Divisions)
        {
            yield return (LayoutWords.TopShare.With(view.Top), "", one.Code, "", one.Top);
            yield return (LayoutWords.Herfindahl, "", one.Code, "", one.Herfindahl);
            yield return (LayoutWords.Gini, "", one.Code, "", one.Gini);
            yield return (LayoutWords.EllisonGlaeser, "", one.Code, "", one.EllisonGlaeser);
            yield return (LayoutWords.Plants, "", one.Code, "", one.Plants);
        }
        foreach (var cell in view.Cells)
        {
            yield return (TotalWords.Value, cell.Area, cell.Division, "", cell.Value);
            yield return (LayoutWords.Quotients, cell.Area, cell.Division, "", cell.Quotient);
            yield return (LayoutWords.ShareOfDivision, cell.Area, cell.Division, "", cell.Share);
        }
        foreach (var pair in view.Pairs)
            yield return (LayoutWords.Together, "", pair.One, pair.Other, pair.Together);
        foreach (var cluster in view.Clusters ?? [])
            yield return (LayoutWords.Clusters, string.Join(' ', cluster.Areas), cluster.Division, "", cluster.Share);
    }
}
