using Yuelu.Kernel;
using Yuelu.Platform;
using Yuelu.Platform.Api;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Series;

/// <summary>Official series for programs: what was published is open to all.</summary>
internal static class SeriesApi
{
    internal static void Map(RouteGroupBuilder all)
    {
        Searched(
            all.MapGet("series", ListAsync).Lists<SeriesView>("ListSeries", "Official series, by indicator and key")
        );
        Searched(
                all.MapGet("series.csv", ExportSeries.Handle)
                    .Sends("ExportSeries", "Values of official series as CSV that can be taken in again", Downloads.Csv)
            )
            .Reads("key", "Only this series.")
            .ReadsDay("asOf", "A day: the values that were held at its end.");
        all.MapGet("series/{key}", ShowAsync).Shows<SeriesView>("ShowSeries", "One official series");
        all.MapGet("series/{key}/values", ValuesAsync)
            .Lists<SeriesValueView>("ListSeriesValues", "The values of a series, by period")
            .ReadsDay("asOf", "A day: the values that were held at its end.")
            .Reads("history", "`all` for every value that was ever held.", ["all"]);
    }

    private static RouteHandlerBuilder Searched(RouteHandlerBuilder route) =>
        route
            .Reads("q", "A part of a key or of an indicator's name.")
            .Reads("indicator", "Code of the indicator.")
            .Reads("area", "Code of the area; `000000` for the whole country.")
            .Reads("industry", "Code of the industry; `_T` for all together.")
            .Reads<SeriesKind>("kind", "What the figures say.")
            .Reads<PeriodKind>("frequency", "The stretch of time that each figure is for.");

    /// <summary>What an address asks for.</summary>
    internal static Result<SeriesFilter> Read(HttpRequest request)
    {
        if (!request.Named<SeriesKind>("kind").Succeeded(out var kind, out var problem))
            return problem;
        if (!request.Named<PeriodKind>("frequency").Succeeded(out var frequency, out problem))
            return problem;
        return new SeriesFilter(
            HalfWidth.ForSearch(Of("q")),
            Of("indicator"),
            Of("area"),
            Of("industry"),
            kind,
            frequency,
            Of("key")
        );

        string Of(string word) => request.Query[word].ToString().Trim();
    }

    /// <summary>The end of the day that an address names; null when it names none.</summary>
    internal static Result<DateTimeOffset?> AsOf(HttpRequest request, TimeProvider clock)
    {
        if (!request.Day("asOf").Succeeded(out var day, out var problem))
            return problem;
        return day is { } known ? clock.EndOf(known) : (DateTimeOffset?)null;
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, YueluDb db) =>
        Read(http.Request).Succeeded(out var filter, out var problem)
            ? await paging.ShowTogetherAsync(
                db.FindSeries(filter),
                found => SeriesView.AllAsync(db, found, http.RequestAborted)
            )
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> ShowAsync(HttpContext http, string key, YueluDb db)
    {
        var found = await db.FindSeries(new(Key: key)).ToListAsync(http.RequestAborted);
        return found.Count == 0
            ? ApiAnswer.Refuse(http, SeriesProblems.Unknown(key))
            : ApiAnswer.Show(http, (await SeriesView.AllAsync(db, found, http.RequestAborted))[0]);
    }

    private static async Task<IResult> ValuesAsync(
        HttpContext http,
        string key,
        Paging paging,
        YueluDb db,
        TimeProvider clock
    )
    {
        if (!AsOf(http.Request, clock).Succeeded(out var at, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!http.Request.Named("history", ["all"]).Succeeded(out var history, out problem))
            return ApiAnswer.Refuse(http, problem);
        if (await db.FindSeries(new(Key: key)).SingleOrDefaultAsync(http.RequestAborted) is not { } found)
            return ApiAnswer.Refuse(http, SeriesProblems.Unknown(key));
        var values = await db.SeriesValues([found.Series.Number]).ToListAsync(http.RequestAborted);
        return paging.Show(
            [.. SeriesValueView.History(values).Where(value => history is not null || value.IsHeldAt(at))],
            value => value
        );
    }
}
