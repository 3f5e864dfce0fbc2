using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuelu.Kernel;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Tables;

namespace Yuelu.Platform.Organisations.Imports;

/// <summary>Files of organisations for programs: kept, looked at, taken in whole or not at all.</summary>
internal static class OrganisationFileApi
{
    /// <summary>A kept file.</summary>
    /// <param name="TakenInAt">When it was taken in; null before.</param>
    /// <param name="Changed">Organisations that it founded, renamed or closed; 0 before.</param>
    internal sealed record OrganisationFileView(
        Guid Id,
        string FileName,
        string Sha256,
        DateTimeOffset UploadedAt,
        string UploadedBy,
        DateTimeOffset? TakenInAt,
        int Changed
    );

    /// <summary>What taking a file in would change; nothing any more once it was taken in.</summary>
    internal sealed record OrganisationPreviewView(
        OrganisationFileView Import,
        IReadOnlyList<OrganisationChangeView> Changes,
        IReadOnlyList<OrganisationCellView> Errors
    );

    /// <summary>What one good row would do.</summary>
    /// <param name="Path">Where the organisation stands.</param>
    internal sealed record OrganisationChangeView(
        int Row,
        OrganisationChange Change,
        string Path,
        OrganisationKind Kind,
        Words Name
    );

    /// <summary>A cell that keeps the file out.</summary>
    internal sealed record OrganisationCellView(int Row, OrganisationColumn Column, string Value, Words Reason);

    internal static void Map(RouteGroupBuilder area)
    {
        area.MapPost("organisation-imports", KeepAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(ReadOrganisations.MostBytes, ImportProblems.TooLarge))
            .Creates<OrganisationPreviewView>(
                "KeepOrganisationFile",
                "Keeps a CSV or Excel file of organisations, named by ?fileName=, and shows what it would change"
            );
        var import = area.MapGroup("organisation-imports/{id:guid}");
        import
            .MapGet("", PreviewAsync)
            .Shows<OrganisationPreviewView>("PreviewOrganisationFile", "What taking a file in would change now");
        import
            .MapGet("errors.xlsx", ErrorsAsync)
            .Sends("ListOrganisationFileErrors", "The wrong cells as an Excel workbook", Downloads.Xlsx);
        import
            .MapPost("take-in", TakeInAsync)
            .Changes<OrganisationFileView>("TakeInOrganisationFile", "Takes a kept file in, whole or not at all");
    }

    private static async Task<IResult> KeepAsync(
        HttpContext http,
        string? fileName,
        UploadOrganisations upload,
        ImportDesk desk
    )
    {
        var body = await http.BodyAsync(ReadOrganisations.MostBytes, ImportProblems.TooLarge);
        if (!body.Succeeded(out var bytes, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (bytes.Length == 0)
            return ApiAnswer.Refuse(http, ImportProblems.NoFile);
        if (!(await upload.KeepAsync(http, bytes, fileName)).Succeeded(out var import, out problem))
            return ApiAnswer.Refuse(http, problem);
        return (await LookAsync(import, desk, http.RequestAborted)).Succeeded(out var preview, out problem)
            ? ApiAnswer.Created(http, $"/organisation-imports/{import.Id}", preview, Etag(import))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, Guid id, ImportDesk desk)
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } import)
            return ApiAnswer.Refuse(http, ImportProblems.NotFound);
        return (await LookAsync(import, desk, http.RequestAborted)).Succeeded(out var preview, out var problem)
            ? ApiAnswer.Show(http, preview, Etag(import))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> ErrorsAsync(HttpContext http, Guid id, ImportDesk desk) =>
        (await ErrorWorkbook.OfAsync(http, desk, id)).Succeeded(out var file, out var problem)
            ? file
            : ApiAnswer.Refuse(http, problem);

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        Guid id,
        IfMatch seen,
        TakeInOrganisations take,
        ImportDesk desk
    )
    {
        if (await desk.FindAsync(id, http.RequestAborted) is not { } kept)
            return ApiAnswer.Refuse(http, ImportProblems.NotFound);
        if (!seen.Admits(Etag(kept)))
            return ApiAnswer.Changed(http, Etag(kept), View(kept));
        return (await take.DoAsync(http, id)).Succeeded(out var import, out var problem)
            ? ApiAnswer.Show(http, View(import), Etag(import))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<Result<OrganisationPreviewView>> LookAsync(
        OrganisationImport import,
        ImportDesk desk,
        CancellationToken ct
    )
    {
        if (import.TakenAt is not null)
            return new OrganisationPreviewView(View(import), [], []);
        if (!(await desk.JudgeAsync(import, forGood: false, ct)).Succeeded(out var judged, out var problem))
            return problem;
        return new OrganisationPreviewView(
            View(import),
            [.. judged.Good.Where(row => row.Change != OrganisationChange.Unchanged).Select(View)],
            [.. judged.Errors.Select(cell => new OrganisationCellView(cell.Row, cell.Column, cell.Value, cell.Reason))]
        );
    }

    private static string Etag(OrganisationImport import) =>
        IfMatch.Of($"{import.Sha256[..16]}-{(import.TakenAt is null ? "kept" : "taken")}");

    private static OrganisationChangeView View(JudgedRow row) =>
        new(row.Row, row.Change, row.Organisation.Path, row.Organisation.Kind, row.Organisation.Name);

    private static OrganisationFileView View(OrganisationImport import) =>
        new(
            import.Id,
            import.FileName,
            import.Sha256,
            import.UploadedAt,
            import.UploadedBy,
            import.TakenAt,
            import.Changed
        );
}
