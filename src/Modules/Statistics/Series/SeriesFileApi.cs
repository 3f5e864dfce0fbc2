using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;

namespace Yuelu.Statistics.Series;

/// <summary>Files of official series for programs of the strategy office of the whole portal.</summary>
internal static class SeriesFileApi
{
    /// <summary>What taking a file in would do now.</summary>
    internal sealed record SeriesPreviewView(
        SeriesFileView File,
        IReadOnlyList<SeriesChangeView> Changes,
        IReadOnlyList<SeriesCellError> Errors
    );

    /// <summary>What one good row would do.</summary>
    /// <param name="Before">The number that holds now; null when none does.</param>
    internal sealed record SeriesChangeView(
        int Row,
        SeriesChangeKind Kind,
        string Key,
        string Period,
        string? Before,
        string Value,
        string Unit
    );

    /// <param name="GoodRowsOnly">Whether wrong rows are left out; otherwise one wrong row keeps the whole file out.</param>
    internal sealed record TakeInRequest(bool GoodRowsOnly);

    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapPost("series-files", KeepAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(ReadSeriesTable.MostBytes, SeriesProblems.TooLarge))
            .Creates<SeriesPreviewView>(
                "KeepSeriesFile",
                "Keeps a CSV or Excel file of official series, named by ?fileName=, and shows what it would change"
            );
        office
            .MapGet("series-files", ListAsync)
            .Lists<SeriesFileView>("ListSeriesFiles", "Files of official series, the newest first");
        office
            .MapGet("series-files/{id:guid}", PreviewAsync)
            .Shows<SeriesPreviewView>("PreviewSeriesFile", "What taking a file in would change now");
        office
            .MapPost("series-files/{id:guid}/take-in", TakeInAsync)
            .Changes<SeriesFileView>("TakeInSeriesFile", "Takes a kept file in, whole or its good rows only");
    }

    private static async Task<IResult> KeepAsync(HttpContext http, string? fileName, SeriesDesk desk)
    {
        var ct = http.RequestAborted;
        var body = await http.BodyAsync(ReadSeriesTable.MostBytes, SeriesProblems.TooLarge);
        if (!body.Succeeded(out var bytes, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var by = http.User.Identity?.Name ?? "";
        if (!(await desk.KeepAsync(bytes, fileName ?? "", by, ct)).Succeeded(out var file, out problem))
            return ApiAnswer.Refuse(http, problem);
        var preview = (await desk.PreviewAsync(file.Id, ct)).Value;
        return ApiAnswer.Created(http, $"/series-files/{file.Id}", Shown(preview), Etag(file));
    }

    private static async Task<IResult> ListAsync(HttpContext http, Paging paging, SeriesDesk desk) =>
        desk.IsOpen ? await paging.ShowAsync(desk.Files) : ApiAnswer.Refuse(http, SeriesProblems.NotYours);

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, SeriesDesk desk) =>
        (await desk.PreviewAsync(id, http.RequestAborted)).Succeeded(out var preview, out var problem)
            ? ApiAnswer.Show(http, Shown(preview), Etag(preview.File))
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        Guid id,
        TakeInRequest request,
        IfMatch seen,
        SeriesDesk desk,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (!(await desk.PreviewAsync(id, ct)).Succeeded(out var preview, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (!seen.Admits(Etag(preview.File)))
            return ApiAnswer.Changed(http, Etag(preview.File), View(preview.File));
        var by = http.User.Identity?.Name ?? "";
        if (!(await desk.TakeInAsync(id, request.GoodRowsOnly, by, ct)).Succeeded(out var file, out problem))
            return ApiAnswer.Refuse(http, problem);
        await cache.ForgetPublicPagesAsync(ct);
        return ApiAnswer.Show(http, View(file), Etag(file));
    }

    private static string Etag(SeriesFile file) =>
        IfMatch.Of($"{file.Sha256[..16]}-{(file.TakenInAt is null ? "kept" : "taken")}");

    private static SeriesPreviewView Shown(SeriesPreview preview) =>
        new(
            View(preview.File),
            [
                .. preview.Changes.Select(change => new SeriesChangeView(
                    change.Row.Row,
                    change.Kind,
                    change.Row.Key.Code,
                    change.Row.Period.Code,
                    change.Held?.Written,
                    SeriesNumber.Write(change.Row.Value, change.Row.Decimals),
                    change.Row.Unit
                )),
            ],
            preview.Errors
        );

    private static SeriesFileView View(SeriesFile file) =>
        new(
            file.Id,
            file.FileName,
            file.Sha256,
            file.UploadedAt,
            file.UploadedBy,
            file.TakenInAt,
            file.New,
            file.Corrections,
            file.LeftOut
        );
}
