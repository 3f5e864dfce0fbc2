using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;
using Yuelu.Statistics.Filings;
using Yuelu.Statistics.Indicators;
using Yuelu.Statistics.Totals;

namespace Yuelu.Statistics.Situation;

/// <summary>Dashboards for officers' programs, and what is downloaded of them.</summary>
internal static class SituationApi
{
    internal static void Map(RouteGroupBuilder officers)
    {
        Asked(
            officers
                .MapGet("situation", ShowAsync)
                .Shows<SituationView>(
                    "ShowSituation",
                    "One number or indicator in one period: total, growth, course, ranks and contributions in scope"
                )
        );
        Asked(officers.MapGet("situation.csv", CsvAsync).Sends("ExportSituation", "The same as CSV", Downloads.Csv));
    }

    internal static void MapForms(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/situation.csv", CsvAsync).Needs(FilingScope.Officers);
        endpoints.MapGet("/situation.json", ShowAsync).Needs(FilingScope.Officers);
    }

    private static void Asked(RouteHandlerBuilder route)
    {
        foreach (var (name, description) in SituationRequest.Asked)
            route.Reads(name, description);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        SituationDesk desk,
        IndicatorDashboard dashboard,
        YueluDb db
    ) =>
        (await AskAsync(http, desk, dashboard, db)).Succeeded(out var view, out var problem)
            ? ApiAnswer.Show(http, view)
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> CsvAsync(
        HttpContext http,
        SituationDesk desk,
        IndicatorDashboard dashboard,
        YueluDb db
    )
    {
        if (!(await AskAsync(http, desk, dashboard, db)).Succeeded(out var view, out var problem))
            return http.Refuse(problem);
        var language = http.RequestLanguage();
        Words[] headings =
        [
            SituationWords.Part,
            SituationWords.Code,
            SituationWords.Group,
            TotalWords.Period,
            TotalWords.Value,
            TotalWords.Units,
            TotalWords.SameSet,
            TotalWords.Prior,
            TotalWords.SameUnits,
            TotalWords.Growth,
            SituationWords.Share,
            SituationWords.Contribution,
            SituationWords.Rank,
            SituationWords.RankBefore,
            TotalWords.FromVintage,
            TotalWords.Synthetic,
            SituationWords.Points,
            IndicatorWords.Real,
        ];
        return TypedResults.Stream(
            body =>
                CsvFile.WriteAsync(
                    body,
                    [
                        .. headings.Select(heading =>
                            $"{heading.In(language)}{(heading == TotalWords.Value ? $"（{view.Unit}）" : "")}"
                        ),
                    ],
                    Rows(view, language).ToAsyncEnumerable()
                ),
            Downloads.Csv,
            $"situation-{(view.Form.Length > 0 ? $"{view.Form}-" : "")}{view.Indicator}-{view.Period}.csv"
        );
    }

    private static async Task<Result<SituationView>> AskAsync(
        HttpContext http,
        SituationDesk desk,
        IndicatorDashboard dashboard,
        YueluDb db
    )
    {
        if (!SituationRequest.Read(http.Request).Succeeded(out var request, out var problem))
            return problem;
        if (request.IsOfRegister)
        {
            if (!(await dashboard.AskAsync(request, http.RequestAborted)).Succeeded(out var computed, out problem))
                return problem;
            var told = await SituationNames.ReadAsync(
                db,
                ShowIndicator.CodesOf(computed),
                request,
                http.RequestAborted
            );
            return ShowIndicator.Of(computed, request, told, http.RequestLanguage());
        }
        if (!(await desk.AskAsync(request, http.RequestAborted)).Succeeded(out var answer, out problem))
            return problem;
        var groups = answer.Groups.Values.SelectMany(some => some).Select(one => (one.Cell.Part, one.Cell.Code));
        var names = await SituationNames.ReadAsync(db, groups, request, http.RequestAborted);
        return SituationView.Of(answer, request, names, http.RequestLanguage());
    }

    private static IEnumerable<string[]> Rows(SituationView view, Language language)
    {
        var all = SituationWords.Parts[SituationPart.All].In(language);
        foreach (var one in view.Trend)
            yield return Cells(SituationWords.Trend.In(language), "", all, one, null);
        if (view.Cumulative is { } since)
            yield return Cells(
                SituationWords.SinceJanuary.In(language),
                since.Indicator ?? "",
                since.Name,
                since.Figure,
                null
            );
        foreach (var group in view.Groups)
            yield return Cells(
                SituationWords.Parts[group.Part].In(language),
                group.Code,
                group.Name,
                group.Figure,
                group
            );

        string[] Cells(string part, string code, string name, SituationFigureView figure, SituationGroupView? group) =>
            [
                part,
                code,
                name,
                figure.Period,
                Write(figure.Value),
                Write(figure.Units),
                Write(figure.SameSet),
                Write(figure.Prior),
                Write(figure.SameUnits),
                Write(figure.Growth),
                Write(group?.Share),
                Write(group?.Contribution),
                Write(group?.Rank),
                Write(group?.RankBefore),
                Write(view.Vintage),
                view.IsSynthetic ? "1" : "0",
                Write(figure.Points),
                Write(figure.Real),
            ];
    }

    private static string Write(decimal? value) =>
        value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
