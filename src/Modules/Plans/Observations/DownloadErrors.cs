using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Observations;

/// <summary>The wrong cells of a kept file as a workbook: row, column, value, reason, mend.</summary>
internal static class DownloadErrors
{
    internal static async Task<IResult> Handle(
        string slug,
        Guid id,
        HttpContext http,
        OfficePlans plans,
        YueluDb db,
        TimeProvider clock
    )
    {
        var ct = http.RequestAborted;
        if (await plans.FindAsync(slug, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        if (!(await ImportFigures.PreviewAsync(db, plan, id, clock, ct)).Succeeded(out var preview, out var problem))
            return http.Refuse(problem);
        var file = FigureFile.Errors(preview.Errors, http.RequestLanguage());
        return TypedResults.File(file, Downloads.Xlsx, $"{slug}-errors.xlsx");
    }
}
