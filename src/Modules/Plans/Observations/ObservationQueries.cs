namespace Yuelu.Plans.Observations;

/// <summary>The queries of observations.</summary>
internal static class ObservationQueries
{
    /// <summary>The figures of a plan that hold, in the order of filing.</summary>
    internal static IQueryable<Observation> InForce(this IQueryable<Observation> observations, Guid plan) =>
        observations.Of(plan).Where(observation => observation.CorrectedById == null);

    /// <summary>All figures of a plan, corrected ones included, in the order of filing.</summary>
    internal static IQueryable<Observation> Of(this IQueryable<Observation> observations, Guid plan) =>
        observations
            .Where(observation => observation.PlanId == plan)
            .OrderBy(observation => observation.FiledAt)
            .ThenBy(observation => observation.Row)
            .ThenBy(observation => observation.Id);
}
