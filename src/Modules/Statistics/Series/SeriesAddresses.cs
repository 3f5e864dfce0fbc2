using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Statistics.Series;

/// <summary>Where the forms for official series post to, and what is downloaded of them.</summary>
internal static class SeriesAddresses
{
    /// <summary>What a form needs around a file.</summary>
    private const int FormOverhead = 16 * 1024;

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/series.csv", ExportSeries.Handle).AllowAnonymous();
        var office = endpoints.MapGroup("/office/series").Needs(Roles.StrategyOffice);
        office
            .MapAct("upload", UploadAsync)
            .WithBodyLimit(new BodyLimit(ReadSeriesTable.MostBytes + FormOverhead, SeriesProblems.TooLarge));
        office.MapAct("{id:guid}/take-in", TakeInAsync);
        office.MapGet("{id:guid}/errors.xlsx", ErrorsAsync);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, IFormCollection form, SeriesDesk desk)
    {
        using var content = new MemoryStream();
        var file = form.Files.GetFile("file");
        if (file is not null)
            await file.CopyToAsync(content, http.RequestAborted);
        var by = http.User.Identity?.Name ?? "";
        var kept = await desk.KeepAsync(content.ToArray(), file?.FileName ?? "", by, http.RequestAborted);
        return kept.Succeeded(out var found, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/series/{found.Id}")
            : SeriesFilesPage.Answer(problem);
    }

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        Guid id,
        IFormCollection form,
        SeriesDesk desk,
        IOutputCacheStore cache
    )
    {
        var by = http.User.Identity?.Name ?? "";
        var taken = await desk.TakeInAsync(id, form["rows"] == "good", by, http.RequestAborted);
        if (!taken.Succeeded(out _, out var problem))
            return http.Refuse(problem);
        await cache.ForgetPublicPagesAsync(http.RequestAborted);
        return TypedResults.LocalRedirect($"{http.Request.PathBase}/office/series/{id}");
    }

    private static async Task<IResult> ErrorsAsync(HttpContext http, Guid id, SeriesDesk desk) =>
        (await desk.PreviewAsync(id, http.RequestAborted)).Succeeded(out var preview, out var problem)
            ? TypedResults.File(
                ExportSeries.Errors(preview.Errors, http.RequestLanguage()),
                Downloads.Xlsx,
                "series-errors.xlsx"
            )
            : http.Refuse(problem);
}
