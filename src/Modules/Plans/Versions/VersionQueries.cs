namespace Yuelu.Plans.Versions;

/// <summary>The queries of versions.</summary>
internal static class VersionQueries
{
    /// <summary>The version with the highest number of each plan.</summary>
    internal static IQueryable<PlanVersion> NewestOfEachPlan(this IQueryable<PlanVersion> versions) =>
        versions.Where(version =>
            !versions.Any(later => later.PlanId == version.PlanId && later.Number > version.Number)
        );
}
