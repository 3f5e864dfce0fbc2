using Yuelu.Plans.Documents;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;
using Yuelu.Platform.Tables;

namespace Yuelu.Plans.Observations;

/// <summary>Exports all figures of a plan that hold, in the form in which they come in again.</summary>
internal static class ExportFigures
{
    /// <summary>Answers <c>plans/{slug}/figures.{csv|xlsx}</c>.</summary>
    public static async Task<IResult> Handle(
        string slug,
        string format,
        HttpContext http,
        PublishedPlans published,
        YueluDb db,
        CancellationToken ct
    )
    {
        if (await published.FindAsync(slug, null, ct) is not { } plan)
            return http.Refuse(PlanProblems.NoSuchPlan(slug));
        var held = await db.Set<Observation>().InForce(plan.PlanId).AsNoTracking().ToListAsync(ct);
        var language = http.RequestLanguage();
        return format == "xlsx"
            ? TypedResults.File(FigureFile.Workbook(held, language), Downloads.Xlsx, $"{slug}-figures.xlsx")
            : TypedResults.File(FigureFile.Csv(held, language), Downloads.Csv, $"{slug}-figures.csv");
    }
}
