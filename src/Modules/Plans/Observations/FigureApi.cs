using Microsoft.AspNetCore.OutputCaching;
using Yuelu.Plans.Documents;
using Yuelu.Plans.Trajectories;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Api;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

/// <summary>One figure as it was filed.</summary>
/// <param name="Value">The number as written, with its bound: <c>65.3</c> or <c>&gt;2200</c>.</param>
internal sealed record FigureView(
    Guid Id,
    string Commitment,
    string Indicator,
    string Period,
    string Value,
    string Unit,
    string Scope,
    FigureRole Role,
    string RoleReason,
    string SourceTitle,
    string SourceAddress,
    string Note,
    DateTimeOffset FiledAt
)
{
    internal static FigureView Of(Observation held) =>
        new(
            held.Id,
            held.CommitmentCode,
            held.Indicator,
            held.Period,
            FigureValue.Write(held.Value, held.Bound),
            held.Unit,
            held.Scope,
            held.Role,
            held.RoleReason,
            held.SourceTitle,
            held.SourceAddress,
            held.Note,
            held.FiledAt
        );
}

/// <summary>Figures for programs: reading them is open to all; files are taken in by the plan's office.</summary>
internal static class FigureApi
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

    internal static void Map(RouteGroupBuilder plans, RouteGroupBuilder office)
    {
        plans
            .MapGet("plans/{slug}/figures", ListAsync)
            .Shows<Page<FigureView>>("ListFigures", "Figures of a plan that hold; ?commitment= for one commitment");
        office
            .MapPost("plans/{slug}/figure-imports", KeepAsync)
            .Accepts<byte[]>("application/octet-stream")
            .WithMetadata(new BodyLimit(FigureLimits.Bytes, ObservationProblems.TooLarge))
            .Creates<PreviewView>(
                "KeepFigureFile",
                "Keeps a CSV or Excel file of figures, named by ?fileName=, and shows what it would change"
            );
        office
            .MapGet("plans/{slug}/figure-imports", ListImportsAsync)
            .Shows<Page<FigureFileView>>("ListFigureFiles", "Files of figures, the newest first");
        office
            .MapGet("plans/{slug}/figure-imports/{id:guid}", PreviewAsync)
            .Shows<PreviewView>("PreviewFigureFile", "What taking a file in would change now");
        office
            .MapPost("plans/{slug}/figure-imports/{id:guid}/take-in", TakeInAsync)
            .Changes<FigureFileView>("TakeInFigureFile", "Takes a kept file in, whole or its good rows only");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http,
        string slug,
        string? commitment,
        PublishedPlans published,
        YueluDb db
    )
    {
        if (!Paging.Of(http).Succeeded(out var paging, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (await published.FindAsync(slug, null, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var held = await db.Set<Observation>()
            .InForce(plan.PlanId)
            .Where(figure => commitment == null || figure.CommitmentCode == commitment)
            .AsNoTracking()
            .ToListAsync(http.RequestAborted);
        return ApiAnswer.Page(http, paging.Of(held, FigureView.Of));
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
        return ApiAnswer.Created(http, $"/plans/{slug}/figure-imports/{import.Id}", View(preview), Etag(import));
    }

    private static async Task<IResult> ListImportsAsync(HttpContext http, string slug, OfficePlans plans, YueluDb db)
    {
        if (!Paging.Of(http).Succeeded(out var paging, out var problem))
            return ApiAnswer.Refuse(http, problem);
        if (await plans.FindAsync(slug, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var imports = await db.Set<ObservationImport>()
            .Where(import => import.PlanId == plan.PlanId)
            .OrderByDescending(import => import.UploadedAt)
            .ThenBy(import => import.Id)
            .Select(import => new FigureFileView(
                import.Id,
                import.FileName,
                import.Sha256,
                import.UploadedAt,
                import.UploadedBy,
                import.ImportedAt,
                import.Rows,
                import.LeftOut
            ))
            .ToListAsync(http.RequestAborted);
        return ApiAnswer.Page(http, paging.Of(imports, import => import));
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
            ? ApiAnswer.Show(http, View(preview), Etag(preview.Import))
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

    private static PreviewView View(ImportFigures.Preview preview) =>
        new(View(preview.Import), [.. preview.Changes.Select(View)], preview.Errors);

    private static ChangeView View(FigureChange change) =>
        new(
            change.Row.Row,
            change.Kind,
            change.Row.Commitment,
            change.Row.Period,
            change.Held is { } held ? FigureValue.Write(held.Value, held.Bound) : null,
            FigureValue.Write(change.Row.Quantity.Value, change.Row.Quantity.Bound),
            change.Row.Unit
        );

    private static FigureFileView View(ObservationImport import) =>
        new(
            import.Id,
            import.FileName,
            import.Sha256,
            import.UploadedAt,
            import.UploadedBy,
            import.ImportedAt,
            import.Rows,
            import.LeftOut
        );
}
