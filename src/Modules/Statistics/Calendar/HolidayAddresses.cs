using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;

namespace Yuelu.Statistics.Calendar;

/// <summary>Where the form that takes a holiday table in posts to.</summary>
internal static class HolidayAddresses
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapAct("/office/holidays/take-in", TakeInAsync)
            .WithBodyLimit(new BodyLimit(ReadHolidays.MostBytes + FormOverhead, HolidayProblems.TooLarge))
            .Needs(Roles.StrategyOffice);

    private static async Task<IResult> TakeInAsync(HttpContext http, IFormCollection form, HolidayDesk desk)
    {
        using var content = new MemoryStream();
        var file = form.Files.GetFile("file");
        if (file is not null)
            await file.CopyToAsync(content, http.RequestAborted);
        var (year, by) = (form["year"].ToString(), http.User.Identity?.Name ?? "");
        var taken = await desk.TakeInAsync(year, content.ToArray(), file?.FileName ?? "", by, http.RequestAborted);
        if (!taken.Succeeded(out var outcome, out var problem))
            return HolidayPage.Answer(year, problem);
        return outcome.Table is { } table
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/holidays?taken={table.Id}")
            : HolidayPage.Answer(year, HolidayProblems.HasErrors, outcome.Errors);
    }
}
