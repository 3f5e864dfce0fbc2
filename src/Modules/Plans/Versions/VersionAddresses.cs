using System.Text;
using Yuelu.Plans.Documents;
using Yuelu.Platform.Http;
using Yuelu.Platform.Storage;

namespace Yuelu.Plans.Versions;

/// <summary>Downloads of versions.</summary>
internal static class VersionAddresses
{
    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/plans/{slug}/versions/{number:int}/content.json", DownloadAsync).AllowAnonymous();

    /// <summary>The very bytes whose SHA-256 the page shows.</summary>
    private static async Task<IResult> DownloadAsync(HttpContext http, string slug, int number, YueluDb db)
    {
        var plans = db.Set<Plan>().Where(plan => plan.Slug == slug);
        var content = await db.Set<PlanVersion>()
            .Where(version => version.Number == number && plans.Any(plan => plan.Id == version.PlanId))
            .Select(version => version.Content)
            .SingleOrDefaultAsync(http.RequestAborted);
        return content is null
            ? http.Refuse(PlanProblems.NoSuchPlan(slug))
            : TypedResults.Bytes(Encoding.UTF8.GetBytes(content), "application/json", $"{slug}-v{number}.json");
    }
}
