using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Observations;

/// <summary>Keeps an uploaded file of figures and shows what it would change.</summary>
internal static class UploadFigures
{
    internal static async Task<IResult> Handle(
        string slug,
        HttpContext http,
        IFormCollection form,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        if (form.Files.GetFile("file") is not { Length: > 0 } upload)
            return ObservationsPage.Answer(slug, ObservationProblems.NoFile);
        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, ct);
        var by = http.User.Identity?.Name ?? "";
        var kept = await ImportFigures.KeepAsync(db, plan, bytes, upload.FileName, by, clock, ct);
        return kept.Succeeded(out var import, out var problem)
            ? TypedResults.LocalRedirect($"{http.Request.PathBase}/office/plans/{slug}/observations/{import.Id}")
            : ObservationsPage.Answer(slug, problem);
    }
}
