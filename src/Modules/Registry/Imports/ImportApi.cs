using System.Globalization;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Registry.Imports;

/// <summary>Files for the register for programs: sent, judged beside the requests, taken in whole or their good rows only.</summary>
internal static class ImportApi
{
    /// <summary>A file.</summary>
    /// <param name="Refusal">Why it cannot be used; null otherwise.</param>
    /// <param name="Preview">What it would change, or did; null until it was judged.</param>
    internal sealed record RegisterFileView(
        Guid Id,
        string Kind,
        string FileName,
        string Sha256,
        string Source,
        DateTimeOffset SentAt,
        string SentBy,
        ImportState State,
        DateTimeOffset StateAt,
        Words? Refusal,
        FilePreview? Preview
    );

    /// <param name="GoodRowsOnly">Leave wrong rows out; else one of them keeps out the whole file.</param>
    internal sealed record TakeInRequest(bool GoodRowsOnly = false);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapGet("registry/files", ListAsync)
            .Lists<RegisterFileView>("ListRegisterFiles", "Files sent, the newest first");
        area.MapPost("registry/files", SendAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(FileLines<ImportState>.MostBytes, ImportProblems.TooLarge))
            .Reads("kind", "What it holds.", [.. FileKinds.All.Select(kind => kind.Key)])
            .Reads("source", "Where it is from; counts for rows that name none.")
            .Reads("fileName", "What it is called.")
            .Begins<RegisterFileView>("SendRegisterFile", "Sends a CSV or Excel file; it is judged soon after");
        var import = area.MapGroup("registry/files/{id:guid}");
        import
            .MapGet("", ShowAsync)
            .Shows<RegisterFileView>("ShowRegisterFile", "How a file stands, and what it would change");
        import
            .MapGet("errors.xlsx", ErrorsAsync)
            .Sends("ListRegisterFileErrors", "The wrong cells as an Excel workbook", Downloads.Xlsx);
        import
            .MapPost("take-in", TakeInAsync)
            .Changes<RegisterFileView>("TakeInRegisterFile", "Has a judged file taken in, soon after, in one piece");
    }

    private static Task<IResult> ListAsync(Paging paging, ImportDesk desk) =>
        paging.ShowAsync(desk.Imports().AsNoTracking(), import => View(import, withPreview: false));

    private static async Task<IResult> SendAsync(HttpContext http, ImportDesk desk)
    {
        var query = http.Request.Query;
        var body = await http.BodyAsync(FileLines<ImportState>.MostBytes, ImportProblems.TooLarge);
        if (!body.Succeeded(out var file, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var sent = await desk.SendAsync(http, file, query["fileName"], query["kind"], query["source"]);
        return sent.Succeeded(out var import, out problem)
            ? ApiAnswer.Begun(http, $"/registry/files/{import.Id}", View(import))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, Guid id, ImportDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } import
            ? ApiAnswer.Show(http, View(import), Etag(import))
            : ApiAnswer.Refuse(http, ImportProblems.NotFound);

    private static async Task<IResult> ErrorsAsync(HttpContext http, Guid id, ImportDesk desk) =>
        await desk.FindAsync(id, http.RequestAborted) is { } import
            ? ErrorFile(http, import)
            : ApiAnswer.Refuse(http, ImportProblems.NotFound);

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        Guid id,
        TakeInRequest request,
        IfMatch seen,
        ImportDesk desk
    )
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } before)
            return ApiAnswer.Refuse(http, ImportProblems.NotFound);
        if (!seen.Admits(Etag(before)))
            return ApiAnswer.Changed(http, Etag(before), View(before));
        return (await desk.TakeInAsync(http, id, request.GoodRowsOnly)).Succeeded(out var import, out var problem)
            ? ApiAnswer.Show(http, View(import), Etag(import))
            : ApiAnswer.Refuse(http, problem);
    }

    /// <summary>错误清单: row, column, value, reason and mend.</summary>
    internal static FileContentHttpResult ErrorFile(HttpContext http, RegistryImport import)
    {
        var language = http.RequestLanguage();
        Words[] headings = [ImportWords.Row, ImportWords.Column, ImportWords.Value, ImportWords.Reason];
        IReadOnlyList<PreviewError> errors = import.Preview is { } packed ? FilePreview.Unpack(packed).Errors : [];
        var rows = errors.Select(error =>
            new[]
            {
                error.Row.ToString(CultureInfo.InvariantCulture),
                error.Column.In(language),
                SafeCell.Of(error.Value),
                error.Reason.In(language),
            }
        );
        var file = WorkbookFile.Write([.. headings.Select(words => words.In(language))], rows);
        return TypedResults.File(file, Downloads.Xlsx, "errors.xlsx");
    }

    private static string Etag(RegistryImport import) => IfMatch.Of($"{import.Id:N}-{import.State}");

    private static RegisterFileView View(RegistryImport import) => View(import, withPreview: true);

    private static RegisterFileView View(RegistryImport import, bool withPreview) =>
        new(
            import.Id,
            import.Kind,
            import.FileName,
            import.Sha256,
            import.Source,
            import.SentAt,
            import.SentBy,
            import.State,
            import.StateAt,
            import.State == ImportState.Refused ? new(import.RefusalZh, import.RefusalEn) : null,
            withPreview && import.Preview is { } packed ? FilePreview.Unpack(packed) : null
        );
}
