using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Statistics.Calendar;

/// <summary>Holiday tables for programs.</summary>
internal static class HolidayApi
{
    /// <summary>A table in a list.</summary>
    /// <param name="Year">The year that it speaks of wholly.</param>
    internal sealed record HolidayTableView(
        Guid Id,
        int Year,
        string FileName,
        string FileSha256,
        DateTimeOffset ImportedAt
    );

    /// <summary>A table with its days.</summary>
    internal sealed record HolidayTableDetailView(HolidayTableView Table, IReadOnlyList<HolidayView> Days);

    internal static void Map(RouteGroupBuilder all, RouteGroupBuilder office)
    {
        all.MapGet("holiday-tables", ListAsync)
            .Lists<HolidayTableView>(
                "ListHolidayTables",
                "Holiday tables, the latest first; of each year the latest counts"
            );
        all.MapGet("holiday-tables/{id:guid}", ShowAsync)
            .Shows<HolidayTableDetailView>("ShowHolidayTable", "A holiday table with its days");
        office
            .MapPost("holiday-tables", TakeInAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(ReadHolidays.MostBytes, HolidayProblems.TooLarge))
            .Creates<HolidayTableDetailView>(
                "TakeInHolidayTable",
                "Takes a CSV or Excel file of holidays in, named by ?fileName=, for the year ?year=, or that of most days"
            );
    }

    private static Task<IResult> ListAsync(Paging paging, YueluDb db) =>
        paging.ShowAsync(
            db.Set<HolidayTable>()
                .AsNoTracking()
                .OrderByDescending(table => table.ImportedAt)
                .ThenBy(table => table.Id),
            View
        );

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, YueluDb db) =>
        await db.Set<HolidayTable>().AsNoTracking().SingleOrDefaultAsync(table => table.Id == id, http.RequestAborted)
            is { } table
            ? ApiAnswer.Show(http, new HolidayTableDetailView(View(table), table.Days))
            : ApiAnswer.Refuse(http, HolidayProblems.Unknown);

    private static async Task<IResult> TakeInAsync(HttpContext http, string? year, string? fileName, HolidayDesk desk)
    {
        var body = await http.BodyAsync(ReadHolidays.MostBytes, HolidayProblems.TooLarge);
        if (!body.Succeeded(out var file, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var by = http.User.Identity?.Name ?? "";
        var taken = await desk.TakeInAsync(year ?? "", file, fileName ?? "", by, http.RequestAborted);
        if (!taken.Succeeded(out var outcome, out problem))
            return ApiAnswer.Refuse(http, problem);
        return outcome.Table is { } table
            ? ApiAnswer.Created(
                http,
                $"/holiday-tables/{table.Id}",
                new HolidayTableDetailView(View(table), table.Days)
            )
            : ApiAnswer.RefuseFields(
                http,
                [
                    .. outcome.Errors.Select(error => new Platform.Ui.FieldError(
                        $"{error.Row}:{error.Column}",
                        error.Reason
                    )),
                ]
            );
    }

    private static HolidayTableView View(HolidayTable table) =>
        new(table.Id, table.Year, table.FileName, table.FileSha256, table.ImportedAt);
}
