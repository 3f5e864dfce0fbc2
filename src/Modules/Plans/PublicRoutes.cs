using Yuelu.Plans.Commitments;
using Yuelu.Plans.Observations;

namespace Yuelu.Plans;

/// <summary>Downloads that anyone may have.</summary>
internal static class PublicRoutes
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var plans = endpoints.MapGroup("/plans/{slug}").AllowAnonymous();
        plans.MapGet("commitments.{format:regex(^(csv|xlsx|json)$)}", ExportCommitments.Handle);
        plans.MapGet("commitments/{code}/series.csv", ExportSeries.Handle);
        plans.MapGet("figures.{format:regex(^(csv|xlsx)$)}", ExportFigures.Handle);
    }
}
