using Yuelu.Plans.Commitments;
using Yuelu.Plans.Drafts;
using Yuelu.Plans.Imports;
using Yuelu.Plans.Observations;
using Yuelu.Plans.Settings;
using Yuelu.Plans.Versions;
using Yuelu.Platform.Accounts;
using Yuelu.Platform.Api;

namespace Yuelu.Plans;

/// <summary>What programs may ask of plans. Reading what is published is open to all; the rest is the office's.</summary>
internal static class PlansApi
{
    /// <summary>The area, as scopes name it.</summary>
    internal static readonly ApiArea Area = new("plans");

    internal static void Map(IEndpointRouteBuilder api)
    {
        var options = api.ServiceProvider.GetRequiredService<PlansOptions>();
        var plans = api.MapArea(Area).AllowAnonymous();
        var office = api.MapArea(Area).Needs(Roles.StrategyOffice);
        PlanApi.Map(plans);
        CommitmentApi.Map(plans);
        FigureApi.Map(plans);
        FigureFileApi.Map(office);
        SettingApi.Map(plans, office);
        ImportApi.Map(office, options);
        DraftApi.Map(office);
        AboutApi.Map(office);
        FindingApi.Map(office);
        EntryApi.Map(office);
    }
}
