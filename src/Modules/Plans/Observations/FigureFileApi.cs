using System.Linq.Expressions;
using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

/// <summary>Files of figures for programs: they are taken in by the plan's office.</summary>
internal static class FigureFileApi
{
    /// <summary>A file of figures.</summary>
    /// <param name="Rows">Records it made; 0 until it is taken in.</param>
    /// <param name="LeftOut">Rows left out because they were wrong.</param>
    internal sealed record FigureFileView(
        Guid Id,
        string FileName,
        string Sha256,
        DateTimeOffset UploadedAt,
        string UploadedBy,
        DateTimeOffset? TakenInAt,
        int Rows,
        int LeftOut
    );

    /// <summary>What taking a file in would change.</summary>
    internal sealed record PreviewView(
        FigureFileView Import,
        IReadOnlyList<ChangeView> Changes,
        IReadOnlyList<CellError> Errors
    );

    /// <summary>What one good row would do.</summary>
    /// <param name="Before">The value that holds now; null when none does.</param>
    internal sealed record ChangeView(
        int Row,
        FigureChangeKind Kind,
        string Commitment,
        string Period,
        string? Before,
        string Value,
        string Unit
    );

    /// <param name="GoodRowsOnly">Whether wrong rows are left out; otherwise one wrong row keeps the whole file out.</param>
    internal sealed record TakeInRequest(bool GoodRowsOnly);

    private static readonly Expression<Func<ObservationImport, FigureFileView>> AsView = import => new FigureFileView(
        import.Id,
        import.FileName,
        import.Sha256,
        import.UploadedAt,
        import.UploadedBy,
        import.ImportedAt,
        import.Rows,
        import.LeftOut
    );

    private static readonly Func<ObservationImport, FigureFileView> View = AsView.Compile();

    internal static void Map(RouteGroupBuilder office)
    {
        office
            .MapPost("plans/{slug}/figure-imports", KeepAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(FigureLimits.Bytes, ObservationProblems.TooLarge))
            .Creates<PreviewView>(
                "KeepFigureFile",
                "Keeps a CSV or Excel file of figures, named by ?fileName=, and shows what it would change"
            );
        office
            .MapGet("plans/{slug}/figure-imports", ListAsync)
            .Lists<FigureFileView>("ListFigureFiles", "Files of figures, the newest first");
        office
            .MapGet("plans/{slug}/figure-imports/{id:guid}", PreviewAsync)
            .Shows<PreviewView>("PreviewFigureFile", "What taking a file in would change now");
        office
            .MapPost("plans/{slug}/figure-imports/{id:guid}/take-in", TakeInAsync)
            .Changes<FigureFileView>("TakeInFigureFile", "Takes a kept file in, whole or its good rows only");
    }

    private static async Task<IResult> KeepAsync(
        HttpContext http,
        string slug,
        string? fileName,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        if (
            !(await http.BodyAsync(FigureLimits.Bytes, ObservationProblems.TooLarge)).Succeeded(
                out var bytes,
                out var tooLarge
            )
        )
            return ApiAnswer.Refuse(http, tooLarge);
        if (bytes.Length == 0)
            return ApiAnswer.Refuse(http, ObservationProblems.NoFile);
        var by = http.User.Identity?.Name ?? "";
        var kept = await ImportFigures.KeepAsync(db, plan, bytes, fileName ?? "figures", by, clock, ct);
        if (!kept.Succeeded(out var import, out var problem))
            return ApiAnswer.Refuse(http, problem);
        var preview = (await ImportFigures.PreviewAsync(db, plan, import.Id, clock, ct)).Value;
        return ApiAnswer.Created(http, $"/plans/{slug}/figure-imports/{import.Id}", Shown(preview), Etag(import));
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        string slug,
        OfficePlans plans,
        YueluDb db
    )
    {
        if (await plans.FindAsync(slug, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var imports = db.Set<ObservationImport>()
            .Where(import => import.PlanId == plan.PlanId)
            .OrderByDescending(import => import.UploadedAt)
            .ThenBy(import => import.Id);
        return await paging.ShowAsync(imports.Select(AsView));
    }

    private static async Task<IResult> PreviewAsync(
        HttpContext http,
        string slug,
        Guid id,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock
    )
    {
        if (await plans.FindAsync(slug, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        return (await ImportFigures.PreviewAsync(db, plan, id, clock, http.RequestAborted)).Succeeded(
            out var preview,
            out var problem
        )
            ? ApiAnswer.Show(http, Shown(preview), Etag(preview.Import))
            : ApiAnswer.Refuse(http, problem);
    }

    private static async Task<IResult> TakeInAsync(
        HttpContext http,
        string slug,
        Guid id,
        TakeInRequest request,
        IfMatch seen,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock,
        IOutputCacheStore cache
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        if (!(await ImportFigures.PreviewAsync(db, plan, id, clock, ct)).Succeeded(out var preview, out var unknown))
            return ApiAnswer.Refuse(http, unknown);
        if (!seen.Admits(Etag(preview.Import)))
            return ApiAnswer.Changed(http, Etag(preview.Import), View(preview.Import));
        var by = http.User.Identity?.Name ?? "";
        var taken = await ImportFigures.TakeInAsync(db, plan, id, request.GoodRowsOnly, by, clock, ct);
        if (!taken.Succeeded(out var import, out var problem))
            return ApiAnswer.Refuse(http, problem);
        await cache.ForgetPublicPagesAsync(ct);
        return ApiAnswer.Show(http, View(import), Etag(import));
    }

    private static string Etag(ObservationImport import) =>
        IfMatch.Of($"{import.Sha256[..16]}-{(import.ImportedAt is null ? "kept" : "taken")}");

    private static PreviewView Shown(ImportFigures.Preview preview) =>
        new(View(preview.Import), [.. preview.Changes.Select(Shown)], preview.Errors);

    private static ChangeView Shown(FigureChange change) =>
        new(
            change.Row.Row,
            change.Kind,
            change.Row.Commitment,
            change.Row.Period,
            change.Held is { } held ? FigureValue.Write(held.Value, held.Bound) : null,
            FigureValue.Write(change.Row.Quantity.Value, change.Row.Quantity.Bound),
            change.Row.Unit
        );
}
