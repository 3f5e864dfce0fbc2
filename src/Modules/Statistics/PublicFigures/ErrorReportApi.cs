using Yuelu.Kernel;
using Yuelu.Platform.Api;

namespace Yuelu.Statistics.PublicFigures;

/// <summary>Reports of errors for programs of the strategy office of the whole portal.</summary>
internal static class ErrorReportApi
{
    /// <summary>A report; how to reach its sender is told on its page alone.</summary>
    /// <param name="Place">What was looked at, as the query of the page.</param>
    /// <param name="Answer">What was found; empty while nobody has answered.</param>
    internal sealed record ErrorReportView(
        Guid Id,
        string Form,
        string Indicator,
        string Place,
        string Text,
        DateTimeOffset SentAt,
        ErrorReportState State,
        string Answer,
        DateTimeOffset Since
    );

    /// <param name="Answer">What was found.</param>
    internal sealed record AnswerRequest(string Answer);

    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapGet("error-reports", ListAsync)
            .Lists<ErrorReportView>("ListErrorReports", "Reports of errors in public figures, those that wait first");
        office.MapGet("error-reports/{id:guid}", ShowAsync).Shows<ErrorReportView>("ShowErrorReport", "One report");
        office
            .MapPost("error-reports/{id:guid}/answer", AnswerAsync)
            .Changes<ErrorReportView>("AnswerErrorReport", "Says what was found");
        office
            .MapPost("error-reports/{id:guid}/close", CloseAsync)
            .Changes<ErrorReportView>(
                "CloseErrorReport",
                "Closes an answered report; how to reach its sender is removed"
            );
    }

    private static Task<IResult> ListAsync(HttpContext http, Paging paging, ErrorReportDesk desk) =>
        desk.IsMine
            ? paging.ShowAsync(desk.All, View)
            : Task.FromResult(ApiAnswer.Refuse(http, PublicFigureProblems.NotYours));

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, ErrorReportDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } report
            ? ApiAnswer.Show(http, View(report), Etag(report))
            : ApiAnswer.Refuse(http, PublicFigureProblems.UnknownReport);

    private static async Task<IResult> AnswerAsync(
        HttpContext http,
        Guid id,
        AnswerRequest request,
        IfMatch seen,
        ErrorReportDesk desk
    )
    {
        ErrorReport? current = null;
        var by = http.User.Identity?.Name ?? "";
        var done = await desk.AnswerAsync(
            id,
            request.Answer,
            one => seen.Admits(Etag(current = one)),
            by,
            http.RequestAborted
        );
        return Answer(http, done, current);
    }

    private static async Task<IResult> CloseAsync(HttpContext http, Guid id, IfMatch seen, ErrorReportDesk desk)
    {
        ErrorReport? current = null;
        var by = http.User.Identity?.Name ?? "";
        return Answer(
            http,
            await desk.CloseAsync(id, one => seen.Admits(Etag(current = one)), by, http.RequestAborted),
            current
        );
    }

    private static IResult Answer(HttpContext http, Result<ErrorReport> done, ErrorReport? current)
    {
        if (done.Succeeded(out var report, out var problem))
            return ApiAnswer.Show(http, View(report), Etag(report));
        return problem == PublicFigureProblems.ReportChanged
            ? ApiAnswer.Changed(http, Etag(current!), View(current!))
            : ApiAnswer.Refuse(http, problem);
    }

    private static string Etag(ErrorReport report) => IfMatch.Of($"{report.Stamp:N}");

    private static ErrorReportView View(ErrorReport one) =>
        new(one.Id, one.FormCode, one.Field, one.Place, one.Text, one.SentAt, one.State, one.Answer, one.Since);
}
