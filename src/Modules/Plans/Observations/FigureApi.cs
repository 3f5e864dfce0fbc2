using Yuelu.Plans.Documents;
using Yuelu.Plans.Trajectories;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Api;
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

/// <summary>Figures for programs: reading them is open to all. Files of figures: <see cref="FigureFileApi"/>.</summary>
internal static class FigureApi
{
    internal static void Map(RouteGroupBuilder plans) =>
        plans
            .MapGet("plans/{slug}/figures", ListAsync)
            .Lists<FigureView>("ListFigures", "Figures of a plan that hold; ?commitment= for one commitment");

    private static async Task<IResult> ListAsync(
        HttpContext http,
        Paging paging,
        string slug,
        string? commitment,
        PublishedPlans published,
        YueluDb db
    )
    {
        if (await published.FindAsync(slug, null, http.RequestAborted) is not { } plan)
            return ApiAnswer.Refuse(http, PlanProblems.NoSuchPlan(slug));
        var held = db.Set<Observation>()
            .InForce(plan.PlanId)
            .Where(figure => commitment == null || figure.CommitmentCode == commitment)
            .AsNoTracking();
        return await paging.ShowAsync(held, FigureView.Of);
    }
}
